/** What somebody types leads to the right page, in their script and without a host. */
import { PAGES, findLanguage, readPage, words } from './support/built.ts';
import { choose, tabTo } from './support/chooser.ts';
import { parseHtml } from './support/html.ts';
import { expect, test, visit } from './support/phone.ts';
import { collectErrors } from './support/saved.ts';
import { expectAmong, fieldOf, hitOf, hitsOf, openSearch } from './support/search.ts';
import { waitForWorker } from './support/worker.ts';

const fromEverywhere = [
  '',
  'help/',
  'care/dentist/',
  'care/domestic-abuse/',
  'cards/',
  'cards/interpreter/',
  'services/',
  'services/?id=F84003',
  'saved/',
  'settings/',
  'about/'
];

test('every page was built with a link to the search of its language', () => {
  const missing = PAGES.filter(({ path, language }) => {
    const link = parseHtml(readPage(path)).elements.find(
      ({ attributes }) => attributes.get('data-testid') === 'search-link'
    );
    return link?.attributes.get('href') !== `/${language.tag}/search/`;
  });
  expect(missing.map(({ path }) => path)).toEqual([]);
});

test('from every kind of page the glass leads to the field, ready to type', async ({
  page,
  baseURL
}) => {
  for (const path of fromEverywhere) {
    await visit(page, `${baseURL}/ur/${path}`);
    await openSearch(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      words('ur', 'interface:search.title')
    );
  }
});

/**
 * What a resident types, and the page it must lead to: every script once, and what folds or splits in a way of its
 * own. The words of every language are tried in tests/unit/search, without a browser.
 */
const everyday: Readonly<Record<string, readonly [question: string, topic: string, page: string]>> =
  {
    en: ['my tooth hurts', 'care', 'dentist'],
    'en-simple': ['i feel sad', 'care', 'talking-therapies'],
    tr: ['DIS AGRISI', 'care', 'dentist'],
    es: ['estoy embarazada', 'care', 'pregnancy'],
    pt: ['dor de dentes', 'care', 'dentist'],
    yi: ['צאן וויי', 'care', 'dentist'],
    bn: ['দাঁতে ব্যথা', 'care', 'dentist'],
    ar: ['وجع الأسنان', 'care', 'dentist'],
    ur: ['داڑھ میں درد', 'care', 'dentist'],
    vi: ['dau rang', 'care', 'dentist'],
    so: ['ilko xanuun', 'care', 'dentist'],
    ti: ['ሕማም ስኒ', 'care', 'dentist'],
    'zh-Hant': ['我隻牙好痛', 'care', 'dentist'],
    gu: ['દાંતમાં દુખાવો', 'care', 'dentist'],
    el: ['πονάει το δόντι μου', 'care', 'dentist'],
    he: ['כואבת לי השן', 'care', 'dentist'],
    ru: ['болит зуб', 'care', 'dentist'],
    'zh-Hans': ['牙疼', 'care', 'dentist']
  };

