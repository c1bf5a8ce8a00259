import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import type { Context } from './context.ts';
import type { Origin } from './origin.ts';
import type { Tab } from './phone.ts';
import { PROFILES, type ProfileName } from './profiles.ts';
import type { Site } from './sites.ts';
import { bytesOf, divide, watchTraffic, type Fetched, type Traffic } from './traffic.ts';
import { blockingTime, layoutShift, readNotes, visit, waitForRest, type Visited } from './visit.ts';

export const kinds = ['html', 'js', 'css', 'json', 'img', 'font', 'worker', 'other'] as const;

/** The first visit to a page with a new phone; with `andInstall` also what its worker fetches afterwards. */
export async function measureFirstVisit(
  context: Context,
  site: Site,
  profile: ProfileName,
  page: string,
  andInstall: boolean
): Promise<string> {
  const { slowdown, patience } = PROFILES[profile];
  return context.onNewPhone(site, profile, async (phone, origin) => {
    const tab = await phone.openTab(slowdown);
    const traffic = await watchTraffic(tab.devtools, origin.url);
    const limits = { needsReady: site.isOurs, limit: patience };
    const visited = await visit(tab, origin.url + (site.only ?? page), limits);
    await waitForRest(tab.page, patience);
    const fetched = divide(origin.log, traffic.paths);
    const told = tellVisit(context, { site, profile, page }, tab, visited, fetched, traffic);
    if (!andInstall) return told;
    return `${await told}; ${await measureInstall(context, { site, profile, page }, tab.page, origin, traffic)}`;
  });
}

interface Where {
  site: Site;
  profile: string;
  page: string;
}

async function tellVisit(
  context: Context,
  { site, profile, page }: Where,
  tab: Tab,
  visited: Visited,
  fetched: readonly Fetched[],
  { elsewhere }: Traffic
): Promise<string> {
  const notes = await readNotes(tab.page);
  const add = context.adder({ group: 'first visit', site: site.name, profile, page });
  const own = fetched.filter(({ by }) => by === 'page');
  const came = await listArrived(tab.page, site.isOurs ? visited.ready : notes.heading);
  const needed = own.filter(({ path }) => came.has(path));
  add('first paint', 'ms', notes.firstPaint);
  add('largest paint', 'ms', notes.largestPaint);
  add('heading', 'ms', notes.heading);
  if (site.isOurs) add('interactive', 'ms', visited.ready);
  add('blocking time', 'ms', blockingTime(notes));
  add('layout shift', 'score', layoutShift(notes));
  add('requests', 'count', own.length);
  add('bytes', 'bytes', bytesOf(own));
  add('bytes before interactive', 'bytes', bytesOf(needed));
  add('script before interactive', 'bytes', bytesOf(needed.filter(({ kind }) => kind === 'js')));
  add('requests elsewhere', 'count', elsewhere);
  for (const kind of kinds) {
    const bytes = bytesOf(own.filter((each) => each.kind === kind));
    if (bytes > 0) add(`bytes of ${kind}`, 'bytes', bytes);
  }
  return `first paint ${Math.round(notes.firstPaint)} ms, ${Math.round(bytesOf(own) / 1000)} kB`;
}

/** The paths of all that had come, the page itself included, by this time of the page's own clock. */
async function listArrived(page: Page, usable: number): Promise<ReadonlySet<string>> {
  const urls = await page.evaluate((limit) => {
    const files = performance.getEntriesByType('resource');
    const came = files.filter(
      (file) => file instanceof PerformanceResourceTiming && file.responseEnd <= limit
    );
    return [location.href, ...came.map(({ name }) => name)];
  }, usable);
  return new Set(urls.map((url) => new URL(url).pathname));
}

/** Waits until the worker is in charge; false when the page has none after `limit` milliseconds. */
export function waitForControl(page: Page, limit: number): Promise<boolean> {
  return page.evaluate(
    (most) =>
      new Promise<boolean>((resolve) => {
        const { serviceWorker } = navigator;
        if (serviceWorker.controller !== null) resolve(true);
        serviceWorker.addEventListener('controllerchange', () => resolve(true), { once: true });
        setTimeout(() => resolve(false), most);
      }),
    limit
  );
}

async function measureInstall(
  context: Context,
  { site, profile, page }: Where,
  screen: Page,
  origin: Origin,
  traffic: Traffic
): Promise<string> {
  const hasWorker =
    site.isOurs ||
    (await screen.evaluate(
      async () => (await navigator.serviceWorker.getRegistrations()).length > 0
    ));
  if (!hasWorker) return 'no worker';
  if (!(await waitForControl(screen, 60_000))) throw new Error('The worker did not take charge.');
  const add = context.adder({ group: 'install', site: site.name, profile, page });
  add('worker in charge after', 'ms', (await readNotes(screen)).controlled);
  await origin.waitForIdle(2_000, 60_000);
  await wait(500);
  const added = divide(origin.log, traffic.paths).filter(({ by }) => by === 'worker');
  const workers = added.filter(({ kind }) => kind === 'worker');
  add('bytes', 'bytes', bytesOf(added));
  add('requests', 'count', added.length);
  add('bytes of worker', 'bytes', bytesOf(workers));
  add('bytes of visit and install', 'bytes', bytesOf(origin.log));
  add('requests of visit and install', 'count', origin.log.length);
  add('bytes on the line, visit included', 'bytes', origin.link.bytesDown);
  const { entries, precached, usage } = await screen.evaluate(async () => {
    const counts = { entries: 0, precached: 0 };
    for (const name of await caches.keys()) {
      const { length } = await (await caches.open(name)).keys();
      counts.entries += length;
      // Workbox names its cache so.
      if (name.includes('precache')) counts.precached += length;
    }
    return { ...counts, usage: (await navigator.storage.estimate()).usage ?? Number.NaN };
  });
  add('entries precached', 'count', precached);
  add('entries stored', 'count', entries);
  add('storage used', 'bytes', usage);
  return `install ${Math.round(bytesOf(added) / 1000)} kB in ${added.length} requests`;
}
