import { chromium } from '@playwright/test';
import { findChromium } from '../../scripts/chromium.mjs';
import { flags } from '../../playwright.config.ts';
import type { Browser, Engine, Tab } from './engine.ts';
import { endProcesses } from './processes.ts';

/** Less than a test may take, so that what was not answered is named. */
const patience = 90_000;

/** The answer of a page to some work; rejects with the work where there is none. */
function answered<Value>(work: string, answer: Promise<Value>): Promise<Value> {
  const silence = new Promise<never>((_, reject) => {
    const name = new Error(`No answer of the page in ${patience} ms to: ${work.slice(0, 300)}`);
    setTimeout(() => reject(name), patience).unref();
  });
  return Promise.race([answer, silence]);
}

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
        run: (work) => answered(work.toString(), page.evaluate(work)),
        runText: (body) => answered(body, page.evaluate(`(async () => { ${body} })()`)),
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
