/** Axe finds nothing on any page: WCAG 2.0, 2.1 and 2.2, levels A and AA. */
import { AxeBuilder } from '@axe-core/playwright';
import { LANGUAGES, listPages } from './support/built.ts';
import { expect, test, type Look, type Reader } from './support/reader.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

// Files run beside each other; the tests of this one may as well.
test.describe.configure({ mode: 'parallel', timeout: 240_000 });
// Recording hundreds of pages takes longer than looking at them.
test.use({ trace: 'off' });

async function listFindings(reader: Reader, paths: readonly string[]): Promise<string[]> {
  const findings: string[] = [];
  for (const path of paths) {
    const page = await reader.open(path);
    await reader.unroll();
    // The legacy way spares a second tab for every page; it only differs where there are frames.
    const { violations } = await new AxeBuilder({ page })
      .withTags(tags)
      .setLegacyMode(true)
      .analyze();
    for (const { id, nodes } of violations) {
      for (const { target } of nodes) findings.push(reader.note(`${id} at ${target.join(' ')}`));
    }
  }
  return findings;
}

const schemes = ['light', 'dark'] as const;

for (const tag of ['en', 'ar', 'bn']) {
  for (const colorScheme of schemes) {
    test(`every page of ${tag} can be used by everybody in ${colorScheme} colours`, async ({
      reader
    }) => {
      await reader.setLook({ colorScheme });
      const paths = listPages(tag).map(({ path }) => path);
      expect(await listFindings(reader, tag === 'en' ? ['', ...paths] : paths)).toEqual([]);
    });
  }
}

const varied = [
  'help/emergency/',
  'help/where-to-go/',
  'rights/register-with-a-gp/',
  'care/domestic-abuse/',
  'settings/'
];

const looks: [string, Look][] = [
  ['forced colours', { forcedColors: 'active' }],
  ['a screen 320 pixels wide', { width: 320 }]
];

for (const [name, look] of looks) {
  for (const tag of ['ur', 'zh-Hant']) {
    test(`${tag} can be used by everybody with ${name}`, async ({ reader }) => {
      await reader.setLook(look);
      const paths = varied.map((path) => `${tag}/${path}`);
      expect(await listFindings(reader, paths)).toEqual([]);
    });
  }
}

const everyPage = ['tr', 'ur', 'bn', 'ti', 'zh-Hant'];
const threePages = ['', 'help/where-to-go/', 'settings/'];

const narrow = { width: 320, textSize: '100' };
const large = { width: 360, textSize: '200' };

async function listOverflows(
  reader: Reader,
  paths: readonly string[],
  { width, textSize }: typeof narrow
): Promise<string[]> {
  await reader.setLook({ width });
  const wide: string[] = [];
  for (const path of paths) {
    const page = await reader.open(path);
    const needed = await page.evaluate((size) => {
      document.documentElement.dataset.textSize = size;
      return document.scrollingElement?.scrollWidth ?? 0;
    }, textSize);
    if (needed > width) wide.push(reader.note(`${needed} pixels wide`));
  }
  return wide;
}

for (const tag of everyPage) {
  test(`no page of ${tag} scrolls sideways on a screen 320 pixels wide`, async ({ reader }) => {
    const paths = listPages(tag).map(({ path }) => path);
    expect(await listOverflows(reader, paths, narrow)).toEqual([]);
  });
}

test('no other language scrolls sideways on a screen 320 pixels wide', async ({ reader }) => {
  const others = LANGUAGES.filter(({ tag }) => !everyPage.includes(tag));
  const paths = others.flatMap(({ tag }) => threePages.map((path) => `${tag}/${path}`));
  expect(await listOverflows(reader, ['', ...paths], narrow)).toEqual([]);
});

test('words twice as large do not scroll sideways either', async ({ reader }) => {
  const paths = ['en', 'tr', 'bn', 'ur'].flatMap((tag) => varied.map((path) => `${tag}/${path}`));
  expect(await listOverflows(reader, paths, large)).toEqual([]);
});