for (const [tag, [question, topic, id]] of Object.entries(everyday)) {
  const { english } = findLanguage(tag);
  test(`${english} words find their page with the host gone, on a phone that never searched`, async ({
    phone,
    site
  }) => {
    const place = `${topic}/${id}`;
    const page = await phone.open(`${tag}/`);
    await waitForWorker(page);
    await site.stop();
    await openSearch(page);
    await fieldOf(page).fill(question);
    await expectAmong(page, place, 3);
    await hitOf(page, place).click();
    const title = words(tag, `${topic}:${id}.title`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
  });
}

test('an English word finds the page under its Urdu title, and the result says where it was found', async ({
  phone,
  site
}) => {
  const page = await phone.open('ur/');
  await waitForWorker(page);
  await site.stop();
  await openSearch(page);
  await fieldOf(page).fill('chaperone');
  await expectAmong(page, 'rights/chaperone', 3);
  const hit = hitOf(page, 'rights/chaperone');
  await expect(hit).toContainText(words('ur', 'rights:chaperone.title'));
  await expect(hit).toContainText(words('ur', 'interface:search.english'));
  const english = hit.locator('[lang="en-GB"]');
  await expect(english).toHaveAttribute('dir', 'ltr');
  await expect(english.locator('mark').first()).toHaveText(/^chaperone$/iu);
  // Nothing else of the result is English.
  await expect(hit.locator('b')).not.toHaveAttribute('lang');
});

for (const digits of ['111', '١١١', '۱۱۱', '১১১', '１１１']) {
  test(`${digits} finds NHS 111`, async ({ page, baseURL }) => {
    await visit(page, `${baseURL}/bn/search/`);
    await fieldOf(page).fill(digits);
    await expect(hitsOf(page).first()).toHaveAttribute('data-hit', 'help/nhs-111');
  });
}

test('a service is found by its name, its number and its postcode with the host gone', async ({
  phone,
  site
}) => {
  const page = await phone.open('bn/');
  await waitForWorker(page);
  await site.stop();
  await openSearch(page);
  for (const typed of [
    'Lower Clapton General',
    '020 8986 7111',
    '02089867111',
    'E5 0RD',
    'e50rd'
  ]) {
    await test.step(typed, async () => {
      await fieldOf(page).fill(typed);
      await expectAmong(page, 'services/F84003', 3);
      await fieldOf(page).fill('');
      await expect(hitsOf(page)).toHaveCount(0);
    });
  }
  await fieldOf(page).fill('lower clapton general practice');
  const hit = hitsOf(page).first();
  await expect(hit.locator('b')).toHaveAttribute('lang', 'en-GB');
  await hit.click();
  await expect(page).toHaveURL(/\/bn\/services\/\?id=F84003$/u);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Lower Clapton General Practice'
  );
});

const others: [string, string, RegExp][] = [
  ['I do not understand', 'cards/understand', /\/en\/cards\/understand\/$/u],
  ['bigger letters', 'screen/settings', /\/en\/settings\/$/u],
  ['my list', 'screen/saved', /\/en\/saved\/$/u],
  ['chemist near me', 'screen/services/pharmacy', /\/en\/services\/\?type=pharmacy$/u]
];

for (const [question, id, address] of others) {
  test(`“${question}” leads to ${id}`, async ({ page, baseURL }) => {
    await visit(page, `${baseURL}/en/search/`);
    await fieldOf(page).fill(question);
    await expectAmong(page, id, 5);
    await hitOf(page, id).click();
    await expect(page).toHaveURL(address);
  });
}

test('another language on the search screen searches in that language', async ({ phone }) => {
  const page = await phone.open('tr/search/');
  await fieldOf(page).fill('dentist');
  await expect(hitOf(page, 'care/dentist')).toContainText(words('tr', 'care:dentist.title'));
  await choose(page, 'Tiếng Việt');
  await expect(page).toHaveURL(/\/vi\/search\/$/u);
  await expect(fieldOf(page)).toHaveValue('dentist');
  await expect(hitOf(page, 'care/dentist')).toContainText(words('vi', 'care:dentist.title'));
  await expect(hitOf(page, 'care/dentist')).toHaveAttribute('href', '/vi/care/dentist/');
  await fieldOf(page).fill('nhức răng');
  await expectAmong(page, 'care/dentist', 3);
  await expect(page.locator('html')).toHaveAttribute('lang', findLanguage('vi').htmlLang);
});

test('the keyboard alone leads to a result, and what was found is announced', async ({
  page,
  baseURL
}) => {
  const errors = collectErrors(page);
  await visit(page, `${baseURL}/en/`);
  await tabTo(page, page.getByTestId('search-link'));
  await page.keyboard.press('Enter');
  await expect(fieldOf(page)).toBeFocused();
  const status = page.getByRole('main').getByRole('status');
  // A status is announced only where it stood before it had words.
  await expect.soft(status).toHaveText('');
  await page.keyboard.type('tooth');
  await expect(hitOf(page, 'care/dentist')).toBeVisible();
  const count = await hitsOf(page).count();
  const key = count === 1 ? 'interface:search.found_one' : 'interface:search.found_other';
  await expect(status).toHaveText(words('en', key, { count: String(count) }));
  await tabTo(page, hitOf(page, 'care/dentist'));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/en\/care\/dentist\/$/u);
  expect(errors).toEqual([]);
});
