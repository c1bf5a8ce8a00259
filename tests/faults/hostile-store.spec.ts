/** The phone's own database, filled with whatever an older release, a fault or somebody else could have left there. */
import fc from 'fast-check';
import { expect, test, visit } from '../e2e/support/phone.ts';
import { words } from '../e2e/support/built.ts';
import {
  databaseName,
  databaseVersion,
  settingsKeys,
  settingsStore
} from '#lib/domain/database-names.ts';

// Without the worker: what is stored is read by the page, and its files come from the host.
test.use({ serviceWorkers: 'block', trace: 'off' });

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    '__proto__',
    'tr',
    'ar',
    'dark',
    '<img src=x onerror=alert(1)>',
    '../x',
    '\u202eqqq'
  ),
  fc.constantFrom(
    'rights/interpreter',
    'cards/interpreter:syl',
    'services/F84003',
    'x'.repeat(100_000)
  )
);
const rubbish = fc.oneof(
  text,
  fc.jsonValue({ maxDepth: 4, stringUnit: 'binary' }),
  fc.array(text, { maxLength: 6 }),
  fc.dictionary(
    fc.constantFrom('theme', 'contrast', 'textSize', 'language', 'partner', 'menus', 'length'),
    fc.oneof(text, fc.integer(), fc.constantFrom(null, 150))
  )
);
const samples = fc.sample(fc.tuple(rubbish, rubbish, rubbish), { numRuns: 40, seed: 20261122 });

test('row 17: whatever the database holds, every screen that reads it is readable', async ({
  page,
  site
}) => {
  test.setTimeout(60_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await visit(page, `${site.url}tr/`);
  const screens = [
    ['tr/', 'interface:home.title'],
    ['tr/saved/', 'interface:saved.title'],
    ['tr/settings/', 'interface:settings.title'],
    ['tr/rights/interpreter/', 'rights:interpreter.title']
  ] as const;
  for (const [at, values] of samples.entries()) {
    await page.evaluate(
      async ({ name, version, store, entries }) => {
        const database = await new Promise<IDBDatabase>((resolve, reject) => {
          const opening = indexedDB.open(name, version);
          opening.onupgradeneeded = () => void opening.result.createObjectStore(store);
          opening.onsuccess = () => resolve(opening.result);
          opening.onerror = () => reject(opening.error);
        });
        const step = database.transaction(store, 'readwrite');
        const stored: [string, unknown][] = JSON.parse(entries);
        for (const [key, value] of stored) step.objectStore(store).put(value, key);
        await new Promise((resolve) => {
          step.oncomplete = resolve;
        });
        database.close();
      },
      {
        name: databaseName,
        version: databaseVersion,
        store: settingsStore,
        entries: JSON.stringify(
          Object.values(settingsKeys).map((key, which) => [key, values[which]])
        )
      }
    );
    const [path, key] = screens[at % screens.length] ?? screens[0];
    await visit(page, site.url + path);
    await expect(page.locator('main h1').first()).toHaveText(words('tr', key));
    await expect(page.locator('a[href="tel:999"]').first()).toBeVisible();
    await expect(page.locator('a[href="tel:111"]').first()).toBeVisible();
    expect(errors, JSON.stringify(values).slice(0, 500)).toEqual([]);
  }
});
