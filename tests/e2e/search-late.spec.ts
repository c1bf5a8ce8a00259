/** The screen of the search wakes before what searches: it follows, and so does the rest of the language. */
import { words } from './support/built.ts';
import { expect, test, visit } from './support/phone.ts';
import { expectAmong, fieldOf, hitsOf } from './support/search.ts';

const noWorker = { path: /\/service-worker\.js/u, do: 'status', status: 404 } as const;
/** The language, and no first words of a part of it. */
const wholeTurkish = /\/b\/tr\.[0-9a-f]{16}\.json/u;

test('a question asked before the words have come is answered when they come', async ({
  page,
  site
}) => {
  const late = 6_000;
  site.rules = [{ path: wholeTurkish, do: 'delay', milliseconds: late }, noWorker];
  expect(await visit(page, `${site.url}tr/search/`)).toBeLessThan(late);
  await fieldOf(page).fill('diş');
  // What the screen offers stays until there is an answer.
  await expect(page.locator('h2#topics')).toBeVisible();
  await expect(hitsOf(page)).toHaveCount(0);
  await expect(hitsOf(page).first()).toBeVisible({ timeout: 3 * late });
  await expectAmong(page, 'care/dentist', 3);
  await expect(page.locator('h2#topics')).toHaveCount(0);
});

test('where the words do not come the screen says so, and the next letter asks again', async ({
  page,
  site
}) => {
  site.rules = [{ path: wholeTurkish, do: 'drop' }, noWorker];
  await visit(page, `${site.url}tr/search/`);
  const status = page.getByRole('main').getByRole('status');
  await expect(status).toHaveText(words('tr', 'interface:offline.notReady'));
  await expect(page.locator('h2#topics')).toBeVisible();
  site.rules = [noWorker];
  await fieldOf(page).fill('diş');
  await expectAmong(page, 'care/dentist', 3);
  await expect(status).not.toHaveText(words('tr', 'interface:offline.notReady'));
});
