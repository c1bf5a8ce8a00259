import { expect, type Locator, type Page } from '@playwright/test';
import { findLanguage, listPages, words } from './built.ts';

/** How one block stands on the screen, in pixels, with what each side says about itself. */
export interface PairedBlock {
  block: string;
  first: SideOfBlock;
  second: SideOfBlock;
}

export interface SideOfBlock {
  lang: string;
  dir: string;
  /** What its words really run in, whatever its attribute says. */
  direction: string;
  items: number;
  words: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Every block that a page promises, with its title: `head`, `everyone`, … */
export function blocksOf(path: string): string[] {
  const [tag = ''] = path.split('/');
  const content = listPages(tag).find((page) => page.path === path)?.content;
  if (content === undefined) throw new Error(`${path} is no page of content`);
  return ['head', ...content.blocks.map(({ id }) => id)];
}

/** Waits until every block of the page stands in both languages. */
export async function waitForPair(screen: Page, first: string, second: string): Promise<void> {
  await expect(screen.locator('html')).toHaveAttribute('lang', findLanguage(first).htmlLang);
  const { htmlLang } = findLanguage(second);
  const sides = screen.locator('article [data-block] > .side.second');
  await expect(sides).not.toHaveCount(0);
  await expect
    .poll(async () => [
      ...new Set(await sides.evaluateAll((all) => all.map((side) => side.getAttribute('lang'))))
    ])
    .toEqual([htmlLang]);
}

/** A page whose blocks stand in one language, once its script is awake and has had its say about the address. */
export async function expectOneLanguage(screen: Page): Promise<void> {
  await expect(bigger(screen, 'tr', 'papers').or(bigger(screen, 'en', 'papers'))).toBeVisible();
  await expect(screen).not.toHaveURL(/with=/u);
  await expect(screen.locator('[data-side]')).toHaveCount(0);
  await expect(screen.getByTestId('pair-bar')).toHaveCount(0);
}

export function blockOf(screen: Page | Locator, block: string): Locator {
  return screen.locator(`[data-block="${block}"]`);
}

/** The button that fills the screen with a block. */
export function bigger(screen: Page, menus: string, block: string): Locator {
  const name = words(menus, 'interface:show.bigger');
  return blockOf(screen.getByRole('article'), block).getByRole('button', { name });
}

export async function measurePairs(screen: Page): Promise<PairedBlock[]> {
  return screen.locator('article [data-block]').evaluateAll((all) => {
    const describe = (side: Element | null): SideOfBlock => {
      if (side === null) throw new Error('A block has one side only');
      const { left, right, top, bottom } = side.getBoundingClientRect();
      return {
        lang: side.getAttribute('lang') ?? '',
        dir: side.getAttribute('dir') ?? '',
        direction: getComputedStyle(side).direction,
        items: side.querySelectorAll('li').length,
        words: side.textContent?.trim() ?? '',
        left,
        right,
        top,
        bottom
      };
    };
    return all.map((block) => ({
      block: block.getAttribute('data-block') ?? '',
      first: describe(block.querySelector('[data-side="first"]')),
      second: describe(block.querySelector('.side.second'))
    }));
  });
}

/** Chooses a language by its name in the sheet that is open. */
export async function pick(sheet: Locator, typed: string): Promise<void> {
  await sheet.getByTestId('language-filter').fill(typed);
  await sheet.getByTestId('all-languages').getByRole('link').first().click();
  await expect(sheet).toHaveCount(0);
}

/** From the row of tools at the head of the page. */
export async function pickPartner(screen: Page, typed: string): Promise<void> {
  await screen.getByTestId('side').click();
  await pick(screen.getByTestId('partner-sheet'), typed);
}

/** From the bar that stays at the head of the screen while two languages are shown. */
export async function pickAnotherPartner(screen: Page, typed: string): Promise<void> {
  await screen.getByTestId('choose-partner').click();
  await pick(screen.getByTestId('partner-sheet'), typed);
}

export async function pickLanguage(screen: Page, typed: string): Promise<void> {
  await screen.getByTestId('language-button').click();
  await pick(screen.getByTestId('language-sheet'), typed);
}
