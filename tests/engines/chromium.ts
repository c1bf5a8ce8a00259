import { chromium } from '@playwright/test';
import { findChromium } from '../../scripts/chromium.mjs';
import { flags } from '../../playwright.config.ts';
import type { Browser, Engine, Tab } from './engine.ts';
import { endProcesses } from './processes.ts';

async function launch(profile: string): Promise<Browser> {
  const executablePath = findChromium();
  const context = await chromium.launchPersistentContext(profile, {
    ...(executablePath === undefined ? {} : { executablePath }),
    args: flags,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    viewport: { width: 360, height: 740 }
  });
  return {
    async newTab(): Promise<Tab> {
      const page = await context.newPage();
      return {
        goto: async (url) => void (await page.goto(url).catch(() => undefined)),
        run: (work) => page.evaluate(work),
        runText: (body) => page.evaluate(`(async () => { ${body} })()`),
        close: () => page.close()
      };
    },
    close: () => context.close(),
    async kill() {
      endProcesses(profile);
      await context.close().catch(() => undefined);
    }
  };
}

export const chromiumEngine: Engine = {
  name: 'Chromium',
  hasProfile: true,
  find: findChromium,
  launch
};
