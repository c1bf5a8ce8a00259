/** What it costs a phone with two kept languages when the next release corrects a number. */
import type { Context } from './context.ts';
import { install, languageOf, soon, type Installed } from './installed.ts';
import type { Site } from './sites.ts';
import { bytesOf } from './traffic.ts';
import { visit } from './visit.ts';

export async function measureCorrection(
  context: Context,
  site: Site,
  next: Site,
  pages: readonly string[]
): Promise<string> {
  const [home = '/en/', ...others] = pages;
  const own = languageOf(home);
  const second = pages.map(languageOf).find((tag) => tag !== own && tag !== 'en') ?? 'ar';
  return context.onNewPhone(site, 'none', async (phone, origin) => {
    const installed: Installed = { context, site, phone, origin, home, others, own, second };
    await install(installed);
    const tab = await phone.openTab();
    await visit(tab, origin.url + home, soon);
    await origin.waitForIdle(1_000, 20_000);
    origin.deploy(next);
    const before = { answers: origin.log.length, line: origin.link.bytesDown };
    const isWaiting = await tab.page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update();
      for (let tries = 0; tries < 300 && registration.waiting === null; tries += 1) {
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      return registration.waiting !== null;
    });
    if (!isWaiting) throw new Error('The next release was not installed: is it another one?');
    await origin.waitForIdle(1_500, 20_000);
    const answers = origin.log.slice(before.answers);
    const add = context.adder({
      group: 'correction',
      site: site.name,
      profile: 'none',
      page: `${own} + ${second}`
    });
    add('bytes', 'bytes', bytesOf(answers));
    add('requests', 'count', answers.length);
    add('bytes on the line', 'bytes', origin.link.bytesDown - before.line);
    return `${Math.round(bytesOf(answers) / 1000)} kB in ${answers.length} requests`;
  });
}
