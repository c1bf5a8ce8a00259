/** The first visit, while the host answers wrongly: the page stands, nothing wrong is kept, the next visit is whole. */
import { until, type Tab } from '../engines/engine.ts';
import { startHost, type Host } from '../host/host.ts';
import type { Rule } from '../host/rules.ts';
import {
  fault,
  headingInHand,
  pageInHand,
  parts,
  type Deed,
  type Part
} from './support/faulty-files.ts';
import { build, expect, inEveryEngine, visit } from './support/phone.ts';
import { readShown } from './support/shown.ts';
import { listUnverified, readStored, type StoredFile } from './support/stores.ts';

type Case = readonly [Deed, Part];

async function expectReadable(tab: Tab, what: string): Promise<void> {
  const shown = await readShown(tab);
  expect(shown.lang, what).toBe('tr');
  expect(shown.heading, what).toContain(headingInHand);
  expect(shown.hasNumbers, what).toBe(true);
  expect(shown.isNotKept, what).toBe(false);
}

/** Waits until the fault has been met, and nothing is being installed any more. */
async function settle(tab: Tab, host: Host, rule: Rule): Promise<void> {
  await expect
    .poll(() => host.log.some(({ path, did }) => did === rule.do && rule.path.test(path)), {
      timeout: 20_000
    })
    .toBe(true);
  await until(
    tab,
    'the page is loaded and no install is under way',
    async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      return document.readyState === 'complete' && !registration?.installing;
    },
    12_000
  );
}

/** What the host was asked for that the phone already held. Pages and what is asked for at each visit do not count. */
function listFetchedAgain(host: Host, held: ReadonlySet<string>): string[] {
  return host.requests.filter((path) => held.has(path) && /^\/(?:_app\/immutable|b)\//u.test(path));
}

/** A reader on a host of its own, so that nothing is left of the fault before. */
async function tryFirstVisit(tab: Tab, rule: Rule, what: string): Promise<void> {
  const host = await startHost(build);
  try {
    host.rules = [rule];
    await tab.goto(host.url + pageInHand);
    await until(tab, `${what}: a page`, () => document.querySelector('main h1') !== null);
    await settle(tab, host, rule);
    let stored: StoredFile[] = [];
    // A page whose scripts came wrong loads itself once more.
    await expect(async () => {
      await expectReadable(tab, what);
      stored = await readStored(tab);
    }).toPass();
    expect(listUnverified(stored, [build]), what).toEqual([]);
    const isControlled = await tab.run(() => navigator.serviceWorker.controller !== null);
    host.rules = [];
    host.log = [];
    await tab.goto(host.url + pageInHand);
    await until(tab, `${what}: ready`, () => 'ready' in document.documentElement.dataset);
    await until(tab, `${what}: kept`, () => navigator.serviceWorker.controller !== null, 12_000);
    await expectReadable(tab, what);
    if (!isControlled) {
      const held = new Set(stored.map(({ path }) => path));
      expect(listFetchedAgain(host, held), what).toEqual([]);
    }
    expect(listUnverified(await readStored(tab), [build]), what).toEqual([]);
    await host.stop();
    await visit(tab, `${host.url}tr/rights/interpreter/`);
    expect((await readShown(tab)).isNotKept, what).toBe(false);
  } finally {
    await host.stop();
  }
}

function declare(name: string, cases: readonly Case[], core: readonly Case[]): void {
  const run =
    (chosen: readonly Case[]) =>
    async ({ tab }: { tab: Tab }) => {
      for (const [deed, part] of chosen) {
        // A host in trouble once, not for good, is what 503 says.
        const times = deed === 'unavailable' ? 1 : undefined;
        await tryFirstVisit(tab, fault(deed, part, times), `${deed} for ${part}`);
      }
    };
  inEveryEngine(name, run(cases), { only: ['Chromium'] });
  if (core.length > 0) inEveryEngine(name, run(core), { only: ['Firefox', 'WebKit'] });
}

declare(
  'row 7: a page in the place of a file, a cut or altered file or one of another type is never kept at a first visit, and the next visit is whole',
  [
    ['portal', 'scripts'],
    ['portal', 'laterScripts'],
    ['portal', 'words'],
    ['portal', 'facts'],
    ['flip', 'laterScripts'],
    ['cut', 'scripts'],
    ['cut', 'shell'],
    ['cut', 'words'],
    ['announcedCut', 'facts'],
    ['wrongType', 'laterScripts'],
    ['redirect', 'words']
  ],
  [
    ['portal', 'scripts'],
    ['portal', 'words'],
    ['cut', 'laterScripts'],
    ['flip', 'shell'],
    ['wrongType', 'laterScripts']
  ]
);

declare(
  'row 6: one file that the host has not, cannot give or drops leaves the page readable, and the next visit fetches only what is missing',
  [
    ['missing', 'scripts'],
    ['missing', 'laterScripts'],
    ['missing', 'words'],
    ['unavailable', 'laterScripts'],
    ['unavailable', 'shell'],
    ['drop', 'laterScripts'],
    ['drop', 'facts']
  ],
  []
);

declare(
  'row 8: a portal, an error or a redirect for the worker itself changes nothing for the reader, and the next visit installs it',
  [
    ['portal', 'worker'],
    ['redirect', 'worker'],
    ['missing', 'worker'],
    ['wrongType', 'worker']
  ],
  []
);

inEveryEngine(
  'row 18: a host that falls silent within the first visit leaves the page readable, and the next visit goes on',
  async ({ tab, host }) => {
    for (const rule of [
      { path: parts.laterScripts, do: 'hang' },
      { path: parts.laterScripts, do: 'stall', bytes: 60 }
    ] as const) {
      host.rules = [rule];
      await visit(tab, host.url + pageInHand);
      await expect.poll(() => host.log.some(({ did }) => did === rule.do)).toBe(true);
      await expectReadable(tab, rule.do);
      expect(listUnverified(await readStored(tab), [build]), rule.do).toEqual([]);
      // The line breaks at last.
      await host.stop();
      host.rules = [];
      host.log = [];
      await host.restart();
    }
    await visit(tab, host.url + pageInHand);
    await until(tab, 'kept', () => navigator.serviceWorker.controller !== null, 12_000);
  },
  { only: ['Chromium'] }
);
