/** The list of pages and cards that stays on a phone, until it is cleared for the next person. */
import type { Page } from '@playwright/test';
import { findLanguage, words } from './support/built.ts';
import { expect, test, visit } from './support/phone.ts';
import { buildNextRelease } from './support/release.ts';
import { collectErrors, entries, expectEntries, save } from './support/saved.ts';
import { lookForUpdate, waitForWorker } from './support/worker.ts';

const gp = 'rights/register-with-a-gp/';
const sylheti = 'cards/interpreter/?speak=syl';

const nav = words('tr', 'interface:nav.saved');

/** The titles of a page and of the interpreter card, as a list in a language shows them. */
function titles(tag: string): string[] {
  return [words(tag, 'rights:register-with-a-gp.title'), words(tag, 'cards:interpreter.title')];
}

async function saveBoth(page: Page, url: string): Promise<void> {
  for (const path of [`tr/${gp}`, `tr/${sylheti}`]) {
    await visit(page, url + path);
    await save(page);
  }
}

test('a page and a card saved in Turkish are listed in Turkish, and in Arabic for a reader of Arabic', async ({
  phone,
  site
}) => {
  const page = await phone.open('tr/saved/');
  await expect(page.getByTestId('saved-list')).toContainText(words('tr', 'interface:saved.empty'));
  await saveBoth(page, site.url);
  for (const tag of ['tr', 'ar']) {
    await visit(page, `${site.url}${tag}/saved/`);
    await expectEntries(entries(page), titles(tag));
  }
  await expect(entries(page).last()).toContainText(findLanguage('syl').autonym);
  await entries(page).last().click();
  await expect(page).toHaveURL(/\/ar\/cards\/interpreter\/\?speak=syl$/u);
  await expect(page.getByTestId('face')).toContainText('Sylheti');
  await expect(page.getByTestId('save')).toHaveAttribute('aria-pressed', 'true');
});

test('the list is there after a reload, after the browser was closed, and without a host', async ({
  phone,
  site
}) => {
  const page = await phone.open('tr/');
  await waitForWorker(page);
  await saveBoth(page, site.url);
  await visit(page, `${site.url}tr/saved/`);
  await page.reload();
  await expectEntries(entries(page), titles('tr'));
  await phone.close();
  await site.stop();
  await expectEntries(entries(await phone.open('tr/saved/')), titles('tr'));
});

test('the list is there after an update', async ({ phone, site }) => {
  test.setTimeout(300_000);
  const next = await buildNextRelease();
  const page = await phone.open('tr/');
  await waitForWorker(page);
  await saveBoth(page, site.url);
  await visit(page, `${site.url}tr/saved/`);
  site.deploy(next.root);
  expect(await lookForUpdate(page)).toBe('waiting');
  await page.getByTestId('update-accept').click();
  await expect(page.locator('meta[name="release"]')).toBeAttached();
  await expectEntries(entries(page), titles('tr'));
});

test('what one tab saves or removes, another shows without a reload', async ({ phone }) => {
  const list = await phone.open('tr/saved/');
  const page = await phone.open(`tr/${gp}`);
  await save(page);
  await expectEntries(entries(list), titles('tr').slice(0, 1));
  await list.getByTestId('saved-list').getByRole('button').click();
  await expect(entries(list)).toHaveCount(0);
  await expect(page.getByTestId('save')).toHaveAttribute('aria-pressed', 'false');
});

test('tabs that save at the same moment lose nothing', async ({ phone }) => {
  const paths = [gp, 'rights/interpreter/', 'cards/register/', 'cards/talk/', sylheti];
  const tabs: Page[] = [];
  for (const path of paths) tabs.push(await phone.open(`en/${path}`));
  await Promise.all(
    tabs.map((tab) =>
      tab.getByTestId('save').evaluate((button) => button instanceof HTMLElement && button.click())
    )
  );
  const list = await phone.open('en/saved/');
  await expect(entries(list)).toHaveCount(paths.length);
});

test('removing takes one entry and leaves the others, also after a reload', async ({
  phone,
  site
}) => {
  const page = await phone.open('tr/');
  await saveBoth(page, site.url);
  await visit(page, `${site.url}tr/saved/`);
  const remove = words('tr', 'interface:saved.remove');
  const title = words('tr', 'rights:register-with-a-gp.title');
  await page.getByRole('button', { name: `${remove}: ${title}` }).click();
  await expectEntries(entries(page), titles('tr').slice(1));
  await page.reload();
  await expectEntries(entries(page), titles('tr').slice(1));
});

test('a sensitive page offers no way to save it', async ({ page }) => {
  await visit(page, 'en/care/domestic-abuse/');
  await expect(page.getByTestId('hand-over')).toBeVisible();
  await expect(page.getByTestId('save')).toHaveCount(0);
});

test('where the browser keeps nothing, the list lasts as long as the page and says so', async ({
  page
}) => {
  const errors = collectErrors(page);
  await page.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException('Refused', 'SecurityError');
    };
  });
  await visit(page, `tr/${gp}`);
  await save(page);
  await page.getByRole('navigation').getByRole('link', { name: nav, exact: true }).click();
  await expectEntries(entries(page), titles('tr').slice(0, 1));
  await expect(page.getByTestId('saved-list').getByRole('status')).toHaveText(
    words('tr', 'interface:saved.forgotten')
  );
  expect(errors).toEqual([]);
});

test('a tap that comes before the list is read keeps the list', async ({ page }) => {
  await visit(page, `tr/${sylheti}`);
  await save(page);
  await page.addInitScript(() => {
    const databases = indexedDB.databases.bind(indexedDB);
    indexedDB.databases = () =>
      new Promise((resolve) => setTimeout(() => void resolve(databases()), 700));
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('Full', 'QuotaExceededError');
    };
  });
  await visit(page, `tr/${gp}`);
  await save(page);
  await page.getByRole('navigation').getByRole('link', { name: nav, exact: true }).click();
  await expectEntries(entries(page), titles('tr').reverse());
});

test('a phone that is full keeps showing what was saved before', async ({ page }) => {
  await visit(page, `tr/${sylheti}`);
  await save(page);
  await visit(page, `tr/${gp}`);
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('Full', 'QuotaExceededError');
    };
  });
  await save(page);
  await page.getByRole('navigation').getByRole('link', { name: nav, exact: true }).click();
  await expectEntries(entries(page), titles('tr').reverse());
  await expect(page.getByTestId('saved-list').getByRole('status')).toHaveText(
    words('tr', 'interface:saved.forgotten')
  );
});
