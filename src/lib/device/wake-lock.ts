/** Some browsers have none: Firefox before 126, Safari before 16.4. */
function wakeLocks(): WakeLock | undefined {
  return navigator.wakeLock;
}

/**
 * Keeps the screen on while a card is shown to somebody; returns what ends that. Where the browser cannot or
 * will not (a battery low, for instance), the screen goes dark as usual.
 */
export function holdScreenAwake(): () => void {
  const locks = new Set<WakeLockSentinel>();
  let isOver = false;

  const release = (lock: WakeLockSentinel): void => {
    locks.delete(lock);
    lock.release().catch(() => undefined);
  };
  const ask = async (): Promise<void> => {
    // The browser drops every lock when the page is hidden and gives none until it is seen again.
    if (document.visibilityState !== 'visible') return;
    try {
      const lock = await wakeLocks()?.request('screen');
      if (!lock) return;
      if (isOver) release(lock);
      else locks.add(lock);
    } catch {
      // Refused: nothing is lost but comfort.
    }
  };

  document.addEventListener('visibilitychange', ask);
  void ask();
  return () => {
    isOver = true;
    document.removeEventListener('visibilitychange', ask);
    locks.forEach(release);
  };
}
