/** The app under nginx and Caddy, configured by `npm run deploy:config`, at the top of a site and below a path. */
import { readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publishRelease } from '../../scripts/publish.mjs';
import { buildNextRelease, buildUnderBase } from '../e2e/support/release.ts';
import { chromiumEngine } from '../engines/chromium.ts';
import { until, type Browser, type Tab } from '../engines/engine.ts';
import { ask } from '../servers/ask.ts';
import { copyAsNextRelease } from '../servers/next-release.ts';
import { programs, startRealServer, type RealServer } from '../servers/server.ts';
import { build, expect, lookForUpdate, test, visit } from './support/phone.ts';
import { readShown } from './support/shown.ts';
import { listUnverified, readStored } from './support/stores.ts';

interface Releases {
  first: string;
  next: string;
}

async function readReleases(base: string): Promise<Releases> {
  if (base === '') return { first: build, next: (await buildNextRelease()).root };
  const first = await buildUnderBase('/sub');
  const next = join(import.meta.dirname, '../.tmp/release-under-sub-next');
  return { first, next: await copyAsNextRelease(first, next) };
}

async function expectPage(tab: Tab, lang: string, path: string): Promise<void> {
  await until(tab, `${path} has a heading`, () => document.querySelector('main h1') !== null);
  const shown = await readShown(tab);
  expect(shown.heading, path).not.toBe('');
  expect(shown.lang, path).toMatch(new RegExp(`^${lang}`, 'u'));
  expect(shown.hasNumbers, path).toBe(true);
  expect(shown.isNotKept, path).toBe(false);
}

const pages = [
  'tr/',
  'tr/help/emergency/',
  'tr/rights/',
  'tr/rights/interpreter/',
  'tr/cards/',
  'tr/cards/talk/',
  'tr/services/',
  'tr/search/?q=111',
  'tr/saved/',
  'tr/settings/',
  'tr/about/sources/'
];

async function readAll(tab: Tab, url: string): Promise<void> {
  await visit(tab, url);
  expect((await readShown(tab)).heading).not.toBe('');
  for (const path of pages) {
    await visit(tab, url + path);
    await expectPage(tab, 'tr', path);
  }
}

async function switchToEnglish(tab: Tab): Promise<void> {
  await tab.run(() =>
    document.querySelector<HTMLElement>('[data-testid=language-button]')?.click()
  );
  await until(tab, 'the sheet of languages', () => {
    const link = document.querySelector<HTMLElement>(
      '[data-testid=language-sheet] a[hreflang=en-GB]'
    );
    link?.click();
    return link !== null;
  });
  await until(tab, 'English', () => document.documentElement.lang.startsWith('en'));
}

async function expectMissing(tab: Tab, url: string, base: string): Promise<void> {
  await tab.goto(`${url}tr/no-such-page/`);
  await until(tab, 'the page that says so', () => document.title.startsWith('Page not found'));
  const way = await tab.run(() => document.querySelector('main a')?.getAttribute('href'));
  expect(way).toBe(`${base}/`);
}

async function expectRelease(tab: Tab, release: string): Promise<void> {
  // Two functions, for the page knows nothing of this file.
  if (release === '') {
    await until(tab, 'the first release', () => !document.querySelector('meta[name=release]'));
  } else {
    await until(tab, 'the next release', () => !!document.querySelector('meta[name=release]'));
  }
}

async function takeUpdate(tab: Tab, release: string): Promise<void> {
  expect(await lookForUpdate(tab)).toBe('waiting');
  await until(tab, 'the prompt', () => {
    const button = document.querySelector<HTMLElement>('[data-testid=update-accept]');
    button?.click();
    return button !== null;
  });
  await expectRelease(tab, release);
}

/** A reader's weeks with the app: found, installed, read with the host ended, updated, and put back again. */
async function live(
  browser: Browser,
  server: RealServer,
  { first, next }: Releases,
  base: string,
  target: string
): Promise<void> {
  const { url } = server;
  const tab = await browser.newTab();
  await visit(tab, `${url}tr?from=poster`);
  expect(await tab.run(() => location.pathname + location.search)).toBe(`${base}/tr/?from=poster`);
  await until(tab, 'the worker', () => navigator.serviceWorker.controller !== null, 30_000);
  await readAll(tab, url);
  await switchToEnglish(tab);
  await expectPage(tab, 'en', 'about/sources');
  await visit(tab, `${url}ar/rights/interpreter/`);
  await expectPage(tab, 'ar', 'ar/rights/interpreter/');
  await expectMissing(tab, url, base);
  await server.stop();
  await readAll(tab, url);
  expect(listUnverified(await readStored(tab), [first], base)).toEqual([]);
  await server.restart();
  await visit(tab, `${url}tr/`);
  await publishRelease({ build: next, target });
  const [old = ''] = readdirSync(join(first, '_app/immutable/entry'));
  const kept = await ask(`${url}_app/immutable/entry/${old}`);
  expect(kept.status, 'a file of the release before, for tabs that still show it').toBe(200);
  await takeUpdate(tab, 'next');
  await server.stop();
  await visit(tab, `${url}tr/rights/interpreter/`);
  await expectPage(tab, 'tr', 'tr/rights/interpreter/');
  await expectRelease(tab, 'next');
  await server.restart();
  await visit(tab, `${url}tr/`);
  await publishRelease({ build: first, target });
  await takeUpdate(tab, '');
  expect(listUnverified(await readStored(tab), [first, next], base)).toEqual([]);
}

for (const base of ['', '/sub']) {
  test.describe(base === '' ? 'at the top of a site' : `below ${base}`, () => {
    let releases: Releases;
    let target: string;

    test.beforeAll(async () => {
      test.setTimeout(240_000);
      releases = await readReleases(base);
      target = await mkdtemp(join(tmpdir(), 'site-'));
      await publishRelease({ build: releases.first, target });
    });

    test.afterAll(() => rm(target, { recursive: true, force: true }));

    for (const program of programs) {
      if (program.find() === undefined) continue;
      test(`the app is found, kept, read without the host and updated under ${program.name}`, async () => {
        test.setTimeout(120_000);
        const profile = await mkdtemp(join(tmpdir(), 'phone-'));
        const server = await startRealServer(program, target, base);
        const browser = await chromiumEngine.launch(profile);
        try {
          await live(browser, server, releases, base, target);
        } finally {
          await browser.close();
          await server.end();
          await rm(profile, { recursive: true, force: true, maxRetries: 5 });
        }
      });
    }
  });
}
