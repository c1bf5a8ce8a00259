import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, test as base, type BrowserContext, type Page } from '@playwright/test';
import { startHost, type Host } from '../../host/host.ts';

export { expect } from '@playwright/test';

export const build = join(import.meta.dirname, '../../../build');

/** A browser with a profile of its own, so that it can be closed and opened again. */
export class Phone {
  private context: BrowserContext | undefined;

  constructor(
    private readonly launch: () => Promise<BrowserContext>,
    private readonly url: string
  ) {}

  async open(path: string): Promise<Page> {
    this.context ??= await this.launch();
    const page = await this.context.newPage();
    await visit(page, this.url + path);
    return page;
  }

  async close(): Promise<void> {
    await this.context?.close();
    this.context = undefined;
  }
}

/** Goes to an address and waits until the page can be used; resolves with how long that took. */
export async function visit(page: Page, url: string): Promise<number> {
  const started = performance.now();
  await page.goto(url);
  await page.locator('html[data-ready]').waitFor({ state: 'attached' });
  return performance.now() - started;
}

/** `site` is a host with the built app and faults to order; `phone` is a browser with its own profile. */
export const test = base.extend<{ site: Host; phone: Phone }>({
  site: async ({}, use) => {
    const site = await startHost(build);
    await use(site);
    await site.stop();
  },
  phone: async ({ site, launchOptions, locale, timezoneId, viewport }, use) => {
    const profile = await mkdtemp(join(tmpdir(), 'phone-'));
    const options = {
      ...launchOptions,
      viewport,
      locale: locale ?? 'en-GB',
      timezoneId: timezoneId ?? 'Europe/London'
    };
    const phone = new Phone(() => chromium.launchPersistentContext(profile, options), site.url);
    await use(phone);
    await phone.close();
    await rm(profile, { recursive: true, force: true });
  }
});
