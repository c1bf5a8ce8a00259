import type { Page } from '@playwright/test';
import { findLanguage, UNTRANSLATED, words } from './support/built.ts';
import { expect, test, visit } from './support/phone.ts';
import { waitForWorker } from './support/worker.ts';

const page = 'rights/register-with-a-gp/';
const button = 'language-button';

async function choose(screen: Page, typed: string): Promise<void> {
  await screen.getByTestId(button).click();
  const sheet = screen.getByTestId('language-sheet');
  await sheet.getByTestId('language-filter').fill(typed);
  await sheet.getByTestId('all-languages').getByRole('link').first().click();
  await expect(sheet).toHaveCount(0);
}

/** Where a block stands on the screen, in pixels from its upper edge. */
async function topOf(screen: Page, block: string): Promise<number> {
  const box = await screen.locator(`[data-block="${block}"]`).boundingBox();
  return box?.y ?? Number.NaN;
}

test('another language keeps the page, the block in view and the focus, and says its name', async ({
  phone
}) => {
  const screen = await phone.open(`en/${page}`);
  await screen.locator('[data-block="refused"]').evaluate((block) => block.scrollIntoView());
  const before = await topOf(screen, 'refused');
  await screen.getByTestId(button).focus();
  await screen.keyboard.press('Enter');
  await screen.getByTestId('language-filter').fill('Türk');
  await screen.keyboard.press('Tab');
  await screen.keyboard.press('Enter');
  await expect(screen).toHaveURL(new RegExp(`/tr/${page}$`, 'u'));
  await expect(screen.locator('html')).toHaveAttribute('lang', 'tr');
  await expect(screen.getByTestId(button)).toBeFocused();
  await expect(screen.getByTestId('announcer')).toHaveText(
    words('tr', 'interface:language.changed', { language: findLanguage('tr').autonym })
  );
  expect(Math.abs((await topOf(screen, 'refused')) - before)).toBeLessThan(80);
});

test('the way back to the language before stays on the screen and leads back', async ({
  phone
}) => {
  const screen = await phone.open(`en/${page}`);
  await choose(screen, 'arab');
  await expect(screen.locator('html')).toHaveAttribute('dir', 'rtl');
  const back = screen.getByTestId('language-back');
  await expect(back).toContainText(findLanguage('en').autonym);
  await back.click();
  await expect(screen).toHaveURL(new RegExp(`/en/${page}$`, 'u'));
  await expect(screen.locator('html')).toHaveAttribute('dir', 'ltr');
});

test('Back and Escape close the sheet and stay on the page', async ({ phone }) => {
  const screen = await phone.open(`tr/${page}`);
  for (const close of [() => screen.goBack(), () => screen.keyboard.press('Escape')]) {
    await screen.getByTestId(button).click();
    await expect(screen.getByTestId('language-sheet')).toBeVisible();
    await close();
    await expect(screen.getByTestId('language-sheet')).toHaveCount(0);
    await expect(screen).toHaveURL(new RegExp(`/tr/${page}$`, 'u'));
  }
});

test('Back after a switch leads to the language before', async ({ phone }) => {
  const screen = await phone.open(`en/${page}`);
  await choose(screen, 'Soomaali');
  await expect(screen.locator('html')).toHaveAttribute('lang', 'so');
  await screen.goBack();
  await expect(screen.locator('html')).toHaveAttribute('lang', 'en-GB');
  await expect(screen.getByTestId('language-sheet')).toHaveCount(0);
});

test('a hasty second tap leaves nothing behind, and Back leads where it did', async ({ phone }) => {
  const screen = await phone.open('en/');
  await screen.locator('main a[href="/en/rights/"]').click();
  await expect(screen).toHaveURL(/\/en\/rights\/$/u);
  await screen.getByTestId(button).click();
  const sheet = screen.getByTestId('language-sheet');
  await sheet.getByTestId('language-filter').fill('Türk');
  const language = sheet.getByTestId('all-languages').getByRole('link').first();
  await language.evaluate(async (link: HTMLElement) => {
    link.click();
    await new Promise((resolve) => setTimeout(resolve));
    link.click();
  });
  await expect(screen).toHaveURL(/\/tr\/rights\/$/u);
  await expect(screen.locator('html')).toHaveAttribute('lang', 'tr');
  await expect(sheet).toHaveCount(0);
  await screen.goBack();
  await expect(screen).toHaveURL(/\/en\/rights\/$/u);
  await expect(screen.locator('html')).toHaveAttribute('lang', 'en-GB');
});

test('a language is found by its own name, its English name and its name in the language read', async ({
  phone
}) => {
  const screen = await phone.open('es/');
  await screen.getByTestId(button).click();
  const filter = screen.getByTestId('language-filter');
  const first = screen.getByTestId('all-languages').getByRole('link').first();
  for (const typed of ['Türkçe', 'turkish', 'turco']) {
    await filter.fill(typed);
    await expect(first, typed).toContainText('Türkçe');
  }
  await filter.fill('qqqq');
  await expect(screen.getByTestId('all-languages').getByRole('link')).toHaveCount(0);
  await expect(screen.getByTestId('language-sheet').getByRole('status')).toHaveText(
    words('es', 'interface:language.none')
  );
});

for (const { tag, autonym, english } of UNTRANSLATED.slice(0, 1)) {
  test('a language without words leads to English, which says why', async ({ phone }) => {
    const screen = await phone.open('tr/');
    await choose(screen, autonym);
    await expect(screen).toHaveURL(new RegExp(`/en/\\?wanted=${tag}$`, 'u'));
    const reason = screen.getByText(`${english} is not translated yet`, { exact: false });
    await expect(reason).toBeVisible();
    await expect(screen.locator('a[href="tel:999"]').first()).toBeVisible();
  });
}

test('a spoken language opens the one its speakers read', async ({ phone }) => {
  const screen = await phone.open(`en/${page}`);
  await choose(screen, 'Sylheti');
  await expect(screen).toHaveURL(new RegExp(`/bn/${page}$`, 'u'));
});

test('the first screen offers the languages of the device first, each in its own letters', async ({
  browser,
  site
}) => {
  const context = await browser.newContext({ locale: 'ar-EG' });
  const screen = await context.newPage();
  await visit(screen, site.url);
  const name = screen
    .getByTestId('device-languages')
    .getByRole('link')
    .first()
    .locator('bdi')
    .first();
  await expect(name).toHaveText('العربية');
  await expect(name).toHaveAttribute('lang', 'ar');
  await expect(name).toHaveAttribute('dir', 'rtl');
  await expect(screen.getByRole('heading', { level: 1 })).toContainText('Dilinizi');
  await context.close();
});

test('without a host a kept language opens at once, and another says in both languages that it is not here', async ({
  phone,
  site
}) => {
  const screen = await phone.open(`tr/${page}`);
  await waitForWorker(screen);
  await site.stop();
  await choose(screen, 'English');
  await expect(screen.locator('html')).toHaveAttribute('lang', 'en-GB');
  await choose(screen, 'Soomaali');
  const notice = screen.getByTestId('not-kept');
  await expect(notice.locator('p[lang="so"]')).toContainText('Soomaali');
  await expect(notice.locator('p[lang="en-GB"]').first()).toContainText('Somali');
  await notice.getByRole('link', { name: /Türkçe/u }).click();
  await expect(screen).toHaveURL(new RegExp(`/tr/${page}$`, 'u'));
  await expect(screen.getByRole('heading', { level: 1 })).toBeVisible();
});
