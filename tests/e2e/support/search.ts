import type { Locator, Page } from '@playwright/test';
import { expect } from './phone.ts';

export function fieldOf(page: Page): Locator {
  return page.getByTestId('search');
}

/** The results on the screen, in order. */
export function hitsOf(page: Page): Locator {
  return page.getByTestId('hits').locator('a[data-hit]');
}

export function hitOf(page: Page, id: string): Locator {
  return page.locator(`a[data-hit="${id}"]`);
}

/** Taps the glass in the header and waits until one can type. */
export async function openSearch(page: Page): Promise<void> {
  await page.getByTestId('search-link').click();
  await expect(page).toHaveURL(/\/search\/$/u);
  await expect(fieldOf(page)).toBeFocused();
}

/** Waits until the result is among the first ones. */
export async function expectAmong(page: Page, id: string, most: number): Promise<void> {
  const first = (): Promise<string[]> =>
    hitsOf(page).evaluateAll((all) => all.map((hit) => hit.getAttribute('data-hit') ?? ''));
  await expect.poll(async () => (await first()).slice(0, most)).toContain(id);
}
