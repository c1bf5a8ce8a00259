/**
 * What the reader is promised once the worker is active. Conventions of the app that these tests rest on:
 * `<html data-ready>` when a page can be used, `data-testid="not-kept"` on the page of a language that is not stored.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { indexTag, sharedTags } from '#lib/domain/bundle-files.ts';
import { words } from './support/built.ts';
import { build, expect, test, visit } from './support/phone.ts';
import { readStored, waitForWorker } from './support/worker.ts';

/** `tr/`, `tr/help/emergency/`, … */
function listPages(tag: string): string[] {
  return readdirSync(join(build, tag), { recursive: true, encoding: 'utf8' })
    .map((path) => `${tag}/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('/index.html'))
    .map((path) => path.slice(0, -'index.html'.length));
}

/** A language with pages of its own that nobody has visited. */
function findOtherLanguage(): string {
  const stored = readdirSync(join(build, 'b')).map((file) => file.split('.')[0] ?? '');
  const folders = new Set(readdirSync(build));
  const other = stored.find((tag) => folders.has(tag) && tag !== 'en' && tag !== 'tr');
  if (other === undefined) throw new Error('These tests need a third language in build/');
  return other;
}

for (const tag of ['tr', 'en']) {
  test(`after one Turkish page, every page of ${tag} opens with the host gone`, async ({
    phone,
    site
  }) => {
    test.setTimeout(180_000);
    const page = await phone.open('tr/');
    await waitForWorker(page);
    await site.stop();
    for (const path of listPages(tag)) {
      await visit(page, site.url + path);
      await expect(page.locator('html'), path).toHaveAttribute('lang', new RegExp(`^${tag}`));
      await expect(page.getByRole('heading', { level: 1 }), path).toBeVisible();
      await expect(page.getByTestId('not-kept'), path).toHaveCount(0);
    }
  });
}

test('the pages are still there after the browser was closed', async ({ phone, site }) => {
  await waitForWorker(await phone.open('tr/'));
  await phone.close();
  await site.stop();
  for (const path of ['tr/help/emergency/', 'en/rights/interpreter/', '']) {
    const page = await phone.open(path);
    await expect(page.getByRole('heading', { level: 1 }), path).toBeVisible();
  }
});

test('pictograms are drawn with the host gone, though the browser has emptied its own cache', async ({
  phone,
  site
}) => {
  const page = await phone.open('tr/');
  await waitForWorker(page);
  const pictograms = page.getByRole('main').locator('svg use');
  const countMissing = (): Promise<number> =>
    pictograms.evaluateAll((all) => {
      const drawn = all.filter((use) => use instanceof SVGUseElement && use.getBBox().width > 0);
      return all.length - drawn.length;
    });
  await expect.poll(countMissing).toBe(0);
  const browser = await page.context().newCDPSession(page);
  await browser.send('Network.clearBrowserCache');
  await site.stop();
  for (const path of ['tr/', 'tr/cards/talk/']) {
    await visit(page, site.url + path);
    await expect(pictograms, path).not.toHaveCount(0);
    await expect.poll(countMissing, path).toBe(0);
  }
});

test('what opens over a page comes with its styles from the phone, though nobody has opened it before', async ({
  phone,
  site
}) => {
  const page = await phone.open('tr/');
  await waitForWorker(page);
  const browser = await page.context().newCDPSession(page);
  await browser.send('Network.clearBrowserCache');
  await site.stop();
  await visit(page, `${site.url}tr/rights/interpreter/`);
  const opened = {
    'language-button': 'language-sheet',
    side: 'partner-sheet',
    'hand-over': 'hand-over-sheet'
  };
  for (const [button, name] of Object.entries(opened)) {
    await page.getByTestId(button).click();
    await expect(page.getByTestId(name), name).toHaveCSS('display', 'grid');
    await page.keyboard.press('Escape');
    await expect(page.getByTestId(name), name).toHaveCount(0);
  }
  const bigger = words('tr', 'interface:show.bigger');
  await page.getByRole('main').getByRole('button', { name: bigger }).first().click();
  await expect(page.getByTestId('stage')).toHaveCSS('display', 'grid');
  await expect(page.getByTestId('stage').locator('.turning')).toHaveCSS('display', 'grid');
});

test('a host that takes the call and says nothing costs no more than three and a half seconds', async ({
  phone,
  site
}) => {
  const page = await phone.open('tr/');
  await waitForWorker(page);
  for (const path of ['tr/rights/interpreter/', 'en/']) {
    site.rules = [];
    const usual = await visit(page, site.url + path);
    site.rules = [{ path: /./, do: 'hang' }];
    const silent = await visit(page, site.url + path);
    expect(silent - usual, path).toBeLessThan(3_500);
    await expect(page.getByRole('heading', { level: 1 }), path).toBeVisible();
  }
});

test('a language that is not on the phone says so, with the emergency numbers', async ({
  phone,
  site
}) => {
  const page = await phone.open('tr/');
  await waitForWorker(page);
  await site.stop();
  const other = findOtherLanguage();
  await page.goto(`${site.url}${other}/`);
  await expect(page.getByTestId('not-kept')).toBeVisible();
  await expect(page.locator('a[href="tel:999"]').first()).toBeVisible();
  await site.restart();
  await visit(page, `${site.url}${other}/`);
  await expect(page.getByTestId('not-kept')).toHaveCount(0);
});

test('with every stored file gone and no host, the two numbers still stand', async ({
  phone,
  site
}) => {
  const page = await phone.open('tr/');
  await waitForWorker(page);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await site.stop();
  const response = await page.goto(`${site.url}tr/`);
  expect(response?.status()).toBe(503);
  await expect(page.locator('a[href="tel:999"]')).toBeVisible();
  await expect(page.locator('a[href="tel:111"]')).toBeVisible();
});

test('a visit stores the shell, the facts, English and the visited language, and no page', async ({
  phone
}) => {
  const page = await phone.open('tr/');
  await waitForWorker(page);
  const paths = [...(await readStored(page)).keys()].map((path) => path.replace(/\?.*/, ''));
  for (const tag of [indexTag, ...sharedTags, 'en', 'tr']) {
    expect(paths.filter((path) => path.startsWith(`/b/${tag}.`))).toHaveLength(1);
  }
  expect(paths.filter((path) => path.endsWith('.html'))).toEqual(['/shell.html']);
  expect(paths.filter((path) => path.endsWith('/'))).toEqual([]);
});
