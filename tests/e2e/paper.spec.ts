/** What comes out of a printer: A4, nothing cut off, nothing that only a screen needs. */
import type { Page } from '@playwright/test';
import { findLanguage, REGISTER, words } from './support/built.ts';
import { findCard, keysOf } from './support/holder.ts';
import { readSheets, squeeze } from './support/pdf.ts';
import { expect, test, visit } from './support/phone.ts';
import { scan } from './support/qr.ts';

// A4 is 794 pixels wide, less two margins of 10 mm.
const sheetWidth = 718;
const millimetre = 96 / 25.4;

test.use({
  serviceWorkers: 'block',
  viewport: { width: sheetWidth, height: 1000 },
  deviceScaleFactor: 2
});

async function print(page: Page): Promise<string[]> {
  return readSheets(await page.pdf({ preferCSSPageSize: true }));
}

/** Where each text begins on the sheets; fails for one that is not there after the one before. */
function findInOrder(sheets: readonly string[], texts: readonly string[]): void {
  const whole = sheets.join('');
  let from = 0;
  for (const text of texts) {
    const at = whole.indexOf(squeeze(text), from);
    expect(at, `“${text}” after “${whole.slice(Math.max(0, from - 60), from)}”`).not.toBe(-1);
    from = at;
  }
}

/** Words of another script stand on the sheet letter by letter; what mixes two scripts is split by its direction. */
function lettersOf(text: string): string[] {
  return text.match(/[\p{Script=Arabic}\p{M}]{2,}/gu) ?? [];
}

interface Faults {
  wide: string[];
  controls: string[];
}

/** What is broader than the sheet or cut, and what can only be tapped. */
async function listFaults(page: Page): Promise<Faults> {
  await page.emulateMedia({ media: 'print' });
  return page.evaluate(() => {
    const name = (element: Element): string =>
      `${element.tagName} ${element.className.toString()} ${element.textContent.trim().slice(0, 40)}`;
    const shown = [...document.querySelectorAll('body *')].filter(
      (element) =>
        element.getClientRects().length > 0 &&
        element.closest('.visually-hidden, .skip') === null &&
        getComputedStyle(element).visibility === 'visible'
    );
    const wide = shown.filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return left < -1 || right > document.documentElement.clientWidth + 1;
    });
    const controls = shown.filter((element) =>
      element.matches(
        'header, .top, .dock, nav, footer:not(main footer), .up, .exit, .tools button, [data-testid="reading-tools"], [data-testid="pair-bar"], main button:not(section li > button), input'
      )
    );
    return { wide: wide.map(name), controls: controls.map(name) };
  });
}

test('nothing on paper is broader than a sheet, and nothing can only be tapped', async ({
  page
}) => {
  for (const path of [
    '/ar/rights/interpreter/?with=en',
    '/ar/cards/register/',
    '/tr/cards/interpreter/?speak=syl&by=woman',
    '/en/cards/languages/',
    '/ur/help/where-to-go/?with=en'
  ]) {
    await visit(page, path);
    await page.emulateMedia({ media: 'print' });
    const { wide, controls } = await listFaults(page);
    expect.soft(wide, path).toEqual([]);
    expect.soft(controls, path).toEqual([]);
  }
});

test('a page in two languages has every block of both on paper, in order', async ({ page }) => {
  await visit(page, '/ar/rights/interpreter/?with=en');
  const second = page.locator('.pair.two > .side.second');
  await expect(second.first()).toHaveAttribute('lang', 'en-GB');
  await page.emulateMedia({ media: 'print' });
  const english = await second.locator('p, h2, h3, li').allInnerTexts();
  const arabic = await page.locator('.pair.two [data-side="first"]').allInnerTexts();
  expect(arabic.length).toBeGreaterThan(4);
  const sheets = await print(page);
  const headings = await second.locator('.title, h2').allTextContents();
  expect(headings.length).toBeGreaterThan(4);
  findInOrder(sheets, headings);
  const whole = sheets.join('');
  for (const text of english.filter((each) => !/\d/u.test(each))) {
    expect(whole).toContain(squeeze(text));
  }
  for (const word of arabic.flatMap(lettersOf)) expect(whole).toContain(squeeze(word));
  for (const block of await page.locator('main .pair.two > *:not(.tools)').all()) {
    await expect(block).toBeVisible();
  }
});

