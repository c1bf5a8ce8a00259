/** What somebody else may see, now on the screen or later on the phone. */
import type { Page } from '@playwright/test';
import { findLanguage, listPages, words } from './support/built.ts';
import { choose } from './support/chooser.ts';
import { expect, test, visit } from './support/phone.ts';
import { NOTHING, readTraces } from './support/traces.ts';
import { waitForWorker } from './support/worker.ts';

const sensitive = 'care/domestic-abuse/';
const heading = words('en', 'care:domestic-abuse.title');

async function expectHome(page: Page): Promise<void> {
  await expect(page).toHaveURL(/\/en\/$/u);
  const title = words('en', 'interface:home.title');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
}

/** Waits for the cover, inside the page: the browser answers no question while the next page is on its way. */
function watchCover(page: Page): Promise<{ shown: string[]; title: string }> {
  return page.evaluate(async () => {
    await new Promise<void>((resolve) => {
      const look = (): void => {
        if (document.querySelector('[role="alert"]')) resolve();
      };
      new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
    });
    const shares = [0.02, 0.3, 0.5, 0.7, 0.98];
    const shown = shares
      .flatMap((x) => shares.map((y) => document.elementFromPoint(x * innerWidth, y * innerHeight)))
      .filter((element) => element?.matches('[role="alert"]') !== true)
      .map((element) => element?.outerHTML ?? 'nothing');
    return { shown, title: document.title };
  });
}

test('the way out covers the page at once, though the host says nothing', async ({
  phone,
  site
}) => {
  const page = await phone.open(`en/${sensitive}`);
  await waitForWorker(page);
  site.rules = [{ path: /^\/en\/$/u, do: 'hang' }];
  const cover = watchCover(page);
  await page.getByTestId('quick-exit').click();
  const { shown, title } = await cover;
  expect(shown).toEqual([]);
  expect(title).not.toContain(heading);
  await expectHome(page);
});

test('after the way out, Back does not lead to the page', async ({ phone, site }) => {
  const page = await phone.open('en/help/emergency/');
  await visit(page, `${site.url}en/${sensitive}`);
  await page.getByTestId('quick-exit').click();
  await expectHome(page);
  await page.goBack();
  await expect(page).toHaveURL(/\/en\/help\/emergency\/$/u);
  await expect(page.getByRole('heading', { name: heading })).toHaveCount(0);
});

test('Shift pressed three times is a way out, pressed among other keys it is not', async ({
  phone
}) => {
  const page = await phone.open(`en/${sensitive}`);
  for (const key of ['Shift', 'Shift', 'a', 'Shift']) await page.keyboard.press(key);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
  for (const key of ['a', 'Shift', 'Shift', 'Shift']) await page.keyboard.press(key);
  await expectHome(page);
});

test('the way out is there with the host gone', async ({ phone, site }) => {
  const page = await phone.open(`en/${sensitive}`);
  await waitForWorker(page);
  await site.stop();
  await page.getByTestId('quick-exit').click();
  await expectHome(page);
});

test('a sensitive page takes the place of the page that led to it', async ({ phone }) => {
  const page = await phone.open('en/');
  await page
    .getByRole('main')
    .getByRole('link', { name: words('en', 'care:topic.title') })
    .click();
  await expect(page).toHaveURL(/\/en\/care\/$/u);
  const entries = await page.evaluate(() => history.length);
  await page.getByRole('link', { name: heading }).click();
  await expect(page).toHaveURL(/\/en\/care\/domestic-abuse\/$/u);
  expect(await page.evaluate(() => history.length)).toBe(entries);
  await page.goBack();
  await expectHome(page);
});

