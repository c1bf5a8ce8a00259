import {
  databaseName,
  parseTags,
  settingsKeys,
  settingsStore
} from '#lib/domain/database-names.ts';

const limit = 2_000;

/**
 * What the reader asked to keep, or null when never asked. Safari may leave an open request unanswered
 * for ever (https://github.com/localForage/localForage/issues/887), so this gives up after 2 s.
 */
export function readKeptList(): Promise<string[] | null> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(null), limit);
    try {
      const request = indexedDB.open(databaseName);
      // No database yet: opening it here would leave the page one without its store.
      request.onupgradeneeded = () => request.transaction?.abort();
      request.onerror = () => resolve(null);
      request.onsuccess = () => readFrom(request.result, resolve);
    } catch {
      resolve(null);
    }
  });
}

function readFrom(database: IDBDatabase, resolve: (tags: string[] | null) => void): void {
  const finish = (value: unknown): void => {
    database.close();
    resolve(parseTags(value));
  };
  try {
    const store = database.transaction(settingsStore).objectStore(settingsStore);
    const request: IDBRequest<unknown> = store.get(settingsKeys.keptLanguages);
    request.onsuccess = () => finish(request.result);
    request.onerror = () => finish(null);
  } catch {
    finish(null);
  }
}
