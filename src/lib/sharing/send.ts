export interface Shared {
  readonly title: string;
  readonly text: string;
  readonly url: string;
}

/** Whether this browser has the phone's own list of apps to share with. Firefox on desktops has none. */
export function canShare(): boolean {
  return typeof navigator.share === 'function';
}

/** Opens the phone's own list of apps. Call from a tap. Never rejects. */
export async function shareText({
  title,
  text,
  url
}: Shared): Promise<'shared' | 'cancelled' | 'unavailable'> {
  if (!canShare()) return 'unavailable';
  try {
    await navigator.share({ title, text, url });
    return 'shared';
  } catch (error) {
    return error instanceof Error && error.name === 'AbortError' ? 'cancelled' : 'unavailable';
  }
}

/** The way from before the clipboard API: views inside other apps and pages without https have only this. */
function copyBySelection(text: string): boolean {
  const before = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  area.readOnly = true;
  area.style.position = 'fixed';
  area.style.opacity = '0';
  // Outside an open dialog nothing can be selected.
  (before?.closest('dialog') ?? document.body).append(area);
  try {
    area.select();
    area.setSelectionRange(0, text.length);
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    area.remove();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  }
}

/** Call from a tap. False when the browser refused; then the text must be shown to copy by hand. Never rejects. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/** Slow phones ask where to save first; the address must last that long. */
const revokeAfter = 60_000;

/** Hands a text to the browser as a file to save or open. */
export function saveFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  anchor.hidden = true;
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  setTimeout(() => URL.revokeObjectURL(address), revokeAfter);
}