for (const tag of ['tr', 'ar', 'bn', 'ti']) {
  test(`each card of ${tag} fits one sheet, in English and beneath`, async ({ page }) => {
    for (const id of ['interpreter', 'register', 'chaperone', 'information']) {
      await visit(page, `/${tag}/cards/${id}/`);
      await expect(page.locator('.rule .own').last()).toBeVisible();
      const sheets = await print(page);
      const both = tag === 'ar' ? ['en'] : ['en', tag];
      findInOrder(
        sheets,
        keysOf(findCard(id)).flatMap((key) => both.map((each) => words(each, key)))
      );
      const own = await page.locator('.both .own').allTextContents();
      for (const word of own.flatMap(lettersOf)) {
        expect(sheets.join('')).toContain(squeeze(word));
      }
      expect.soft(sheets.slice(1), `${id} runs over`).toEqual([]);
    }
  });
}

test('every language to point at stands on at most two sheets', async ({ page }) => {
  await visit(page, '/en/cards/languages/');
  const offered = REGISTER.filter(({ tag }) => !tag.startsWith('en'));
  await expect(page.getByTestId('language-grid').locator('.autonym')).toHaveCount(offered.length);
  const sheets = await print(page);
  expect(sheets.length).toBeLessThanOrEqual(2);
  findInOrder(
    sheets,
    offered.map(({ english }) => english)
  );
  const latin = offered.filter(({ autonym }) => /^[\p{Script=Latin}\s()]+$/u.test(autonym));
  for (const { autonym } of latin) expect(sheets.join('')).toContain(squeeze(autonym));
  await page.emulateMedia({ media: 'print' });
  const cut = await page.getByTestId('language-grid').evaluate((grid) => {
    const cells = [...grid.querySelectorAll('li > *')];
    return cells
      .filter(
        (cell) => cell.scrollWidth > cell.clientWidth || cell.scrollHeight > cell.clientHeight
      )
      .map((cell) => cell.textContent);
  });
  expect(cut).toEqual([]);
});

/** Asks for paper; a printer that never ends leaves everything as it is printed. */
async function askForPaper(page: Page, path: string, key: 'print' | 'wallet'): Promise<void> {
  let printed = 0;
  await page.exposeFunction('notePrinted', () => (printed += 1));
  await page.addInitScript({ content: 'window.print = () => { window.notePrinted(); };' });
  await visit(page, path);
  const tag = path.split('/')[1] ?? '';
  await page.getByTestId('hand-over').click();
  const name = words(tag, `interface:share.${key}`);
  const sheet = page.getByTestId('hand-over-sheet');
  await sheet.getByRole('button', { name, exact: true }).click();
  await expect.poll(() => printed).toBe(1);
  await expect(sheet).toHaveCount(0);
}

test('a printed page carries its code, its address and 999 and 111', async ({ page }) => {
  await askForPaper(page, '/ar/rights/interpreter/?with=en', 'print');
  const address = page.url();
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  const foot = page.locator('main > .paper');
  await expect(foot.locator('.numbers')).toContainText('999');
  await expect(foot.locator('.numbers')).toContainText('111');
  await expect(foot.getByText(address, { exact: true })).toBeVisible();
  expect(await scan(foot.getByTestId('qr'))).toBe(address);
});

for (const tag of ['tr', 'ar', 'bn', 'ur']) {
  test(`the small card of ${tag} stands alone on paper, whole`, async ({ page }) => {
    await askForPaper(page, `/${tag}/cards/interpreter/?speak=${tag}&by=woman`, 'wallet');
    const address = page.url();
    await page.emulateMedia({ media: 'print' });
    const wallet = page.getByTestId('wallet');
    await expect(wallet).toBeVisible();
    const box = await wallet.boundingBox();
    expect(Math.abs((box?.width ?? 0) - 171.2 * millimetre)).toBeLessThan(millimetre);
    expect(Math.abs((box?.height ?? 0) - 54 * millimetre)).toBeLessThan(millimetre);
    const others = page.locator('main > :not([data-testid="wallet"])').filter({ visible: true });
    await expect(others).toHaveCount(0);
    const around = page.locator('.screen :is(a, p, button):not(main *)').filter({ visible: true });
    await expect.soft(around).toHaveCount(0);
    const halves = wallet.locator('.half');
    await expect(halves).toHaveCount(2);
    const { english } = findLanguage(tag);
    await expect(halves.first()).toContainText(`I speak ${english}. I need an interpreter.`);
    await expect(halves.first()).toContainText('A woman interpreter, please.');
    await expect(halves.last().locator(`[lang="${tag}"]`).first()).toBeVisible();
    await expect(halves.last()).toContainText('999 · 111');
    const sizes = await halves.evaluateAll((all) =>
      all.map((half) => ({
        down: half.scrollHeight - half.clientHeight,
        across: half.scrollWidth - half.clientWidth
      }))
    );
    for (const { down, across } of sizes) {
      expect.soft(down).toBeLessThanOrEqual(0);
      expect.soft(across).toBeLessThanOrEqual(0);
    }
    expect(await scan(wallet.getByTestId('qr'))).toBe(address);
  });
}
