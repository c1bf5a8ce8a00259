/** All that is measured on a phone on which the app is installed. */
import type { Context } from './context.ts';
import { measureNearest, measureSearch, measureStep, measureSwitch } from './in-app.ts';
import { goOffline, install, languageOf, noteOpening, soon, type Installed } from './installed.ts';
import { measureLaunch, measureOutage } from './outage.ts';
import type { Site } from './sites.ts';
import { visit } from './visit.ts';

/** Visits with the line cut, and the same pages on a new phone with a good line. */
async function measureOffline(installed: Installed): Promise<void> {
  const { context, site, home, others } = installed;
  await goOffline(installed, true);
  await noteOpening(installed, 'offline', home, 'reopened');
  const headings: string[] = [];
  for (const page of others) {
    headings.push(await noteOpening(installed, 'offline', page, 'never visited'));
  }
  await goOffline(installed, false);
  for (const [at, page] of others.entries()) {
    await context.onNewPhone(site, 'fast', async (phone, origin) => {
      const online = { ...installed, phone, origin };
      const heading = await noteOpening(online, 'offline', page, 'online on a fast line');
      if (heading !== headings[at]) throw new Error(`${page} is another page offline`);
    });
  }
}

async function measureHeap({ context, site, phone, origin, home }: Installed): Promise<void> {
  const { page, devtools } = await phone.openTab();
  await visit({ page, devtools }, origin.url + home, soon);
  await devtools.send('Performance.enable');
  await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  const bytes = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value;
  const add = context.adder({ group: 'memory', site: site.name, profile: 'CPU ÷1', page: home });
  add('script heap, installed page', 'bytes', bytes);
  await page.close();
}

const parts: Readonly<Record<string, (installed: Installed) => Promise<void>>> = {
  offline: measureOffline,
  switch: measureSwitch,
  step: measureStep,
  search: measureSearch,
  near: measureNearest,
  memory: measureHeap,
  hang: measureOutage,
  launch: measureLaunch
};

export const installedGroups = Object.keys(parts);

/** Everything that is measured on one installed phone; a part that fails leaves the others alone. */
export async function measureInstalled(
  context: Context,
  site: Site,
  pages: readonly string[],
  groups: readonly string[]
): Promise<string> {
  const [home = '/en/', ...others] = pages;
  const own = languageOf(home);
  const second = pages.map(languageOf).find((tag) => tag !== own && tag !== 'en') ?? 'ar';
  const done: string[] = [];
  await context.onNewPhone(site, 'none', async (phone, origin) => {
    const installed: Installed = { context, site, phone, origin, home, others, own, second };
    await install(installed);
    for (const [name, measure] of Object.entries(parts)) {
      if (!groups.includes(name)) continue;
      await context.attempt(`${site.name} ${name}`, async () => {
        await measure(installed);
        done.push(name);
      });
      // The next part finds the line as it should be, whatever became of this one.
      origin.isSilent = false;
      await goOffline(installed, false);
    }
  });
  return done.join(', ');
}
