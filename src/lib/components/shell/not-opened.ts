import type NotOpened from './NotOpened.svelte';

type Screen = typeof NotOpened;

let screen: Screen | null = null;

/** The screen that says why nothing opens, if it is there already: then it stands at once. */
export function notOpenedAtHand(): Screen | null {
  return screen;
}

/** Fetches it. Pages do so once they are ready: a visit must not wait for what few visits need. */
export async function loadNotOpened(): Promise<Screen> {
  screen ??= (await import('./NotOpened.svelte')).default;
  return screen;
}
