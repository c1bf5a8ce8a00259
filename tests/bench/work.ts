/** What a first visit costs the phone's processor, on a line that costs nothing. */
import type { Context } from './context.ts';
import type { Site } from './sites.ts';
import { blockingTime, readNotes, visit, waitForRest } from './visit.ts';

export const rates = [4, 6] as const;

const timed: Readonly<Record<string, string>> = {
  TaskDuration: 'main thread',
  ScriptDuration: 'script',
  LayoutDuration: 'layout',
  RecalcStyleDuration: 'styles'
};

export async function measureWork(
  context: Context,
  site: Site,
  page: string,
  rate: number
): Promise<string> {
  return context.onNewPhone(site, 'none', async (phone, origin) => {
    const tab = await phone.openTab(rate);
    await tab.devtools.send('Performance.enable');
    await visit(tab, origin.url + (site.only ?? page), {
      needsReady: site.isOurs,
      limit: 30_000
    });
    await waitForRest(tab.page, 15_000);
    const { metrics } = await tab.devtools.send('Performance.getMetrics');
    const notes = await readNotes(tab.page);
    const where = { group: 'work', site: site.name, profile: `CPU ÷${rate}`, page };
    const add = context.adder(where);
    for (const { name, value } of metrics) {
      const told = timed[name];
      if (told !== undefined) add(told, 'ms', value * 1_000);
    }
    add('blocking time', 'ms', blockingTime(notes));
    add('longest task', 'ms', Math.max(0, ...notes.tasks.map(([, length]) => length)));
    await tab.devtools.send('HeapProfiler.collectGarbage');
    const after = await tab.devtools.send('Performance.getMetrics');
    add('script heap', 'bytes', after.metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value);
    return `blocking ${Math.round(blockingTime(notes))} ms`;
  });
}
