import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds on the page as it stands: WCAG 2.0, 2.1 and 2.2, levels A and AA. */
export async function listViolations(page: Page): Promise<string[]> {
  // The legacy way spares a second tab for every page; it only differs where there are frames.
  const { violations } = await new AxeBuilder({ page })
    .withTags(tags)
    .setLegacyMode(true)
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id} at ${target.join(' ')}`)
  );
}

/** Makes the screen as tall as the page, so that what sticks to its foot covers nothing. */
export async function unroll(page: Page): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: page.viewportSize()?.width ?? 360, height });
}
