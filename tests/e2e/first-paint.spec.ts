/** What a page shows before its script, and how it passes into the script's hands: nothing may jump or be hidden. */
import type { Page } from '@playwright/test';
import { words } from './support/built.ts';
import { expect, test, visit } from './support/phone.ts';
import { waitForWorker } from './support/worker.ts';

/** The sum of all shifts of the layout so far, a tap's own too. */
function readShifts(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) if ('value' in entry) sum += Number(entry.value);
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 300);
      })
  );
}

function hasWholeStyles(page: Page): Promise<boolean> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLLinkElement>('link[data-later]')].every(
      ({ media, sheet }) => media === 'all' && sheet !== null
    )
  );
}

for (const path of ['ar/cards/interpreter/', 'tr/services/']) {
  test(`${path} does not move when its whole styles come one after another`, async ({
    page,
    site
  }) => {
    site.rules = [
      { path: /assets\/core\..*\.css$/u, do: 'delay', milliseconds: 1_500 },
      { path: /\.css$/u, do: 'delay', milliseconds: 3_000 }
    ];
    // The browser counts these sheets among what it loads, so the end of loading is too late.
    await page.goto(`${site.url}${path}`, { waitUntil: 'commit' });
    await page.locator('html[data-ready]').waitFor({ state: 'attached' });
    // None has come yet: what moves from here on is moved by them.
    const before = await readShifts(page);
    expect(await hasWholeStyles(page)).toBe(false);
    await expect.poll(() => hasWholeStyles(page)).toBe(true);
    expect((await readShifts(page)) - before).toBe(0);
  });
}

test('styles that do not come keep none of the others from being used', async ({ page, site }) => {
  site.rules = [{ path: /assets\/cards\..*\.css$/u, do: 'status', status: 404 }];
  await visit(page, `${site.url}tr/cards/interpreter/`);
  await expect(page.locator('link[data-later][href*="/core."]')).toHaveAttribute('media', 'all');
});

for (const tag of ['ar', 'bn', 'en']) {
  test(`in ${tag} the bar at the foot is fixed, and the last link of the page stands above it`, async ({
    page,
    site
  }) => {
    await visit(page, `${site.url}${tag}/rights/interpreter/`);
    const dock = page.locator('.dock');
    await expect(dock).toHaveCSS('position', 'fixed');
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    const footer = await page.locator('footer').last().boundingBox();
    const bar = await dock.boundingBox();
    expect((footer?.y ?? Infinity) + (footer?.height ?? 0)).toBeLessThanOrEqual((bar?.y ?? 0) + 1);
  });
}

test('what stands for a page that is not stored shows the two numbers before its script, then makes room', async ({
  phone,
  site
}) => {
  const page = await phone.open('tr/');
  await waitForWorker(page);
  await site.stop();
  const seen = page.waitForEvent('console', (message) => message.text() === 'numbers');
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (document.querySelector('.waiting a[href="tel:999"]') === null) return;
      observer.disconnect();
      // eslint-disable-next-line no-console -- to tell the test
      if (document.querySelector('h1') === null) console.log('numbers');
    }).observe(document, { subtree: true, childList: true });
  });
  await visit(page, `${site.url}tr/rights/interpreter/`);
  await seen;
  await expect(page.locator('a[href="tel:999"]')).toHaveCount(1);
  await expect(page.locator('.waiting')).toHaveCount(0);
});

test('a card says its sentence before any script has come', async ({ page, site }) => {
  site.rules = [{ path: /_app\/immutable\/.*\.js|\/b\//u, do: 'hang' }];
  await page.goto(`${site.url}tr/cards/interpreter/`, { waitUntil: 'commit' });
  const say = page.getByTestId('face').locator('> .say');
  await expect(say).toContainText('I speak Turkish. I need an interpreter.');
  await expect(say).toHaveCSS('visibility', 'visible');
});

test('a card that is opened for another language never says its own first', async ({
  page,
  site
}) => {
  site.rules = [{ path: /_app\/immutable\/.*\.js|\/b\//u, do: 'hang' }];
  await page.goto(`${site.url}tr/cards/interpreter/?by=woman&speak=so`, { waitUntil: 'commit' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    words('tr', 'cards:interpreter.title')
  );
  await expect(page.getByTestId('face').locator('> .say')).toHaveCSS('visibility', 'hidden');
});
