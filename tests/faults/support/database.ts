import type { Page } from '@playwright/test';

/** Puts records into the app's database, past the app; made with this version when it is not there. */
export async function writeRecords(
  page: Page,
  records: Readonly<Record<string, unknown>>,
  { version = 1, store = 'settings' } = {}
): Promise<void> {
  await page.evaluate(
    async ({ records, version, store }) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('city-hackney', version);
        request.onupgradeneeded = () => {
          if (!request.result.objectStoreNames.contains(store))
            request.result.createObjectStore(store);
        };
        request.onsuccess = () => resolve(request.result);
        request.onblocked = () => reject(new Error('Blocked by the app'));
        request.onerror = () => reject(request.error ?? new Error('Refused'));
      });
      const step = database.transaction(store, 'readwrite');
      for (const [key, value] of Object.entries(records)) step.objectStore(store).put(value, key);
      await new Promise((resolve) => (step.oncomplete = resolve));
      database.close();
    },
    { records, version, store }
  );
}

/** A record of the app's database, whatever its version. */
export function readRecord(page: Page, key: string): Promise<unknown> {
  return page.evaluate(
    (wanted) =>
      new Promise<unknown>((resolve) => {
        const request = indexedDB.open('city-hackney');
        request.onsuccess = () => {
          const asked = request.result.transaction('settings').objectStore('settings').get(wanted);
          asked.onsuccess = () => {
            request.result.close();
            resolve(asked.result);
          };
        };
      }),
    key
  );
}
