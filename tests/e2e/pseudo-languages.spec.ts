/** Words two fifths longer, and words from right to left, in languages that nobody speaks. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findLanguage } from './support/built.ts';
import { listPaths } from './support/paths.ts';
import { build, expect, test, visit } from './support/phone.ts';
import { buildNextRelease } from './support/release.ts';
import { startHost } from '../host/host.ts';

const tags = ['en-XA', 'ar-XB'];

// A language is named as it names itself, in the middle of any sentence.
const named = findLanguage('en').autonym;

test.describe.configure({ timeout: 180_000 });
test.use({ trace: 'off', serviceWorkers: 'block', viewport: { width: 320, height: 740 } });

test('no published build carries them', () => {
  const published = [...readdirSync(build), ...readdirSync(join(build, 'b'))];
  expect(published.filter((name) => tags.some((tag) => name.startsWith(tag)))).toEqual([]);
});

for (const tag of tags) {
  test(`every page of ${tag} fits a screen 320 pixels wide, and nothing on it is typed in by hand`, async ({
    page
  }) => {
    const site = await startHost((await buildNextRelease()).root);
    const findings: string[] = [];
    const other = tags.find((each) => each !== tag) ?? '';
    const asked = [`${tag}/rights/register-with-a-gp/?with=${other}`];
    for (const path of [...listPaths(tag), ...asked]) {
      await visit(page, site.url + path);
      if (asked.includes(path)) await page.locator('.side.second').first().waitFor();
      const { width, typed } = await page.evaluate((name) => {
        const found: string[] = [];
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const parent = node.parentElement;
          const marked = parent?.closest('[lang]');
          // What the interface says is marked, too, in case it speaks another language than the page.
          const isOurs =
            marked?.getAttribute('lang') === document.documentElement.lang &&
            // With script on, what stands in noscript is a text of markup that nobody sees.
            parent?.closest('script, noscript') === null;
          const text = (node.textContent ?? '').replaceAll(name, '');
          // Both alphabets of the pseudo-languages are free of plain Latin words.
          if (isOurs && /[a-z]{3}/iu.test(text)) found.push(text);
        }
        return { width: document.documentElement.scrollWidth, typed: found };
      }, named);
      if (width > 320) findings.push(`/${path} is ${String(width)} pixels wide`);
      for (const text of typed) findings.push(`/${path} says “${text.trim()}”`);
    }
    await site.stop();
    expect(findings).toEqual([]);
  });
}
