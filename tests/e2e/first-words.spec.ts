/** A first visit wakes with the words of its part of the site; the rest of the language follows. */
import type { Page } from '@playwright/test';
import { shippedPath, words } from './support/built.ts';
import { expect, test, visit } from './support/phone.ts';
import { waitForWorker } from './support/worker.ts';

const firstWords = /\/b\/first\//u;
const wholeTurkish = /\/b\/tr\./u;

/** What can be read on the screen once it has stopped changing. */
async function readScreen(page: Page): Promise<string> {
  let last = '';
  await expect(async () => {
    const before = last;
    last = await page.locator('body').innerText();
    expect(last).toBe(before);
  }).toPass({ intervals: [200] });
  return last;
}

/** Every line that a page shows while each of its buttons is tapped once. */
async function readLines(page: Page): Promise<Set<string>> {
  const lines = new Set((await readScreen(page)).split('\n'));
  const buttons = page.locator('main button:visible:enabled, header button:visible:enabled');
  const most = Math.min(await buttons.count(), 14);
  for (let position = 0; position < most; position++) {
    const button = buttons.nth(position);
    if (!(await button.isVisible())) continue;
    await button.click();
    for (const line of (await readScreen(page)).split('\n')) lines.add(line);
    await page.keyboard.press('Escape');
  }
  return lines;
}

for (const path of [
  'tr/',
  'tr/help/where-to-go/',
  'tr/rights/interpreter/',
  'tr/partnership/area-and-people/',
  'tr/cards/interpreter/',
  'tr/cards/emergency/',
  'tr/services/',
  'tr/services/pharmacy/',
  'tr/search/',
  'tr/saved/',
  'tr/about/'
]) {
  test(`${path} says the same by its first words as by all words of the language`, async ({
    page,
    site,
    browser
  }) => {
    // What is kept says so on the screen, and with the whole of it hanging nothing ever is.
    const noWorker = { path: /\/service-worker\.js/u, do: 'status', status: 404 } as const;
    site.rules = [{ path: wholeTurkish, do: 'hang' }, noWorker];
    await visit(page, site.url + path);
    const first = await readLines(page);
    expect(site.requests.some((asked) => firstWords.test(asked))).toBe(true);
    const context = await browser.newContext();
    const other = await context.newPage();
    site.rules = [{ path: firstWords, do: 'status', status: 404 }, noWorker];
    await visit(other, site.url + path);
    const whole = await readLines(other);
    expect(whole.size).toBeGreaterThan(10);
    expect([...whole].filter((line) => !first.has(line))).toEqual([]);
    await context.close();
  });
}

test('a page wakes with the facts of its part: all of them come once it is ready', async ({
  page,
  site
}) => {
  site.rules = [{ path: /\/b\/(?:facts|evidence)\./u, do: 'hang' }];
  await visit(page, `${site.url}tr/help/emergency/`);
  await expect(page.getByRole('main').locator('a[href="tel:999"]').first()).toBeVisible();
});

test('a page is ready before the whole language has come, and the next page waits for it', async ({
  page,
  site
}) => {
  const late = 3_000;
  site.rules = [{ path: wholeTurkish, do: 'delay', milliseconds: late }];
  expect(await visit(page, `${site.url}tr/`)).toBeLessThan(late);
  await page.getByRole('main').locator('a[href="/tr/help/emergency/"]').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    words('tr', 'help:emergency.title')
  );
  await expect(page.getByRole('main')).toContainText(words('tr', 'help:emergency.call.heading'));
});

test('where the first words are wrong or gone, the page wakes with the whole language', async ({
  page,
  site
}) => {
  for (const rule of [
    { path: firstWords, do: 'corrupt' },
    { path: firstWords, do: 'portal' }
  ] as const) {
    site.rules = [rule];
    await visit(page, `${site.url}tr/rights/interpreter/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      words('tr', 'rights:interpreter.title')
    );
  }
});

test('whoever keeps the language fetches no first words: the worker gives what it keeps', async ({
  phone,
  site
}) => {
  await waitForWorker(await phone.open('tr/'));
  await phone.close();
  site.log = [];
  const page = await phone.open('tr/care/gp/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('tr', 'care:gp.title'));
  expect(site.requests).toContain('/tr/care/gp/');
  expect(site.requests.filter((asked) => asked.startsWith('/b/'))).toEqual([]);
});

test('what the worker keeps and has rotted is not shown: the first words come from the host', async ({
  phone,
  site
}) => {
  const page = await phone.open('tr/');
  await waitForWorker(page);
  const file = shippedPath('tr').split('/b/').at(-1) ?? '';
  await page.evaluate(async (name) => {
    const url = new URL(`/b/${name}`, location.href).href;
    for (const key of await caches.keys()) {
      const cache = await caches.open(key);
      const stored = await cache.match(url);
      if (stored === undefined) continue;
      const text = (await stored.text()).replaceAll('999', '998').replaceAll('Acil', 'Acıl');
      await cache.put(url, new Response(text));
    }
  }, file);
  site.log = [];
  await visit(page, `${site.url}tr/help/emergency/`);
  expect(site.requests.filter((asked) => firstWords.test(asked))).toHaveLength(1);
  await expect(page.getByRole('main')).toContainText(words('tr', 'help:emergency.call.heading'));
});
