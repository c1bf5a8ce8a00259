import { storageLimit, within } from '#lib/domain/within.ts';

export interface Space {
  usedBytes: number;
  freeBytes: number;
}

/** WebKitGTK 2.50 has no `navigator.storage` at all. */
function storageManager(): StorageManager | undefined {
  return navigator.storage;
}

/** What this site may still store, by the browser's own guess; null when it gives none. */
export async function estimateSpace(): Promise<Space | null> {
  try {
    const estimate = Promise.resolve(storageManager()?.estimate());
    const { usage, quota } = (await within(storageLimit, estimate)) ?? {};
    if (usage === undefined || quota === undefined) return null;
    return { usedBytes: usage, freeBytes: Math.max(quota - usage, 0) };
  } catch {
    return null;
  }
}

export type Persistence = 'granted' | 'refused' | 'unknown';

/** Asks the browser not to clear this site when the phone is full. Ask after a download, never before. */
export async function askPersistence(): Promise<Persistence> {
  try {
    const isPersistent = await storageManager()?.persist();
    if (isPersistent === undefined) return 'unknown';
    return isPersistent ? 'granted' : 'refused';
  } catch {
    return 'unknown';
  }
}
