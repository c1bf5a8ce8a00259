/** What the phone holds is wiped, blocked by another tab, or from a newer release. */
import type { Page } from '@playwright/test';
import { words } from '../e2e/support/built.ts';
import { expect, test, visit } from '../e2e/support/phone.ts';
import { entries, save } from '../e2e/support/saved.ts';
import { waitForWorker } from '../e2e/support/worker.ts';
import { readRecord, writeRecords } from './support/database.ts';
import { build } from './support/phone.ts';
import { chooseColours, expectReadable, storedFiles } from './support/page.ts';
import { listUnverified } from './support/stores.ts';

const notSaved = words('en', 'interface:settings.notSaved');

test('row 17: a newer release that was taken back leaves its database: settings and list stay', async ({
  page,
  site
}) => {
  await visit(page, `${site.url}en/`);
  await writeRecords(
    page,
    { preferences: { theme: 'dark' }, saved: ['rights/interpreter'] },
    { version: 5 }
  );
  await visit(page, `${site.url}en/saved/`);
  await expect(entries(page)).toHaveCount(1);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await visit(page, `${site.url}en/settings/`);
  await chooseColours(page, 'light');
  await expect.poll(() => readRecord(page, 'preferences')).toMatchObject({ theme: 'light' });
  await expect(page.getByText(notSaved)).toHaveCount(0);
});

test('row 17: a newer database without our store: all can be used, and the page says what is forgotten', async ({
  page,
  site
}) => {
  await visit(page, `${site.url}en/`);
  await writeRecords(page, { any: 1 }, { version: 5, store: 'other' });
  await visit(page, `${site.url}en/settings/`);
  await chooseColours(page, 'dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByText(notSaved)).toBeVisible();
  await visit(page, `${site.url}en/rights/interpreter/`);
  await expectReadable(page);
});

test('row 16: our tab gives way to one that changes the database, and goes on saving', async ({
  phone,
  site
}) => {
  const page = await phone.open('en/settings/');
  await chooseColours(page, 'dark');
  await expect.poll(() => readRecord(page, 'preferences')).toMatchObject({ theme: 'dark' });
  const other = await phone.open('en/');
  await writeRecords(other, { saved: ['rights/interpreter'] }, { version: 5 });
  await chooseColours(page, 'light');
  await expect.poll(() => readRecord(page, 'preferences')).toMatchObject({ theme: 'light' });
  await expect(page.getByText(notSaved)).toHaveCount(0);
  await visit(page, `${site.url}en/saved/`);
  await expect(entries(page)).toHaveCount(1);
});

test('row 16: a tab that holds the database shut costs the memory of choices, not the page', async ({
  phone
}) => {
  const holder = await phone.open('en/');
  await writeRecords(holder, { preferences: { theme: 'dark' } });
  await holder.evaluate(async () => {
    await new Promise((resolve) => {
      indexedDB.open('city-hackney').onsuccess = resolve;
    });
    indexedDB.deleteDatabase('city-hackney');
  });
  const page = await phone.open('en/settings/');
  await expectReadable(page);
  await chooseColours(page, 'dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByText(notSaved)).toBeVisible({ timeout: 9_000 });
});

test('row 11: a phone wiped under a living page can be read, and is whole again at the next visit', async ({
  phone,
  site
}) => {
  const page = await phone.open('tr/');
  await waitForWorker(page);
  await visit(page, `${site.url}tr/rights/interpreter/`);
  await save(page);
  const browser = await page.context().newCDPSession(page);
  await browser.send('Storage.clearDataForOrigin', {
    origin: new URL(site.url).origin,
    storageTypes: 'all'
  });
  await page
    .getByRole('link', { name: words('tr', 'interface:nav.saved'), exact: true })
    .first()
    .click();
  await expectReadable(page);
  await visit(page, `${site.url}tr/saved/`);
  await expect(page.getByTestId('saved-list')).toContainText(words('tr', 'interface:saved.empty'));
  await waitForWorker(page);
  expect(listUnverified(await storedFiles(page), [build])).toEqual([]);
  await site.stop();
  await visit(page, `${site.url}tr/help/emergency/`);
  await expectReadable(page);
});

test('row 11: bundles that rot on the phone are fetched again by themselves, and so is their date', async ({
  phone,
  site
}) => {
  const page = await phone.open('tr/');
  await waitForWorker(page);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const { url } of await cache.keys()) {
        if (url.includes('/b/')) await cache.put(url, new Response('{"rotten":'));
      }
    }
  });
  for (const path of ['tr/rights/interpreter/', 'tr/settings/']) {
    await visit(page, site.url + path);
    await expectReadable(page);
  }
  await expect(page.getByTestId('readiness')).not.toBeEmpty();
  const wrong = listUnverified(await storedFiles(page), [build]);
  expect(wrong.filter((path) => /\/b\/(?:tr|facts)\./u.test(path))).toEqual([]);
});

test('row 11: where only the index has rotted, another language opens all the same', async ({
  phone,
  site
}) => {
  const page = await phone.open('tr/');
  await waitForWorker(page);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const { url } of await cache.keys()) {
        if (url.includes('/b/index.')) await cache.put(url, new Response('{"rotten":'));
      }
    }
  });
  for (const path of ['tr/rights/interpreter/', 'ar/rights/interpreter/']) {
    await visit(page, site.url + path);
    await expectReadable(page);
  }
  const wrong = async (): Promise<string[]> => listUnverified(await storedFiles(page), [build]);
  await expect.poll(wrong).toEqual([]);
});

test('row 27: two tabs that change settings, languages and list at once lose nothing', async ({
  phone
}) => {
  const pages = [await phone.open('en/settings/'), await phone.open('en/settings/')] as const;
  await waitForWorker(pages[1]);
  const click = (page: Page, selector: string): Promise<void> =>
    page.evaluate((wanted) => {
      for (const one of document.querySelectorAll<HTMLElement>(wanted)) one.click();
    }, selector);
  await Promise.all([
    click(pages[0], '[data-testid=keep-so], [data-testid=keep-tr], [value="150"]'),
    click(pages[1], '[data-testid=keep-ar], [data-testid=keep-ur], [name=theme][value=dark]')
  ]);
  await expect
    .poll(async () => readRecord(pages[0], 'kept-languages'), { timeout: 20_000 })
    .toEqual(expect.arrayContaining(['so', 'tr', 'ar', 'ur']));
  expect(await readRecord(pages[0], 'preferences')).toMatchObject({ theme: 'dark', textSize: 150 });
});
