import { launch as launchFirefox } from 'puppeteer-core';
import { findFirefox } from '../../scripts/programs.mjs';
import type { Browser, Engine, Tab } from './engine.ts';
import { endProcesses } from './processes.ts';

async function launch(profile: string): Promise<Browser> {
  const browser = await launchFirefox({
    browser: 'firefox',
    executablePath: findFirefox() ?? 'firefox',
    headless: true,
    userDataDir: profile,
    defaultViewport: { width: 360, height: 740 },
    // No request of the browser's own may be taken for one of ours.
    extraPrefsFirefox: { 'network.captive-portal-service.enabled': false }
  });
  return {
    async newTab(): Promise<Tab> {
      const page = await browser.newPage();
      return {
        goto: async (url) => void (await page.goto(url).catch(() => undefined)),
        run: (work) => page.evaluate(work),
        runText: (body) => page.evaluate(`(async () => { ${body} })()`),
        close: () => page.close()
      };
    },
    close: () => browser.close(),
    async kill() {
      endProcesses(profile);
      await browser.close().catch(() => undefined);
    }
  };
}

/** Mozilla's engine, from Debian's firefox-esr, spoken to by WebDriver BiDi. */
export const firefoxEngine: Engine = {
  name: 'Firefox',
  hasProfile: true,
  find: findFirefox,
  launch
};
