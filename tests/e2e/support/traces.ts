import type { Page } from '@playwright/test';

/** What a site can leave on a phone, by kind; empty lists where there is nothing. */
export interface Traces {
  caches: string[];
  databases: string[];
  /** Keys of every store of every database. */
  records: string[];
  local: string[];
  session: string[];
  workers: string[];
}

export const NOTHING: Traces = {
  caches: [],
  databases: [],
  records: [],
  local: [],
  session: [],
  workers: []
};

export async function readTraces(page: Page): Promise<Traces> {
  return page.evaluate(async () => {
    const answer = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('No answer'));
      });
    const names = (await indexedDB.databases()).map(({ name = '' }) => name);
    const records: string[] = [];
    for (const name of names) {
      const database = await answer(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const keys = await answer(database.transaction(store).objectStore(store).getAllKeys());
        records.push(...keys.map((key) => `${name}/${store}/${JSON.stringify(key)}`));
      }
      database.close();
    }
    const registrations = await navigator.serviceWorker.getRegistrations();
    return {
      caches: await caches.keys(),
      databases: names,
      records,
      local: Object.keys(localStorage),
      session: Object.keys(sessionStorage),
      workers: registrations.map(({ scope }) => scope)
    };
  });
}
