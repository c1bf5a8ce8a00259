/** A new release, while the host answers wrongly: the old one stays whole until every file of the new one is right. */
import type { Rule } from '../host/rules.ts';
import { buildNextRelease, type Release } from '../e2e/support/release.ts';
import { until } from '../engines/engine.ts';
import { fault, headingInHand, pageInHand, parts } from './support/faulty-files.ts';
import {
  build,
  expect,
  inEveryEngine,
  install,
  lookForUpdate,
  test,
  visit,
  type FaultPhone
} from './support/phone.ts';
import { readShown } from './support/shown.ts';
import { listUnverified, readStored } from './support/stores.ts';
import { accept, expectStillStored, untilRelease } from './support/update.ts';

let next: Release;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  next = await buildNextRelease();
});

/** One after another on the same pending update: what each leaves behind meets the next. */
const allFaults = [
  fault('portal', 'scripts'),
  fault('flip', 'scripts'),
  fault('cut', 'scripts'),
  fault('announcedCut', 'scripts'),
  fault('wrongType', 'scripts'),
  fault('missing', 'scripts'),
  fault('redirect', 'scripts'),
  fault('drop', 'scripts'),
  fault('portal', 'shell'),
  fault('flip', 'shell'),
  fault('unavailable', 'shell', 2),
  fault('portal', 'words'),
  fault('flip', 'words'),
  fault('cut', 'words'),
  fault('announcedCut', 'words'),
  fault('missing', 'words'),
  fault('redirect', 'words')
];
const core = [
  fault('portal', 'scripts'),
  fault('flip', 'scripts'),
  fault('wrongType', 'scripts'),
  fault('cut', 'words')
];

