/** What a reader does within the app, without a connection and at a quarter of this machine's speed. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { goOffline, slowdown, soon, type Installed } from './installed.ts';
import type { Outcome } from './probe.ts';
import { medianOf } from './statistics.ts';
import { readHeading, readNotes, timeChange, visit } from './visit.ts';

const profile = `CPU ÷${slowdown}`;

/** Letters of a question, in languages whose words are known here; English words are found in every language. */
const questions: Readonly<Record<string, string>> = { tr: 'dişim ağrıyor', ar: 'ألم الأسنان' };
const englishQuestion = 'dentist near me';

const postcodes = ['E8 1EA', 'E5 0LH', 'N16 5SA'];

async function open(installed: Installed, path: string): Promise<Page> {
  await goOffline(installed, true);
  const tab = await installed.phone.openTab(slowdown);
  await visit(tab, installed.origin.url + path, soon);
  // A reader looks at a page before touching it; what a page still does by then is part of another row.
  await wait(1_000);
  return tab.page;
}

interface Block {
  id: string;
  top: number;
}

/** The first block of the page whose upper edge is on the screen. */
function readBlockInView(page: Page): Promise<Block> {
  return page.locator('[data-block]').evaluateAll((blocks) => {
    const tops = blocks.map((block) => ({
      id: block.getAttribute('data-block') ?? '',
      top: block.getBoundingClientRect().top
    }));
    return tops.find(({ top }) => top >= 0) ?? { id: '', top: Number.NaN };
  });
}

function topOf(page: Page, id: string): Promise<number> {
  return page
    .locator(`[data-block="${id}"]`)
    .first()
    .evaluate((block) => block.getBoundingClientRect().top);
}

/** From the page's language to the other kept one and back, on a page below the first if there is one. */
export async function measureSwitch(installed: Installed): Promise<void> {
  const { context, site, own, second, home, others } = installed;
  const path = others.find((page) => page.startsWith(`/${own}/`)) ?? home;
  const page = await open(installed, path);
  const add = context.adder({ group: 'switch', site: site.name, profile, page: path });
  const to = async (tag: string): Promise<Outcome> => {
    await page.getByTestId('language-button').click();
    const link = page.getByTestId('all-languages').locator(`a[href^="/${tag}/"]`).first();
    await link.scrollIntoViewIfNeeded();
    const not = await readHeading(page);
    const change = { event: 'click', lang: tag, element: 'main h1', not } as const;
    return timeChange(page, change, () => link.click({ noWaitAfter: true }));
  };
  const blocks = page.locator('[data-block]');
  if ((await blocks.count()) > 1) {
    await blocks.nth(1).evaluate((block) => block.scrollIntoView());
  }
  await wait(500);
  const before = await readBlockInView(page);
  const first = await to(second);
  await wait(1_000);
  const moved = before.id === '' ? Number.NaN : (await topOf(page, before.id)) - before.top;
  const back = await to(own);
  add('to the other language, first time', 'ms', first.seen);
  add('back', 'ms', back.seen);
  add('block in view moved by', 'px', Math.abs(moved));
  add('layout shift that no tap explains', 'score', Math.max(first.unexplained, back.unexplained));
  add('all layout shift', 'score', Math.max(first.shift, back.shift));
  await page.close();
}

/** A link of the first page, tapped. */
export async function measureStep(installed: Installed): Promise<void> {
  const { context, site, home, own } = installed;
  const page = await open(installed, home);
  const add = context.adder({ group: 'step', site: site.name, profile, page: home });
  const link = page.locator(`main a[href^="/${own}/"]`).first();
  const not = await readHeading(page);
  const change = { event: 'click', element: 'main h1', not } as const;
  const { seen } = await timeChange(page, change, () => link.click({ noWaitAfter: true }));
  add('link to the next page', 'ms', seen);
  await page.close();
}

/** A question typed letter by letter, once what is searched has been prepared. */
export async function measureSearch(installed: Installed): Promise<void> {
  const { context, site, own } = installed;
  const path = `/${own}/search/`;
  const page = await open(installed, path);
  const add = context.adder({ group: 'search', site: site.name, profile, page: path });
  const field = page.getByTestId('search');
  const hit = page.locator('a[data-hit]').first();
  const question = questions[own] ?? englishQuestion;
  await field.fill(question.slice(0, 3));
  await hit.waitFor();
  await wait(2_000);
  await field.fill('');
  await field.focus();
  const before = (await readNotes(page)).keystrokes.length;
  for (const letter of question) {
    await page.keyboard.insertText(letter);
    await wait(400);
  }
  const strokes = (await readNotes(page)).keystrokes.slice(before);
  const drawn = strokes.map(({ changed }) => changed);
  add('letter, median of the question', 'ms', medianOf(drawn));
  add('letter, slowest of the question', 'ms', Math.max(...drawn));
  add('letter, median until seen', 'ms', medianOf(strokes.map(({ seen }) => seen)));
  await page.close();
}

/** From a postcode to the list in its order: the first time with reading the postcodes, then without. */
export async function measureNearest(installed: Installed): Promise<void> {
  const { context, site, own } = installed;
  const path = `/${own}/services/`;
  const page = await open(installed, path);
  const add = context.adder({ group: 'near', site: site.name, profile, page: path });
  const later: Outcome[] = [];
  for (const [at, postcode] of postcodes.entries()) {
    await page.getByTestId('postcode').fill(postcode);
    const change = {
      event: 'submit',
      element: '[data-testid="order"]',
      words: postcode
    } as const;
    const outcome = await timeChange(page, change, () => page.getByTestId('show-nearest').click());
    if (at > 0) later.push(outcome);
    else add('first postcode, drawn', 'ms', outcome.changed);
  }
  add('next postcode, drawn', 'ms', medianOf(later.map(({ changed }) => changed)));
  add('next postcode, seen', 'ms', medianOf(later.map(({ seen }) => seen)));
  await page.close();
}
