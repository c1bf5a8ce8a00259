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

/** The names and values of all that this page has put anywhere, and every link on it. */
export async function readEverything(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const answer = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('No answer'));
      });
    const found: unknown[] = [
      location.href,
      history.state,
      document.title,
      document.cookie,
      window.name,
      { ...localStorage },
      { ...sessionStorage },
      [...document.querySelectorAll('[href]')].map((link) => link.getAttribute('href'))
    ];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await answer(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const records = database.transaction(store).objectStore(store);
        found.push(await answer(records.getAllKeys()), await answer(records.getAll()));
      }
      database.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      found.push((await cache.keys()).map(({ url }) => url));
    }
    return JSON.stringify(found);
  });
}
