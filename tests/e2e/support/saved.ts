import type { Locator, Page } from '@playwright/test';
import { expect } from './phone.ts';

/** The entries of the list of this phone, or of one that was handed over. */
export function entries(page: Page, list: 'saved-list' | 'given' = 'saved-list'): Locator {
  return page.getByTestId(list).getByRole('link');
}

/** Exactly these entries, in this order; beside its title a card may name a language. */
export async function expectEntries(list: Locator, titles: readonly string[]): Promise<void> {
  await expect(list).toHaveCount(titles.length);
  for (const [at, title] of titles.entries()) await expect(list.nth(at)).toContainText(title);
}

/** Saves what is on the screen and waits until the phone has it. */
export async function save(page: Page): Promise<void> {
  const button = page.getByTestId('save');
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
}

/** Whatever goes wrong in a page from now on, in the order it happens. */
export function collectErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (line) => {
    if (line.type() === 'error') errors.push(line.text());
  });
  page.on('dialog', (dialog) => {
    errors.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return errors;
}
