/** What somebody looked for is nobody else's business. */
import { words } from './support/built.ts';
import { expect, test, visit } from './support/phone.ts';
import { expectAmong, fieldOf, hitOf, hitsOf, openSearch } from './support/search.ts';
import { readEverything } from './support/traces.ts';
import { waitForWorker } from './support/worker.ts';

const question = 'toothache zebra';

test('what is typed goes nowhere: no request, no address, no history, no storage', async ({
  phone,
  site
}) => {
  const page = await phone.open('en/');
  await waitForWorker(page);
  const asked: string[] = [];
  page.context().on('request', (request) => asked.push(request.url()));
  await openSearch(page);
  await fieldOf(page).fill('toothache');
  await expectAmong(page, 'care/dentist', 3);
  const before = asked.length;
  await fieldOf(page).fill('');
  await page.keyboard.type(question);
  await expectAmong(page, 'care/dentist', 3);
  expect(asked.slice(before)).toEqual([]);
  const everything = [await readEverything(page)];
  await hitOf(page, 'care/dentist').click();
  await expect(page).toHaveURL(/\/en\/care\/dentist\/$/u);
  everything.push(await readEverything(page));
  // Stores of the session are written on the way out.
  await visit(page, `${site.url}en/`);
  everything.push(await readEverything(page));
  expect(everything.filter((each) => /zebra|toothache/iu.test(each))).toEqual([]);
  expect([...asked, ...site.requests].filter((url) => /zebra|toothache/iu.test(url))).toEqual([]);
});

test('Back from a result shows the question and the results again', async ({ phone }) => {
  const page = await phone.open('en/');
  await openSearch(page);
  await fieldOf(page).fill(question);
  await expectAmong(page, 'care/dentist', 3);
  const shown = await hitsOf(page).allTextContents();
  await hitOf(page, 'care/dentist').click();
  await expect(page).toHaveURL(/\/en\/care\/dentist\/$/u);
  await page.goBack();
  await expect(page).toHaveURL(/\/en\/search\/$/u);
  await expect(fieldOf(page)).toHaveValue(question);
  await expect(hitsOf(page)).toHaveText(shown);
});

test('a question in a link is asked, and leaves the address with the first other letter', async ({
  phone
}) => {
  const page = await phone.open('en/search/?q=tooth+pain');
  await expect(fieldOf(page)).toHaveValue('tooth pain');
  await expectAmong(page, 'care/dentist', 3);
  await expect(page).toHaveURL(/\/en\/search\/\?q=tooth\+pain$/u);
  const entries = await page.evaluate(() => history.length);
  await fieldOf(page).press('End');
  await page.keyboard.type('s');
  await expect(page).toHaveURL(/\/en\/search\/$/u);
  await expect(fieldOf(page)).toHaveValue('tooth pains');
  await expect(fieldOf(page)).toBeFocused();
  expect(await page.evaluate(() => history.length)).toBe(entries);
  // Typing the same again does not bring it back.
  await page.keyboard.press('Backspace');
  await expect(fieldOf(page)).toHaveValue('tooth pain');
  await expect(page).toHaveURL(/\/en\/search\/$/u);
});

test('the next visit begins with an empty field', async ({ phone, site }) => {
  const page = await phone.open('en/search/');
  await fieldOf(page).fill(question);
  await expectAmong(page, 'care/dentist', 3);
  await visit(page, `${site.url}en/search/`);
  await expect(fieldOf(page)).toHaveValue('');
  await expect(hitsOf(page)).toHaveCount(0);
});

test('a sensitive page takes the place of the search that led to it', async ({ phone }) => {
  const page = await phone.open('en/');
  await openSearch(page);
  await fieldOf(page).fill('my husband hits me');
  await expectAmong(page, 'care/domestic-abuse', 3);
  const entries = await page.evaluate(() => history.length);
  await hitOf(page, 'care/domestic-abuse').click();
  await expect(page).toHaveURL(/\/en\/care\/domestic-abuse\/$/u);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    words('en', 'care:domestic-abuse.title')
  );
  expect(await page.evaluate(() => history.length)).toBe(entries);
  await page.goBack();
  await expect(page).toHaveURL(/\/en\/$/u);
});

test('after the way out, the search has forgotten what was asked', async ({ phone }) => {
  const page = await phone.open('en/');
  await openSearch(page);
  await fieldOf(page).fill('my husband hits me');
  await hitOf(page, 'care/domestic-abuse').click();
  await page.getByTestId('quick-exit').click();
  await expect(page).toHaveURL(/\/en\/$/u);
  await openSearch(page);
  await expect(fieldOf(page)).toHaveValue('');
});
