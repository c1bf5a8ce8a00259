import { forgetPerson } from '#lib/storage/saved.ts';
import { clearWebStorage } from './clear-phone.ts';

// SvelteKit notes where the page was scrolled to while it is being left.
const leaving = ['beforeunload', 'visibilitychange', 'pagehide'] as const;

/**
 * Readies a lent phone for the next person: no list, no choices, no places scrolled to. The languages stay, so that
 * it still works without a connection. Leave by a full load afterwards: the page remembers in memory too.
 */
export async function clearForNextPerson(): Promise<boolean> {
  for (const moment of leaving) addEventListener(moment, () => void clearWebStorage());
  const [isForgotten, isCleared] = await Promise.all([
    forgetPerson(),
    clearWebStorage().catch(() => false)
  ]);
  return isForgotten && isCleared;
}
