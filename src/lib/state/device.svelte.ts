import type { InstallPlatform } from '#lib/offline/platform.ts';
import { registerWorker } from '#lib/offline/worker-client.ts';

let isReady = $state(false);
let hasUpdate = $state(false);
let isOffline = $state(false);
let platform = $state<InstallPlatform | null>(null);

/** Nothing that is read or tapped waits for it; without it the app is not offered for the home screen. */
async function watchPlatform(): Promise<void> {
  const { captureInstallPrompt, readPlatform } = await import('#lib/offline/platform.ts');
  platform = readPlatform();
  captureInstallPrompt(() => (platform = readPlatform()));
}

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
    registerWorker({
      onReady: () => {
        isReady = true;
        document.documentElement.dataset.offlineReady = '';
      },
      onUpdateWaiting: () => (hasUpdate = true)
    });
    watchPlatform().catch(() => undefined);
  }
};
