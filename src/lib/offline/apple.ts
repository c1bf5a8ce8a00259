/** iPads have called themselves Macintosh since iPadOS 13; no Mac has a touch screen. */
export function isAppleTouch(userAgent: string, touchPoints: number): boolean {
  const isIpad = userAgent.includes('Macintosh') && touchPoints > 1;
  return isIpad || /iPhone|iPad|iPod/u.test(userAgent);
}

/** Whether this phone is Apple's, where links to text messages are written differently. */
export function isApple(): boolean {
  return isAppleTouch(navigator.userAgent, navigator.maxTouchPoints);
}
