import { words } from './support/built.ts';
import {
  bigger,
  blockOf,
  expectOneLanguage,
  pick,
  pickPartner,
  waitForPair
} from './support/pair.ts';
import { expect, test, visit } from './support/phone.ts';

const register = 'rights/register-with-a-gp/';

test('one tap opens the English of one block, another closes it', async ({ page }) => {
  await visit(page, `/tr/${register}`);
  const block = blockOf(page, 'how');
  const english = block.locator('.second[lang="en-GB"][dir="ltr"]');
  const name = words('tr', 'interface:side.show', { language: 'English' });
  const show = block.getByRole('link', { name });
  await show.click();
  await expect(english).toContainText(words('en', 'rights:register-with-a-gp.how.ask'));
  await expect(show).toHaveAttribute('aria-expanded', 'true');
  await expect(page.locator('.second')).toHaveCount(1);
  await expect(page).toHaveURL(new RegExp(`/tr/${register}$`, 'u'));
  await show.click();
  await expect(page.locator('.second')).toHaveCount(0);
  await expect(show).toHaveAttribute('aria-expanded', 'false');
});

test('a chosen second language goes along to other pages and over a reload, until one language is wanted', async ({
  page
}) => {
  await visit(page, `/tr/${register}`);
  await pickPartner(page, 'Soomaali');
  await waitForPair(page, 'tr', 'so');
  await page.locator('article nav a[href$="/tr/rights/interpreter/"]').click();
  const there = /\/tr\/rights\/interpreter\/\?with=so$/u;
  await expect(page).toHaveURL(there);
  await waitForPair(page, 'tr', 'so');
  await page.reload();
  await waitForPair(page, 'tr', 'so');
  await expect(page).toHaveURL(there);
  // An address without it: what the phone remembers counts.
  await visit(page, `/tr/${register}`);
  await waitForPair(page, 'tr', 'so');
  await expect(page).toHaveURL(/\?with=so$/u);
  await page.getByTestId('one-language').click();
  await expectOneLanguage(page);
  await page.reload();
  await expectOneLanguage(page);
  await page.locator('article nav a[href$="/tr/rights/interpreter/"]').click();
  await expect(page).toHaveURL(/\/interpreter\/$/u);
  await expect(page.locator('[data-side]')).toHaveCount(0);
});

test('a block fills the screen in both languages, turns to the person opposite, and Back returns to it', async ({
  page
}) => {
  await visit(page, `/tr/${register}?with=en`);
  await waitForPair(page, 'tr', 'en');
  const opener = bigger(page, 'tr', 'papers');
  await opener.click();
  const stage = page.getByTestId('stage');
  await expect(stage).toBeVisible();
  expect(await stage.boundingBox()).toEqual({ x: 0, y: 0, width: 360, height: 740 });
  await expect(stage.locator('.pair')).toHaveCount(1);
  for (const [side, tag] of [['first', 'tr'] as const, ['second', 'en'] as const]) {
    await expect(stage.locator(`[data-side="${side}"]`)).toContainText(
      words(tag, 'rights:register-with-a-gp.papers.identity')
    );
  }
  const readTurns = (): Promise<string[]> =>
    stage.locator('.pair').evaluate((block) => {
      const found: string[] = [];
      for (let at: Element | null = block; at !== null; at = at.parentElement) {
        const { rotate } = getComputedStyle(at);
        if (rotate !== 'none') found.push(rotate);
      }
      return found;
    });
  expect(await readTurns()).toEqual([]);
  await page.getByTestId('turn').click();
  await expect(page.getByTestId('turn')).toHaveAttribute('aria-pressed', 'true');
  expect(await readTurns()).toEqual(['180deg']);
  await page.getByTestId('turn').click();
  expect(await readTurns()).toEqual([]);
  await page.goBack();
  await expect(stage).toHaveCount(0);
  await expect(opener).toBeFocused();
  await waitForPair(page, 'tr', 'en');
});

test('menus kept in English stay English around a Turkish page, and are remembered', async ({
  page
}) => {
  await visit(page, `/en/${register}`);
  await page.getByTestId('language-button').click();
  const sheet = page.getByTestId('language-sheet');
  await sheet.getByTestId('keep-menus').check();
  await pick(sheet, 'Türk');
  const isMixed = async (): Promise<void> => {
    await expect(page.locator('html')).toHaveAttribute('lang', 'tr');
    await expect(page.getByRole('heading', { level: 1 })).toContainText(
      words('tr', 'rights:register-with-a-gp.title')
    );
    const parts = [
      page.getByRole('banner').getByText(words('en', 'interface:app.name')),
      page.getByRole('navigation').getByText(words('en', 'interface:nav.cards'), { exact: true })
    ];
    for (const part of parts) {
      await expect(part.filter({ visible: true })).toHaveCount(1);
      const lang = part
        .filter({ visible: true })
        .evaluate((element) => element.closest('[lang]')?.getAttribute('lang'));
      expect(await lang).toBe('en-GB');
    }
    await expect(bigger(page, 'en', 'papers')).toBeVisible();
  };
  await isMixed();
  await page.reload();
  await isMixed();
});
