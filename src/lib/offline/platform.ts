import { isAppleTouch } from './apple.ts';

/** How this browser puts the app on the home screen; each needs other words and pictures. */
export type InstallPlatform =
  | 'prompt'
  | 'ios'
  | 'in-app'
  /** Any Android browser that offers it in its menu only. */
  | 'firefox-android'
  | 'desktop-other'
  | 'installed';

export interface PlatformFacts {
  isStandalone: boolean;
  canPrompt: boolean;
  touchPoints: number;
}

// Views inside other apps cannot install: https://github.com/WebView-CG/usage-and-challenges/issues/47
const inAppMarks =
  /FBAN|FBAV|Instagram|Line\/|MicroMessenger|BytedanceWebview|musical_ly|TikTok|Snapchat|; wv\)/u;

/** Decides from the user agent and what the browser can do. */
export function installPlatform(userAgent: string, facts: PlatformFacts): InstallPlatform {
  if (facts.isStandalone) return 'installed';
  if (facts.canPrompt) return 'prompt';
  const isPhone = isAppleTouch(userAgent, facts.touchPoints);
  // Every iOS browser says Safari; a bare web view does not.
  const isBareView = isPhone && !userAgent.includes('Safari/');
  if (inAppMarks.test(userAgent) || isBareView) return 'in-app';
  if (isPhone) return 'ios';
  return userAgent.includes('Android') ? 'firefox-android' : 'desktop-other';
}

interface InstallPromptEvent extends Event {
  prompt(): Promise<{ outcome: 'accepted' | 'dismissed' }>;
}

declare global {
  interface WindowEventMap {
    beforeinstallprompt: InstallPromptEvent;
  }
  interface Navigator {
    /** Apple's own, from before the display-mode media query. */
    readonly standalone?: boolean;
  }
}

let captured: InstallPromptEvent | null = null;

/** Holds the browser's own banner back until the reader asks. Call once, early. */
export function captureInstallPrompt(onChange: (canPrompt: boolean) => void): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    captured = event;
    onChange(true);
  });
  addEventListener('appinstalled', () => {
    captured = null;
    onChange(false);
  });
}

/** This browser, now. */
export function readPlatform(): InstallPlatform {
  return installPlatform(navigator.userAgent, {
    isStandalone: navigator.standalone === true || matchMedia('(display-mode: standalone)').matches,
    canPrompt: captured !== null,
    touchPoints: navigator.maxTouchPoints
  });
}

/** Shows the browser's own question. An event can be used once. Never rejects. */
export async function promptInstall(): Promise<'accepted' | 'dismissed' | 'unavailable'> {
  const event = captured;
  captured = null;
  try {
    return (await event?.prompt())?.outcome ?? 'unavailable';
  } catch {
    return 'unavailable';
  }
}
