/** Axe finds nothing on any page: WCAG 2.0, 2.1 and 2.2, levels A and AA. */
import { AxeBuilder } from '@axe-core/playwright';
import { LANGUAGES, listPages } from './support/built.ts';
import { expect, test, type Look, type Reader } from './support/reader.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

// Files run beside each other; the tests of this one may as well.
test.describe.configure({ mode: 'parallel', timeout: 240_000 });
// Recording hundreds of pages takes longer than looking at them.
test.use({ trace: 'off' });

/** What a colour can break; everything else was looked at in the light. */
const colourRules = ['color-contrast', 'link-in-text-block'];

async function analyse(reader: Reader, colorScheme: 'light' | 'dark'): Promise<string[]> {
  const axe = new AxeBuilder({ page: reader.page });
  if (colorScheme === 'dark') axe.withRules(colourRules);
  else axe.withTags(tags);
  // The legacy way spares a second tab for every page; it only differs where there are frames.
  const { violations } = await axe.setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => reader.note(`${id} at ${target.join(' ')}`))
  );
}

async function listFindings(
  reader: Reader,
  paths: readonly string[],
  colorScheme: 'light' | 'dark' = 'light'
): Promise<string[]> {
  const findings: string[] = [];
  for (const path of paths) {
    await reader.open(path);
    await reader.unroll();
    findings.push(...(await analyse(reader, colorScheme)));
  }
  return findings;
}

/** What only an address brings about: two languages side by side, a card for somebody, a list handed over. */
function listAsked(tag: string, partner: string): string[] {
  return [
    `rights/register-with-a-gp/?with=${partner}`,
    `help/where-to-go/?with=${partner}`,
    'cards/interpreter/?speak=syl&by=woman',
    'saved/?pack=rights/interpreter,cards/register,cards/interpreter:syl'
  ].map((path) => `${tag}/${path}`);
}

// Pages are the same in every language but for words and direction.
const rounds = { en: 'ur', ar: 'tr' } as const;

for (const [tag, partner] of Object.entries(rounds)) {
  test(`every page of ${tag} can be used by everybody in light colours`, async ({ reader }) => {
    await reader.setLook({});
    const paths = [...listPages(tag).map(({ path }) => path), ...listAsked(tag, partner)];
    const all = tag === 'en' ? ['', ...paths] : paths;
    expect(await listFindings(reader, all)).toEqual([]);
  });
}

const varied = [
  'help/emergency/',
  'help/where-to-go/',
  'rights/register-with-a-gp/',
  'care/domestic-abuse/',
  'cards/',
  'cards/talk/',
  'cards/emergency/',
  'saved/',
  'settings/'
];

// Colours do not even know the direction, and pages of one kind share them.
const coloured = [
  ...varied,
  'services/',
  'about/',
  'search/',
  'cards/interpreter/',
  'rights/',
  'partnership/area-and-people/',
  'care/domestic-abuse/'
];

test('every kind of page can be used by everybody in dark colours', async ({ reader }) => {
  await reader.setLook({ colorScheme: 'dark' });
  const paths = ['', 'en/', ...coloured.map((path) => `en/${path}`), ...listAsked('en', 'ur')];
  expect(await listFindings(reader, paths, 'dark')).toEqual([]);
});

const looks: [string, Look][] = [
  ['forced colours', { forcedColors: 'active' }],
  ['a screen 320 pixels wide', { width: 320 }],
  ['a screen with room for two columns', { width: 820 }]
];

const mixed = { ur: 'zh-Hant', 'zh-Hant': 'ur', bn: 'en' } as const;

for (const [name, look] of looks) {
  for (const [tag, partner] of Object.entries(mixed)) {
    test(`${tag} can be used by everybody with ${name}`, async ({ reader }) => {
      await reader.setLook(look);
      const paths = [...varied.map((path) => `${tag}/${path}`), ...listAsked(tag, partner)];
      expect(await listFindings(reader, paths)).toEqual([]);
    });
  }
}

const opened: [string, string, string][] = [
  ['rights/interpreter/', 'language-button', 'language-sheet'],
  ['rights/interpreter/', 'side', 'partner-sheet'],
  ['rights/interpreter/', 'hand-over', 'hand-over-sheet'],
  ['cards/register/', 'hand-over', 'hand-over-sheet']
];

for (const colorScheme of ['light', 'dark'] as const) {
  test(`what opens over a page can be used by everybody in ${colorScheme} colours`, async ({
    reader
  }) => {
    await reader.setLook({ colorScheme });
    const findings: string[] = [];
    for (const [path, button, sheet] of opened) {
      const page = await reader.open(`ur/${path}`);
      await page.getByTestId(button).click();
      await expect(page.getByTestId(sheet)).toBeVisible();
      findings.push(...(await analyse(reader, colorScheme)));
    }
    const page = await reader.open('ur/cards/talk/');
    await page.locator('main .show button').first().click();
    await expect(page.getByTestId('stage')).toBeVisible();
    findings.push(...(await analyse(reader, colorScheme)));
    expect(findings).toEqual([]);
  });
}

// Every page as it comes is measured in every language (every-language.spec.ts); here what the app draws itself.
const mixedTongues = ['tr', 'ur', 'bn', 'ti', 'zh-Hant'];
const drawnPages = ['settings/'];

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

test('nothing drawn in two languages scrolls sideways on a screen 320 pixels wide', async ({
  reader
}) => {
  const paths = mixedTongues.flatMap((tag) => [
    ...varied.map((path) => `${tag}/${path}`),
    ...listAsked(tag, tag === 'ur' ? 'zh-Hant' : 'ur')
  ]);
  expect(await listOverflows(reader, paths, narrow)).toEqual([]);
});

test('what the app draws scrolls sideways in no language on a screen 320 pixels wide', async ({
  reader
}) => {
  const paths = LANGUAGES.flatMap(({ tag }) => drawnPages.map((path) => `${tag}/${path}`));
  expect(await listOverflows(reader, ['', ...paths], narrow)).toEqual([]);
});

test('words twice as large do not scroll sideways either', async ({ reader }) => {
  const paths = ['en', 'tr', 'bn', 'ur'].flatMap((tag) => [
    ...varied.map((path) => `${tag}/${path}`),
    ...listAsked(tag, 'ar')
  ]);
  expect(await listOverflows(reader, paths, large)).toEqual([]);
});
