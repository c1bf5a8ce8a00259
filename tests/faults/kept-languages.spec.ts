/** The languages of a phone: switched without a host, asked for in parts, withdrawn, or never to be had. */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { shippedPath, words } from '../e2e/support/built.ts';
import { test as chromiumTest, visit as open } from '../e2e/support/phone.ts';
import { lookForUpdate, waitForWorker } from '../e2e/support/worker.ts';
import { until, type Tab } from '../engines/engine.ts';
import { expectReadable, storedFiles } from './support/page.ts';
import { build, expect, inEveryEngine, install, visit } from './support/phone.ts';
import { readShown } from './support/shown.ts';
import { listUnverified, readStored } from './support/stores.ts';

const interpreter = 'rights:interpreter.title';

async function keep(tab: Tab, tag: string): Promise<void> {
  const button = `[data-testid=keep-${tag}]`;
  await until(tab, 'the list', () => document.querySelector('[data-testid^=keep-]') !== null);
  await tab.runText(`document.querySelector('${button}').click()`);
  await tab.runText(`for (let turn = 0; turn < 300; turn += 1) {
    if (document.querySelector('${button}, progress') === null) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }`);
}

/** Chooses a language as a reader does, and resolves once the page is in it, or half a minute later. */
async function choose(tab: Tab, tag: string): Promise<void> {
  await tab.runText(`
    const wait = async (isDone) => {
      for (let turn = 0; turn < 300 && !isDone(); turn += 1) {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    };
    const link = () => document.querySelector('[data-testid=all-languages] a[href^="/${tag}/"]');
    document.querySelector('[data-testid=language-button]').click();
    await wait(() => link() !== null);
    link().click();
    await wait(() => location.pathname.startsWith('/${tag}/') &&
      document.documentElement.lang.startsWith('${tag}'));`);
}

inEveryEngine(
  'row 21: three kept languages open one from the other without a host',
  async (phone) => {
    const { host, tab } = phone;
    await install(phone);
    await visit(tab, `${host.url}tr/settings/`);
    for (const tag of ['ar', 'so']) await keep(tab, tag);
    await host.stop();
    await visit(tab, `${host.url}tr/rights/interpreter/`);
    for (const tag of ['ar', 'so', 'tr', 'so', 'ar', 'tr', 'en']) {
      await choose(tab, tag);
      const shown = await readShown(tab);
      expect(shown).toMatchObject({ hasNumbers: true, isNotKept: false });
      expect(shown.heading).toBe(words(tag, interpreter));
      expect(shown.lang).toMatch(new RegExp(`^${tag}`, 'u'));
      expect(shown.dir).toBe(tag === 'ar' ? 'rtl' : 'ltr');
    }
    expect(listUnverified(await readStored(tab), [build])).toEqual([]);
  },
  { core: true }
);

inEveryEngine(
  'row 22: a part of a file can be asked for through the worker',
  async (phone) => {
    const { host, tab } = phone;
    await install(phone);
    const path = JSON.stringify(`/b/${basename(shippedPath('tr'))}`);
    const ask = `fetch(${path}, { headers: { range: 'bytes=0-99' } })`;
    const answer = await tab.runText(
      `const got = await ${ask}; return [got.status, (await got.arrayBuffer()).byteLength];`
    );
    // The host cuts the part; one that cannot sends all of it and says so.
    expect([
      [206, 100],
      [200, statSync(shippedPath('tr')).size]
    ]).toContainEqual(answer);
    await host.stop();
    // Never the whole stored file as the answer to a part; the browser may cut one from its own cache.
    const later = await tab.runText(`return ${ask}.then(({ status }) => status, () => 'refused')`);
    expect(['refused', 206]).toContain(later);
    await visit(tab, `${host.url}tr/`);
    expect((await readShown(tab)).isNotKept).toBe(false);
    expect(listUnverified(await readStored(tab), [build])).toEqual([]);
  },
  { only: ['Chromium', 'WebKit'] }
);

chromiumTest(
  'row 13: no answer is stored that the app cannot look into, and none of another host',
  async ({ phone, site }) => {
    const page = await phone.open('tr/');
    await waitForWorker(page);
    for (const path of [
      'tr/services/',
      'tr/cards/interpreter/',
      'tr/rights/interpreter/?with=ar'
    ]) {
      await open(page, site.url + path);
    }
    const stored = await page.evaluate(async () => {
      const found: { url: string; type: string; status: number }[] = [];
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys()) {
          const { type = 'error', status = 0 } = (await cache.match(request)) ?? {};
          found.push({ url: request.url, type, status });
        }
      }
      return found;
    });
    expect(stored.length).toBeGreaterThan(10);
    const strange = stored.filter(
      ({ url, type, status }) =>
        !url.startsWith(site.url) || status !== 200 || !['basic', 'default'].includes(type)
    );
    expect(strange).toEqual([]);
  }
);

chromiumTest(
  'row 21: a release whose worker knows a kept language no more is installed, and its words stay',
  async ({ phone, site }) => {
    const page = await phone.open('en/settings/');
    await waitForWorker(page);
    await page.getByTestId('keep-so').click();
    await expect(page.locator('[data-testid=keep-so], progress')).toHaveCount(0);
    const main = readFileSync(join(build, 'service-worker.js'), 'utf8');
    const [, file = ''] = /"url":"([^"]+)"/u.exec(main) ?? [];
    const text = readFileSync(join(build, file), 'utf8');
    const index = text.replace(/"so":\{[^}]*\},/u, '');
    expect(index).not.toBe(text);
    const integrity = `sha256-${createHash('sha256').update(index).digest('base64')}`;
    const next = 'b/index.0123456789abcdef.json';
    const body = main.replace(file, next).replace(/sha256-[^"]+/u, integrity);
    site.rules = [
      { path: /service-worker\.js/u, do: 'status', status: 200, body, type: 'text/javascript' },
      { path: /index\.0123/u, do: 'status', status: 200, body: index, type: 'application/json' },
      { path: /\/so[./]/u, do: 'status', status: 404 }
    ];
    expect(await lookForUpdate(page)).toBe('waiting');
    await page.getByTestId('update-accept').click();
    await expect(page.getByTestId('update-accept')).toHaveCount(0);
    await site.stop();
    for (const tag of ['so', 'en']) {
      await open(page, `${site.url}${tag}/rights/interpreter/`);
      await expectReadable(page);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(words(tag, interpreter));
    }
    const unverified = listUnverified(await storedFiles(page), [build]);
    expect(unverified.filter((each) => !each.includes(next))).toEqual([]);
  }
);

chromiumTest(
  'row 20: words that never come are said not to be kept, beside both numbers and the languages that are',
  async ({ phone, site }) => {
    const page = await phone.open('tr/');
    await waitForWorker(page);
    site.rules = [{ path: /^\/b\/ar\./u, do: 'status', status: 503 }];
    await page.goto(`${site.url}ar/rights/interpreter/`);
    // The page itself brings its words: without their file they still stand.
    await expectReadable(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('ar', interpreter));
    site.rules = [{ path: /^\/(?:b\/ar\.|ar\/)/u, do: 'status', status: 503 }];
    await page.goto(`${site.url}ar/rights/interpreter/`);
    await expect(page.getByTestId('not-kept')).toBeVisible();
    for (const number of ['999', '111']) {
      await expect(page.locator(`a[href="tel:${number}"]`).first()).toBeVisible();
    }
    const offered = (tag: string) => page.locator(`main a[href^="/${tag}/rights/interpreter/"]`);
    await expect(offered('en').first()).toBeVisible();
    await offered('tr').first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('tr', interpreter));
  }
);
