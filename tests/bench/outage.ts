/** A host that takes every question and answers none, and the start of a browser without a line. */
import { goOffline, noteOpening, slowdown, soon, type Installed } from './installed.ts';
import { wallClock } from './origin.ts';
import { readHeading, timeChange, visit } from './visit.ts';

/** In a page that is open already, in a new tab of the same browser, and in a browser that was just started. */
export async function measureOutage(installed: Installed): Promise<void> {
  const { context, site, phone, origin, home, own, others } = installed;
  const page = others[0] ?? home;
  const tab = await phone.openTab(slowdown);
  await visit(tab, origin.url + home, soon);
  origin.isSilent = true;
  const add = context.adder({
    group: 'hang',
    site: site.name,
    profile: `CPU ÷${slowdown}`,
    page: home
  });
  const link = tab.page.locator(`main a[href^="/${own}/"]`).first();
  const not = await readHeading(tab.page);
  const change = { event: 'click', element: 'main h1', not } as const;
  const { seen } = await timeChange(tab.page, change, () => link.click({ noWaitAfter: true }));
  add('silent host, link in an open page', 'ms', seen);
  await tab.page.close();
  await noteOpening(installed, 'hang', page, 'silent host, address in a running browser');
  await phone.close();
  await noteOpening(installed, 'hang', page, 'silent host, cold start');
}

interface Manifest {
  start: string;
}

async function readManifest({ phone, origin, home }: Installed): Promise<Manifest> {
  const { page, devtools } = await phone.openTab();
  await visit({ page, devtools }, origin.url + home, soon);
  const start = await page.evaluate(async () => {
    const link = document.querySelector('link[rel="manifest"]')?.getAttribute('href') ?? '';
    const parsed: unknown = await (await fetch(link)).json();
    const named: unknown =
      typeof parsed === 'object' && parsed !== null && 'start_url' in parsed && parsed.start_url;
    return typeof named === 'string' ? named : null;
  });
  await page.close();
  if (start === null) throw new Error('The manifest names no start_url.');
  return { start };
}

/** The first launch from the home screen: a browser that starts without a line, with what it has kept. */
export async function measureLaunch(installed: Installed): Promise<void> {
  const { context, site, phone, origin } = installed;
  const { start } = await readManifest(installed);
  await phone.close();
  await goOffline(installed, true);
  const begin = wallClock();
  const tab = await phone.openTab(slowdown);
  const asked = wallClock();
  const notes = await visit(tab, origin.url + start, soon);
  const add = context.adder({
    group: 'launch',
    site: site.name,
    profile: `CPU ÷${slowdown}`,
    page: start
  });
  add('home screen, offline: first paint', 'ms', notes.firstPaint);
  add('home screen, offline: heading', 'ms', notes.heading);
  add('home screen, offline: heading since asked', 'ms', notes.start + notes.heading - asked);
  add('home screen, offline: start of the browser', 'ms', asked - begin);
  await tab.page.close();
}