async function meetFaults(phone: FaultPhone, faults: readonly Rule[]): Promise<void> {
  const { tab, host } = phone;
  await install(phone, pageInHand);
  const before = await readStored(tab);
  host.deploy(next.root);
  let held = before;
  for (const rule of faults) {
    const what = `${rule.do} for ${rule.path.source}`;
    host.rules = [rule];
    expect(await lookForUpdate(tab), what).toBe('refused');
    expect((await readShown(tab)).heading, what).toContain(headingInHand);
    held = await expectStillStored(tab, before, what);
    expect(listUnverified(held, [build, next.root]), what).toEqual([]);
  }
  host.rules = [{ path: /./u, do: 'drop' }];
  await visit(tab, `${host.url}tr/rights/interpreter/`);
  expect(await readShown(tab)).toMatchObject({ lang: 'tr', release: '', hasNumbers: true });
  host.rules = [];
  host.log = [];
  expect(await lookForUpdate(tab)).toBe('waiting');
  const paths = new Set(held.map(({ path }) => path));
  const hashed = host.requests.filter((path) => /^\/(?:_app\/immutable|b)\//u.test(path));
  expect(hashed.filter((path) => paths.has(path))).toEqual([]);
  await accept(tab);
  await untilRelease(tab, 'next');
  await host.stop();
  await visit(tab, host.url + pageInHand);
  expect(await readShown(tab)).toMatchObject({ lang: 'tr', release: 'next', hasNumbers: true });
  expect(listUnverified(await readStored(tab), [next.root])).toEqual([]);
}

inEveryEngine(
  'rows 6 and 7: whatever comes wrong, cut or not at all during an update leaves the old release whole, and the next try fetches only what is missing',
  (phone) => meetFaults(phone, allFaults),
  { only: ['Chromium'] }
);

inEveryEngine(
  'row 7: whatever comes wrong during an update, the old release stays whole and nothing wrong is kept',
  (phone) => meetFaults(phone, core),
  { only: ['Firefox', 'WebKit'] }
);

inEveryEngine(
  'row 8: a portal, an error, a redirect or another type for the worker during an update leaves the old one at work, and coming back to the app gets past it',
  async (phone) => {
    const { tab, host } = phone;
    await install(phone, pageInHand);
    const before = await readStored(tab);
    host.deploy(next.root);
    for (const deed of ['portal', 'missing', 'redirect', 'drop', 'wrongType'] as const) {
      host.rules = [fault(deed, 'worker')];
      await lookForUpdate(tab);
      expect(
        await tab.run(async () => {
          const registration = await navigator.serviceWorker.getRegistration();
          return [registration?.active?.state, registration?.waiting ?? null];
        }),
        deed
      ).toEqual(['activated', null]);
      await expectStillStored(tab, before, deed);
    }
    host.rules = [];
    // Chromium keeps the wrong type through every 304.
    await tab.runText(`const now = Date.now; Date.now = () => now() + 31 * 60_000;
      document.dispatchEvent(new Event('visibilitychange'))`);
    await accept(tab);
    await untilRelease(tab, 'next');
  },
  { only: ['Chromium'] }
);

inEveryEngine(
  'row 24: a cache that keeps every file for a year, the worker and the pages too, does not hide a new release',
  async (phone) => {
    const { tab, host } = phone;
    const headers = { 'Cache-Control': 'public, max-age=31536000', ETag: null };
    host.rules = [{ path: /./u, do: 'headers', headers }];
    await install(phone, pageInHand);
    host.deploy(next.root);
    expect(await lookForUpdate(tab)).toBe('waiting');
    await accept(tab);
    await untilRelease(tab, 'next');
    await host.stop();
    await visit(tab, `${host.url}tr/rights/interpreter/`);
    expect(await readShown(tab)).toMatchObject({ lang: 'tr', release: 'next' });
    expect(listUnverified(await readStored(tab), [next.root])).toEqual([]);
  },
  { only: ['Chromium', 'WebKit'] }
);

inEveryEngine(
  'row 20: a browser ended in the middle of an update opens the old release with the host gone, and finishes when it is back',
  async (phone) => {
    const { host } = phone;
    await install(phone, pageInHand);
    const before = await readStored(phone.tab);
    host.deploy(next.root);
    // Half of the files: what is small comes through, the largest script crawls.
    host.rules = [{ path: parts.words, do: 'slow', bytesPerSecond: 2_000 }];
    host.log = [];
    await phone.tab.runText(
      `void navigator.serviceWorker.getRegistration().then((found) => found.update())`
    );
    await expect.poll(() => host.requests.some((path) => parts.words.test(path))).toBe(true);
    await host.stop();
    let tab = await phone.killAndReopen();
    await visit(tab, host.url + pageInHand);
    expect(await readShown(tab)).toMatchObject({ lang: 'tr', release: '', hasNumbers: true });
    const held = await expectStillStored(tab, before, 'after the end');
    expect(listUnverified(held, [build, next.root])).toEqual([]);
    host.rules = [];
    await host.restart();
    tab = await phone.reopen();
    await visit(tab, host.url + pageInHand);
    await lookForUpdate(tab);
    await until(
      tab,
      'the new release is stored',
      async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting),
      30_000
    );
    await accept(tab);
    await untilRelease(tab, 'next');
    expect(listUnverified(await readStored(tab), [next.root])).toEqual([]);
  },
  { needsProfile: true }
);

inEveryEngine(
  'row 6: an update that nothing answers for leaves every page open, and once the line breaks the next try is whole',
  async (phone) => {
    const { tab, host } = phone;
    await install(phone, pageInHand);
    host.deploy(next.root);
    host.rules = [{ path: parts.shell, do: 'hang' }];
    host.log = [];
    await tab.runText(
      `void navigator.serviceWorker.getRegistration().then((found) => found.update())`
    );
    await expect.poll(() => host.log.some(({ did }) => did === 'hang')).toBe(true);
    expect(await visit(tab, `${host.url}tr/rights/interpreter/`)).toBeLessThan(3_500);
    expect(await readShown(tab)).toMatchObject({ lang: 'tr', hasNumbers: true });
    // The line breaks, as it does at the latest when the worker loses patience.
    host.rules = [];
    await host.stop();
    await host.restart();
    await expect.poll(() => lookForUpdate(tab), { timeout: 20_000 }).toBe('waiting');
  },
  { only: ['Chromium'] }
);
