import { test as base, type Page } from '@playwright/test';
import { build, visit } from './phone.ts';
import { startHost } from '../../host/host.ts';

export { expect } from '@playwright/test';

export interface Look {
  colorScheme?: 'light' | 'dark';
  forcedColors?: 'active' | 'none';
  reducedMotion?: 'reduce' | 'no-preference';
  width?: number;
}

/** One page that goes through many addresses, so that looking at hundreds stays quick. Keeps nothing offline. */
export class Reader {
  private path = '';
  private width = 360;

  constructor(
    readonly page: Page,
    private readonly url: string
  ) {}

  async setLook({ width = 360, ...media }: Look): Promise<void> {
    this.width = width;
    await this.page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', ...media });
  }

  async open(path: string): Promise<Page> {
    this.path = path;
    await this.page.setViewportSize({ width: this.width, height: 740 });
    await visit(this.page, this.url + path);
    // The second language comes with its words.
    if (path.includes('?with=')) {
      await this.page.locator('[data-side="second"]').first().waitFor();
    }
    if (path.includes('?speak=')) {
      await this.page.getByTestId('face').locator('.rule .own').first().waitFor();
    }
    return this.page;
  }

  /** Makes the screen as tall as the page, so that what sticks to its foot covers nothing. */
  async unroll(): Promise<void> {
    const height = await this.page.evaluate(() => document.documentElement.scrollHeight);
    await this.page.setViewportSize({ width: this.width, height });
  }

  /** The finding with the page it was made on. */
  note(finding: string): string {
    return `/${this.path}: ${finding}`;
  }
}

/** `reader` is shared by all tests of a worker: set its look first, and leave no settings behind. */
export const test = base.extend<object, { reader: Reader }>({
  reader: [
    async ({ browser }, use) => {
      const site = await startHost(build);
      const context = await browser.newContext({ locale: 'en-GB', serviceWorkers: 'block' });
      await use(new Reader(await context.newPage(), site.url));
      await context.close();
      await site.stop();
    },
    { scope: 'worker' }
  ]
});
