import { captureInstallPrompt, readPlatform, type InstallPlatform } from '#lib/offline/platform.ts';
import { registerWorker } from '#lib/offline/worker-client.ts';

let isReady = $state(false);
let hasUpdate = $state(false);
let isOffline = $state(false);
let platform = $state<InstallPlatform | null>(null);

/** What this phone can do right now. Null and false until the browser has said so. */
export const device = {
  /** English and the language of the first page open without a connection. */
  get isReady(): boolean {
    return isReady;
  },
  get hasUpdate(): boolean {
    return hasUpdate;
  },
  /** The browser's own guess: a hint for a notice, never a reason to refuse anything. */
  get isOffline(): boolean {
    return isOffline;
  },
  get platform(): InstallPlatform | null {
    return platform;
  },
  offerUpdate(): void {
    hasUpdate = true;
  },
  postponeUpdate(): void {
    hasUpdate = false;
  },
  /** Starts listening. Call once, in the browser. */
  start(): void {
    const look = (): void => {
      isOffline = !navigator.onLine;
    };
    look();
    addEventListener('online', look);
    addEventListener('offline', look);
    platform = readPlatform();
    captureInstallPrompt(() => (platform = readPlatform()));
    registerWorker({
      onReady: () => {
        isReady = true;
        document.documentElement.dataset.offlineReady = '';
      },
      onUpdateWaiting: () => (hasUpdate = true)
    });
  }
};
