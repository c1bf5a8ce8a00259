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
import { build, expect, inEveryEngine, install, visit, type FaultPhone } from './support/phone.ts';
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
async function settle(tab: Tab, host: Host, rule: Rule, what: string): Promise<void> {
  await expect
    .poll(() => host.log.some(({ path, did }) => did === rule.do && rule.path.test(path)), {
      message: what,
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

/** One fault after another at one address: what each leaves behind, in the HTTP cache too, meets the next. */
async function meetFaults(
  phone: Pick<FaultPhone, 'tab' | 'host'>,
  cases: readonly Case[]
): Promise<void> {
  const { tab, host } = phone;
  let held: StoredFile[] = [];
  for (const [deed, part] of cases) {
    const what = `${deed} for ${part}`;
    const rule = fault(deed, part);
    host.rules = [rule];
    host.log = [];
    await tab.goto(host.url + pageInHand);
    await until(tab, `${what}: a page`, () => document.querySelector('main h1') !== null);
    await settle(tab, host, rule, what);
    // A page whose scripts came wrong loads itself once more.
    await expect(async () => {
      await expectReadable(tab, what);
      held = await readStored(tab);
    }).toPass();
    expect(listUnverified(held, [build]), what).toEqual([]);
  }
  host.rules = [];
  host.log = [];
  await install(phone, pageInHand);
  await expectReadable(tab, 'the host is well again');
  expect(listFetchedAgain(host, new Set(held.map(({ path }) => path)))).toEqual([]);
  expect(listUnverified(await readStored(tab), [build])).toEqual([]);
  await host.stop();
  await visit(tab, `${host.url}tr/rights/interpreter/`);
  expect(await readShown(tab)).toMatchObject({ lang: 'tr', isNotKept: false, hasNumbers: true });
}

/** Each group at an address of its own: words that the page itself has had are not asked for again. */
async function meetGroups(
  { tab }: FaultPhone,
  groups: readonly (readonly Case[])[]
): Promise<void> {
  for (const cases of groups) {
    const host = await startHost(build);
    await meetFaults({ tab, host }, cases).finally(() => host.stop());
  }
}

inEveryEngine(
  'rows 6 and 7: what comes wrong, cut, under another type or not at all at a first visit is never kept, the page can be read, and a later visit fetches only what is missing',
  (phone) =>
    meetGroups(phone, [
      [['portal', 'scripts']],
      [['missing', 'scripts']],
      [
        ['portal', 'laterScripts'],
        ['flip', 'laterScripts'],
        ['cut', 'laterScripts'],
        ['wrongType', 'laterScripts'],
        ['missing', 'laterScripts'],
        ['drop', 'laterScripts'],
        ['cut', 'shell'],
        ['unavailable', 'shell']
      ],
      [
        ['announcedCut', 'facts'],
        ['drop', 'facts']
      ],
      [
        ['portal', 'words'],
        ['cut', 'words'],
        ['redirect', 'words']
      ],
      [
        ['portal', 'laterWords'],
        ['cut', 'laterWords'],
        ['missing', 'laterWords']
      ]
    ]),
  { only: ['Chromium'] }
);

inEveryEngine(
  'row 7: a portal, a cut file or one of another type at a first visit is never kept, and a later visit is whole',
  (phone) =>
    meetGroups(phone, [
      [['portal', 'scripts']],
      [
        ['cut', 'laterScripts'],
        ['wrongType', 'laterScripts']
      ],
      [['portal', 'words']]
    ]),
  { only: ['Firefox', 'WebKit'] }
);

inEveryEngine(
  'row 8: a portal, an error or a redirect for the worker itself changes nothing for the reader, and the next visit installs it',
  (phone) =>
    meetFaults(phone, [
      ['portal', 'worker'],
      ['redirect', 'worker'],
      ['missing', 'worker'],
      ['wrongType', 'worker']
    ]),
  { only: ['Chromium'] }
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
