/** Every page of every language as the smallest phone draws it: nothing too wide, cut off, or over another. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { build, expect, test } from './support/phone.ts';
import { fileOf, LANGUAGES, listPages, readBundle } from './support/built.ts';
import { listMisfits, listMissingGlyphs, listTornWords } from './support/drawn.ts';
import { startHost } from '../host/host.ts';

// Thousands of pages: one tab takes their documents one after another, without their scripts.
test.describe.configure({ mode: 'parallel', timeout: 400_000 });
test.use({ bypassCSP: true, serviceWorkers: 'block', viewport: { width: 320, height: 640 } });

const parts = 4;

/** Runs in the page: puts another document in the place of this one. Its scripts stay asleep. */
function takeDocument(html: string): void {
  const { documentElement } = new DOMParser().parseFromString(html, 'text/html');
  document.documentElement.replaceWith(document.adoptNode(documentElement));
  scrollTo(0, 0);
}

function hasNoto(): boolean {
  return spawnSync('fc-list', [':family=Noto Sans'], { encoding: 'utf8' }).stdout?.includes('Noto');
}

for (let part = 0; part < parts; part += 1) {
  test(`every page of every language fits a screen 320 pixels wide, part ${part + 1} of ${parts}`, async ({
    page
  }) => {
    const site = await startHost(build);
    const misfits: string[] = [];
    await page.goto(`${site.url}reset/`);
    const own = LANGUAGES.filter((_, at) => at % parts === part);
    for (const { path } of own.flatMap(({ tag }) => listPages(tag))) {
      await page.evaluate(takeDocument, readFileSync(fileOf(path), 'utf8'));
      const found = await page.evaluate(listMisfits, 320);
      misfits.push(...found.map((misfit) => `/${path} ${misfit}`));
    }
    await site.stop();
    expect(misfits).toEqual([]);
  });
}

/** Runs in the page: every word becomes one that no line can hold. Figures stay: they come from checked data. */
function writeEndlessWords(): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    const isFigure = parent === null || getComputedStyle(parent).whiteSpace === 'nowrap';
    if (!isFigure && /\p{L}/u.test(node.nodeValue ?? '')) node.nodeValue = 'x'.repeat(120);
  }
}

test('a word of 120 letters makes no page scroll sideways', async ({ page }) => {
  const site = await startHost(build);
  const wide: string[] = [];
  await page.goto(`${site.url}reset/`);
  for (const { path } of ['en', 'ar'].flatMap(listPages)) {
    await page.evaluate(takeDocument, readFileSync(fileOf(path), 'utf8'));
    await page.evaluate(writeEndlessWords);
    const needed = await page.evaluate(() => document.scrollingElement?.scrollWidth ?? 0);
    if (needed > 320) wide.push(`/${path} ${String(needed)} pixels wide`);
  }
  await site.stop();
  expect(wide).toEqual([]);
});

/** Scripts without spaces between words, and the widths of common phones: a word longer than its column is torn. */
const unspaced = ['km', 'my', 'th'].filter((tag) => LANGUAGES.some((each) => each.tag === tag));

test('no word of a script without spaces is torn between a letter and its sign', async ({
  page
}) => {
  const site = await startHost(build);
  const torn: string[] = [];
  await page.goto(`${site.url}reset/`);
  for (const { path } of unspaced.flatMap(listPages)) {
    await page.evaluate(takeDocument, readFileSync(fileOf(path), 'utf8'));
    for (const width of [360, 375, 390]) {
      await page.setViewportSize({ width, height: 740 });
      const found = await page.evaluate(listTornWords);
      torn.push(...found.map((word) => `/${path} at ${String(width)}: ${word}`));
    }
  }
  // What is torn is found.
  await page.setViewportSize({ width: 320, height: 740 });
  await page.evaluate(() => {
    document.body.innerHTML =
      '<p lang="my" style="width:1ch;overflow-wrap:anywhere">ကောင်းကောင်း</p>';
  });
  expect(await page.evaluate(listTornWords)).not.toEqual([]);
  await site.stop();
  expect(torn).toEqual([]);
});

test('no letter of any language is drawn as an empty box', async ({ page }) => {
  expect(hasNoto(), 'this needs the fonts fonts-noto-core and fonts-noto-cjk').toBe(true);
  const letters = new Set<string>();
  for (const { tag } of LANGUAGES) {
    const text = JSON.stringify(readBundle(tag)).normalize('NFC');
    // Marks alone are drawn on a circle; spaces and joiners are drawn as nothing.
    for (const letter of text.match(/[^\p{M}\p{Z}\p{C}]/gu) ?? []) letters.add(letter);
  }
  expect(letters.size).toBeGreaterThan(2000);
  await page.goto('about:blank');
  expect(await page.evaluate(listMissingGlyphs, [...letters])).toEqual([]);
  // What nobody has is found.
  expect(await page.evaluate(listMissingGlyphs, ['a', '\u{2fe1}'])).toEqual(['\u{2fe1}']);
});
