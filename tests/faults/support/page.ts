import type { Page } from '@playwright/test';
import { words } from '../../e2e/support/built.ts';
import { expect } from '../../e2e/support/phone.ts';
import { readStored, type StoredFile } from './stores.ts';

/** A heading, both numbers, and not the page of a language that is not there. */
export async function expectReadable(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('a[href="tel:999"]').first()).toBeVisible();
  await expect(page.locator('a[href="tel:111"]').first()).toBeVisible();
  await expect(page.getByTestId('not-kept')).toHaveCount(0);
}

/** Chooses the colours on the settings screen. */
export async function chooseColours(page: Page, name: 'dark' | 'light'): Promise<void> {
  await page.getByRole('radio', { name: words('en', `interface:settings.${name}`) }).check();
}

/** Every file in every cache of this origin. */
export function storedFiles(page: Page): Promise<StoredFile[]> {
  return readStored({
    goto: async (url) => void (await page.goto(url)),
    run: (work) => page.evaluate(work),
    runText: (body) => page.evaluate(`(async () => { ${body} })()`),
    close: () => page.close()
  });
}
