import type { Locator, Page } from '@playwright/test';
import { expect } from './phone.ts';

/** Presses Tab until the element has the focus, as a reader without a pointer does. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  const enough = 60;
  for (let presses = 0; presses < enough; presses += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${enough} presses of Tab do not lead to ${target.toString()}`);
}

/** Opens the sheet of languages with the keyboard. */
export async function openChooser(page: Page): Promise<Locator> {
  await page.getByTestId('language-button').focus();
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog');
  await expect(sheet).toBeVisible();
  return sheet;
}

/** The links that the filter leaves, in order. */
export function listOffered(screen: Page | Locator): Locator {
  return screen.getByTestId('all-languages').getByRole('link');
}

/** Finds a language by its name and chooses it. */
export async function choose(page: Page, name: string): Promise<void> {
  const sheet = await openChooser(page);
  await sheet.getByRole('searchbox').fill(name);
  await listOffered(sheet).first().click();
}
