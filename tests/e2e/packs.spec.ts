/** A list handed over as a link. Anybody may write one. */
import { findLanguage, words } from './support/built.ts';
import { expect, test, visit } from './support/phone.ts';
import { collectErrors, entries, expectEntries } from './support/saved.ts';
import { waitForWorker } from './support/worker.ts';
import type { TextKey } from '#lib/domain/bundle.ts';

const pack = 'rights/interpreter,cards/interpreter:syl,cards/register';
const keys = [
  'rights:interpreter.title',
  'cards:interpreter.title',
  'cards:register.title'
] as const;

test('a pack shows its list, says that it is not saved, and is saved with one tap', async ({
  page
}) => {
  const errors = collectErrors(page);
  await visit(page, `tr/saved/?pack=${pack}&with=en`);
  const given = page.getByTestId('given');
  await expect(given).toContainText(words('tr', 'interface:saved.given'));
  await expectEntries(
    entries(page, 'given'),
    keys.map((key) => words('tr', key))
  );
  await expect(entries(page, 'given').nth(1)).toContainText(findLanguage('syl').autonym);
  await expect(entries(page)).toHaveCount(0);
  await page.reload();
  await expect(entries(page)).toHaveCount(0);
  await page.getByTestId('keep-pack').click();
  await expectEntries(
    entries(page),
    keys.map((key) => words('tr', key))
  );
  await expect(page.getByText(words('tr', 'interface:saved.given'))).toHaveCount(0);
  await visit(page, 'ar/saved/');
  await expectEntries(
    entries(page),
    keys.map((key) => words('ar', key))
  );
  expect(errors).toEqual([]);
});

test('a pack read in another language keeps its list', async ({ page }) => {
  await visit(page, `ar/saved/?pack=${pack}`);
  await page.getByTestId('language-button').click();
  await page.getByTestId('language-filter').fill('turk');
  await page.getByTestId('all-languages').getByRole('link').first().click();
  await expect(page).toHaveURL(/\/tr\/saved\//u);
  await expectEntries(
    entries(page, 'given'),
    keys.map((key) => words('tr', key))
  );
});

test('an entry of a pack with English opens side by side, and English is not remembered', async ({
  page
}) => {
  await visit(page, `tr/saved/?pack=${pack}&with=en`);
  await entries(page, 'given').first().click();
  await expect(page).toHaveURL(/\/tr\/rights\/interpreter\/\?with=en$/u);
  await expect(page.locator('.pair.two').first()).toBeVisible();
  await expect(page.locator('.side.second').first()).toHaveAttribute('lang', 'en-GB');
  await visit(page, 'tr/rights/interpreter/');
  await expect(page.locator('.side.second')).toHaveCount(0);
});

const hostile: readonly (readonly [name: string, pack: string, shown: readonly TextKey[]])[] = [
  ['nothing', '', []],
  ['commas', ',,,,', []],
  ['markup', '<img src=x onerror=alert(1)>', []],
  ['a way out of the folder', '../..', []],
  ['a script', 'javascript:alert(1)', []],
  ['names of every object', '__proto__/x,constructor/x,cards/constructor,help/constructor', []],
  ['unknown places', 'rights/gone,gone/interpreter,cards/gone,cards/interpreter:qqq', []],
  ['another host', '//example.org/x,https://example.org', []],
  ['half an escape', '%E0%A4%A,rights/interpreter', ['rights:interpreter.title']],
  ['a sensitive page', 'care/domestic-abuse,rights/interpreter', ['rights:interpreter.title']],
  [
    'the same twice',
    'cards/register,rights/interpreter,cards/register',
    ['cards:register.title', 'rights:interpreter.title']
  ],
  [
    'the same card in two spellings',
    'cards/interpreter:syl,cards/interpreter:syl:WOMAN',
    ['cards:interpreter.title']
  ],
  [
    'a page that somebody speaks',
    'rights/interpreter,rights/interpreter:syl',
    ['rights:interpreter.title']
  ]
];

for (const [name, text, shown] of hostile) {
  test(`a pack of ${name} shows what is known, and no error`, async ({ page }) => {
    const errors = collectErrors(page);
    await visit(page, 'tr/');
    // As a browser writes what somebody types, and as a program does.
    for (const written of new Set([text, encodeURIComponent(text)])) {
      await page.goto(`tr/saved/?pack=${written}`);
      await expect(page.getByTestId('given')).toBeVisible();
      await expectEntries(
        entries(page, 'given'),
        shown.map((key) => words('tr', key))
      );
      if (shown.length === 0) {
        await expect(page.getByTestId('given')).toHaveText(words('tr', 'interface:saved.broken'));
        await expect(page.getByTestId('keep-pack')).toHaveCount(0);
        await expect(page.getByTestId('hand-over')).toHaveCount(0);
      }
      await expect(entries(page)).toHaveCount(0);
    }
    expect(errors).toEqual([]);
  });
}

test('of a pack of ten thousand entries only the first are looked at, and no error is shown', async ({
  phone,
  site
}) => {
  const page = await phone.open('tr/');
  await waitForWorker(page);
  // No host takes an address so long; the app on the phone does.
  await site.stop();
  const errors = collectErrors(page);
  const many = Array.from({ length: 10_000 }, (_, at) => `rights/x${at}`);
  const text = ['rights/interpreter', ...many, 'cards/register'].join(',');
  await visit(page, `${site.url}tr/saved/?pack=${text}`);
  await expectEntries(entries(page, 'given'), [words('tr', 'rights:interpreter.title')]);
  // The browser itself reports that the host is gone.
  expect(errors.filter((error) => !error.includes('ERR_CONNECTION_REFUSED'))).toEqual([]);
});

for (const partner of ['<img>', 'javascript:alert(1)', '__proto__', 'qqq', 'en/../..', '']) {
  test(`a pack with “${partner}” beside it is a pack alone`, async ({ page }) => {
    const errors = collectErrors(page);
    await visit(page, `tr/saved/?pack=rights/interpreter&with=${encodeURIComponent(partner)}`);
    await entries(page, 'given').click();
    await expect(page).toHaveURL(/\/tr\/rights\/interpreter\/$/u);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('.side.second')).toHaveCount(0);
    expect(errors).toEqual([]);
  });
}
