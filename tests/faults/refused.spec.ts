/** What the app would like of a browser and does not get: refused, missing, full or silent. Each alone, and together. */
import type { Page } from '@playwright/test';
import { words } from '../e2e/support/built.ts';
import { expect, test, visit } from '../e2e/support/phone.ts';
import { collectErrors } from '../e2e/support/saved.ts';
import { REFUSALS, type Refusal } from './support/refusals.ts';

// A database that says nothing is asked twice, two seconds each.
const patience = { timeout: 9_000 };

async function expectReadable(page: Page, title: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(page.locator('a[href="tel:999"]').first()).toBeVisible();
  await expect(page.locator('a[href="tel:111"]').first()).toBeVisible();
}

async function openByMenu(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name, exact: true }).first().click();
}

/** A page, then the list, then the settings. What the phone forgets is said in words. */
async function expectUsable(page: Page, url: string, refusals: readonly Refusal[]): Promise<void> {
  const errors = collectErrors(page);
  const forgets = refusals.some((each) => each.forgets) ? 1 : 0;
  for (const { refuse } of refusals) await page.addInitScript(refuse);
  await visit(page, `${url}en/rights/interpreter/`);
  await expectReadable(page, words('en', 'rights:interpreter.title'));
  await page.getByTestId('save').click();
  await expect(page.getByTestId('save')).toHaveAttribute('aria-pressed', 'true', patience);
  await openByMenu(page, words('en', 'interface:nav.saved'));
  await expectReadable(page, words('en', 'interface:saved.title'));
  const list = page.getByTestId('saved-list');
  await expect(list.getByRole('link')).toHaveCount(1);
  await expect(list.getByText(words('en', 'interface:saved.forgotten'))).toHaveCount(forgets);
  await openByMenu(page, words('en', 'interface:nav.settings'));
  await expectReadable(page, words('en', 'interface:settings.title'));
  const readiness = page.getByTestId('readiness');
  if (refusals.some((each) => each.keepsNoPages)) {
    await expect(readiness).toHaveText(words('en', 'interface:offline.unsupported'));
    await expect(page.getByTestId('keep-ar')).toHaveCount(0);
  } else await expect(readiness).not.toBeEmpty(patience);
  await page.getByRole('radio', { name: words('en', 'interface:settings.dark') }).check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const notSaved = page.getByText(words('en', 'interface:settings.notSaved'));
  await expect(notSaved).toHaveCount(forgets, patience);
  expect(errors).toEqual([]);
}

for (const refusal of REFUSALS) {
  test(`row ${refusal.row}: ${refusal.name}: pages, settings and the list can be used`, async ({
    page,
    site
  }) => {
    await expectUsable(page, site.url, [refusal]);
  });
}

const together: [string, (refusal: Refusal) => boolean][] = [
  ['everything that can be refused is refused', ({ kind }) => kind === 'refused'],
  ['everything that can be missing is missing', ({ kind }) => kind === 'missing'],
  ['everything that can be silent is silent', ({ kind }) => kind === 'silent'],
  ['everything that can be full is full', ({ kind }) => kind === 'full']
];

for (const [name, belongs] of together) {
  test(`row 14: ${name}: pages, settings and the list can be used`, async ({ page, site }) => {
    await expectUsable(page, site.url, REFUSALS.filter(belongs));
  });
}

test('row 14: without JavaScript, and with everything refused, a page can be read', async ({
  browser,
  site
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const [path, title] of [
    ['tr/rights/interpreter/', words('tr', 'rights:interpreter.title')],
    ['en/settings/', words('en', 'interface:settings.title')],
    ['ar/saved/', words('ar', 'interface:saved.title')]
  ] as const) {
    await page.goto(site.url + path);
    await expectReadable(page, title);
  }
  await context.close();
});