test('a sensitive page can be neither kept nor sent, and what opens over it is no step back', async ({
  phone
}) => {
  const page = await phone.open(`en/${sensitive}`);
  await expect(page.getByTestId('side')).toBeVisible();
  await expect(page.getByTestId('save')).toHaveCount(0);
  const entries = await page.evaluate(() => history.length);
  await page.getByTestId('side').click();
  await expect(page.getByTestId('partner-sheet')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByTestId('hand-over').click();
  const sheet = page.getByTestId('hand-over-sheet');
  await expect(sheet.getByTestId('address')).toContainText(sensitive);
  await expect(sheet.getByRole('link')).toHaveCount(0);
  await page.keyboard.press('Escape');
  const bigger = words('en', 'interface:show.bigger');
  await page.getByRole('main').getByRole('button', { name: bigger }).first().click();
  await expect(page.getByTestId('stage')).toBeVisible();
  expect(await page.evaluate(() => history.length)).toBe(entries);
});

test('a sensitive page read in another language takes its own place', async ({ phone }) => {
  const page = await phone.open('en/');
  await page.evaluate((path) => location.assign(`/en/${path}`), sensitive);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
  const entries = await page.evaluate(() => history.length);
  await choose(page, 'Türkçe');
  await expect(page).toHaveURL(/\/tr\/care\/domestic-abuse\/$/u);
  expect(await page.evaluate(() => history.length)).toBe(entries);
  await page.getByTestId('quick-exit').click();
  await expect(page).toHaveURL(/\/tr\/$/u);
  await page.goBack();
  await expectHome(page);
});

test('reading leaves nothing of the reader on the phone', async ({ phone, site }) => {
  const page = await phone.open('');
  await waitForWorker(page);
  const paths = ['', 'help/emergency/', `${sensitive}?with=en`, 'cards/emergency/', 'saved/'];
  const asked = ['rights/interpreter/?with=ar', 'cards/interpreter/?speak=syl&by=woman'];
  for (const path of [...paths, ...asked, 'saved/?pack=cards/register', 'settings/']) {
    await visit(page, `${site.url}tr/${path}`);
  }
  await visit(page, `${site.url}en/`);
  const { local, records } = await readTraces(page);
  expect({ local, records }).toEqual({ local: [], records: [] });
  expect(await page.context().cookies()).toEqual([]);
});

test('clearing the phone leaves nothing of the app, and says so', async ({ phone, site }) => {
  const page = await phone.open('tr/');
  await waitForWorker(page);
  await visit(page, `${site.url}en/settings/`);
  await page.getByRole('radio', { name: words('en', 'interface:settings.dark') }).check();
  await page.getByTestId('keep-ar').click();
  // Hidden while it is on its way too; the button to remove it comes when it is kept.
  const remove = words('en', 'interface:settings.remove', { language: 'Arabic' });
  await expect(page.getByRole('button', { name: remove })).toBeVisible();
  await visit(page, `${site.url}en/rights/interpreter/`);
  await page.getByTestId('save').click();
  await expect.poll(async () => (await readTraces(page)).records).toHaveLength(3);
  await visit(page, `${site.url}en/settings/`);
  await page.getByTestId('clear').click();
  await page.getByTestId('clear-confirm').click();
  await expect(page.getByTestId('cleared')).toBeVisible();
  expect(await readTraces(page)).toEqual(NOTHING);
});

test('a clearing that is not confirmed clears nothing', async ({ phone }) => {
  const page = await phone.open('en/settings/');
  await waitForWorker(page);
  await page.getByTestId('clear').click();
  await expect(page.getByTestId('clear-confirm')).toBeVisible();
  await page.getByRole('button', { name: words('en', 'interface:settings.cancel') }).click();
  await expect(page.getByTestId('clear-confirm')).toBeHidden();
  expect((await readTraces(page)).caches).not.toEqual([]);
});

test('no page asks another host, sets a cookie or breaks its own policy', async ({
  phone,
  site
}) => {
  test.setTimeout(180_000);
  const page = await phone.open('');
  const outside: string[] = [];
  const broken: string[] = [];
  page.context().on('request', (request) => {
    if (!request.url().startsWith(site.url)) outside.push(request.url());
  });
  await page.exposeFunction('noteViolation', (text: string) => broken.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      Reflect.apply(Reflect.get(window, 'noteViolation'), undefined, [
        `${document.URL} ${event.violatedDirective} ${event.blockedURI} ${event.sample}`
      ]);
    });
  });
  const asked = ['tr/rights/interpreter/?with=ar', 'tr/cards/interpreter/?speak=syl'];
  for (const path of [...listPages('tr').map((each) => each.path), ...asked]) {
    await visit(page, site.url + path);
  }
  expect(findLanguage('tr').htmlLang).toBe(await page.locator('html').getAttribute('lang'));
  expect({ outside, broken }).toEqual({ outside: [], broken: [] });
  expect(await page.context().cookies()).toEqual([]);
});

test('text never becomes markup by assignment', async ({ phone }) => {
  const page = await phone.open('tr/');
  const outcome = await page.evaluate(() => {
    try {
      document.body.innerHTML = '<b>markup</b>';
      return 'assigned';
    } catch (reason) {
      return reason instanceof TypeError ? 'refused' : String(reason);
    }
  });
  expect(outcome).toBe('refused');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
