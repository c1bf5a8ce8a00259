/** A lent phone, made ready for the next person with one tap. */
import type { Page } from '@playwright/test';
import { words } from './support/built.ts';
import { expect, test, visit, type Phone } from './support/phone.ts';
import { entries, save } from './support/saved.ts';
import type { Host } from '../host/host.ts';
import { readTraces } from './support/traces.ts';
import { waitForWorker } from './support/worker.ts';

const store = 'city-hackney/settings/';
const keys = {
  kept: `${store}"kept-languages"`,
  choices: `${store}"preferences"`,
  list: `${store}"saved"`
};
const saved = 'rights/interpreter/';

/** A phone with a list, a second language, a theme and Arabic to keep; it shows the list. */
async function fill(phone: Phone, site: Host): Promise<Page> {
  const page = await phone.open('tr/settings/');
  await waitForWorker(page);
  await page.getByTestId('keep-ar').click();
  await expect.poll(async () => (await readTraces(page)).records).toEqual([keys.kept]);
  await page.getByRole('radio', { name: words('tr', 'interface:settings.dark') }).check();
  await visit(page, `${site.url}tr/${saved}`);
  await save(page);
  await page.getByTestId('side').click();
  await page.getByTestId('partner-sheet').getByTestId('language-filter').fill('arab');
  await page.getByTestId('all-languages').getByRole('link').first().click();
  await expect(page.locator('.side.second[lang="ar"]').first()).toBeVisible();
  await visit(page, `${site.url}tr/help/emergency/`);
  await page.evaluate(() => scrollTo(0, 300));
  const nav = words('tr', 'interface:nav.saved');
  await page.getByRole('navigation').getByRole('link', { name: nav, exact: true }).click();
  await expect(entries(page)).toHaveCount(1);
  await expect
    .poll(async () => (await readTraces(page)).records.sort())
    .toEqual([keys.kept, keys.choices, keys.list]);
  return page;
}

async function expectStart(page: Page): Promise<void> {
  await expect(page).toHaveURL(/\/tr\/$/u);
  await expect(page.locator('html[data-ready]')).toBeAttached();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    words('tr', 'interface:home.title')
  );
}

test('one tap takes the list and every choice off the phone and shows the start page', async ({
  phone,
  site
}) => {
  const page = await fill(phone, site);
  await page.getByTestId('clear-next').click();
  await expectStart(page);
  const { records, local, session } = await readTraces(page);
  expect(records).toEqual([keys.kept]);
  expect({ local, session }).toEqual({ local: [], session: [] });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'system');
  await visit(page, `${site.url}tr/${saved}`);
  await expect(page.getByTestId('save')).toHaveAttribute('aria-pressed', 'false');
  await expect(page.locator('.side.second')).toHaveCount(0);
});

test('after clearing, Back does not lead to the list, and the kept languages open without a host', async ({
  phone,
  site
}) => {
  const page = await fill(phone, site);
  await page.getByTestId('clear-next').click();
  await expectStart(page);
  await site.stop();
  await page.goBack();
  await expect(page).toHaveURL(/\/tr\/help\/emergency\//u);
  for (const path of ['tr/', 'ar/help/emergency/', 'en/saved/']) {
    await visit(page, site.url + path);
    await expect(page.getByRole('heading', { level: 1 }), path).toBeVisible();
    await expect(page.getByTestId('not-kept'), path).toHaveCount(0);
  }
  await expect(entries(page)).toHaveCount(0);
});

test('a helper who chose a language for the menus keeps it, and nothing else', async ({
  phone,
  site
}) => {
  const page = await fill(phone, site);
  await visit(page, `${site.url}tr/settings/`);
  await page.getByTestId('menus').selectOption('en');
  await visit(page, `${site.url}tr/saved/`);
  await page.getByTestId('clear-next').click();
  await expectStart(page);
  const { records } = await readTraces(page);
  expect(records.sort()).toEqual([keys.kept, keys.choices]);
  await visit(page, `${site.url}tr/settings/`);
  await expect(page.getByTestId('menus')).toHaveValue('en');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'system');
  await visit(page, `${site.url}tr/${saved}`);
  await expect(page.locator('.side.second')).toHaveCount(0);
});

test('clearing in one tab empties the list in another', async ({ phone, site }) => {
  const page = await fill(phone, site);
  const other = await phone.open('tr/saved/');
  await expect(entries(other)).toHaveCount(1);
  await page.getByTestId('clear-next').click();
  await expectStart(page);
  await expect(entries(other)).toHaveCount(0);
});

test('another tab that is still open does not bring the choices back', async ({ phone, site }) => {
  const page = await fill(phone, site);
  const other = await phone.open('tr/settings/');
  await expect(other.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByTestId('clear-next').click();
  await expectStart(page);
  await other.getByRole('radio', { name: '125' }).check();
  await visit(page, `${site.url}tr/${saved}`);
  await expect(page.locator('html')).toHaveAttribute('data-text-size', '125');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'system');
  await expect(page.locator('.side.second')).toHaveCount(0);
});
