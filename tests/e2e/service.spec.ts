/** One service of the directory: what is said of it, what can be done with it, and how old the list is. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { readBundle, words } from './support/built.ts';
import { readList, rowOf, shown, type Entry, type Listed } from './support/directory.ts';
import { plain } from './support/holder.ts';
import { expect, test, visit } from './support/phone.ts';
import { entries, save } from './support/saved.ts';
import { waitForWorker } from './support/worker.ts';

// Kept offline or not, the screen is the same; what the worker does is tested where it is named.
const today = new Date('2026-11-22T12:00:00Z');

function find(list: Listed, id: string): Entry {
  const entry = readList(list).find((each) => each.id === id);
  if (entry === undefined) throw new Error(`${id} is not in the list of ${list}`);
  return entry;
}

const practice = find('gp', 'F84003');
const address = 'The Portico, 34 Linscott Road, London';

function contact(page: Page): Locator {
  return page.locator('[data-block="contact"]');
}

async function open(page: Page, id: string, tag = 'en', moment = today): Promise<void> {
  await page.clock.setFixedTime(moment);
  await visit(page, `${tag}/services/?id=${id}`);
  await expect(page.getByTestId('directions')).toBeVisible();
}

test('a service has its name, its type in the reader’s language, its address and a number to call', async ({
  page
}) => {
  for (const tag of ['en', 'ar', 'zh-Hant']) {
    await open(page, practice.id, tag);
    const heading = page.getByRole('heading', { level: 1 });
    await expect(heading).toHaveText(practice.name);
    await expect(heading.locator('bdi')).toHaveAttribute('lang', 'en-GB');
    await expect(heading.locator('bdi')).toHaveAttribute('dir', 'ltr');
    await expect(page.locator('[data-block="service"]')).toContainText(
      words(tag, 'directory:type.gp')
    );
    await expect(contact(page)).toContainText(`${address}, ${practice.postcode}`);
    await expect(contact(page)).toContainText(practice.neighbourhood);
    await expect(contact(page).locator('a[href^="tel:"]')).toHaveAttribute(
      'href',
      'tel:+442089867111'
    );
    await expect(contact(page).locator('a[href^="tel:"]')).toContainText(practice.phone);
    await expect(page).toHaveTitle(new RegExp(`^${practice.name} · `, 'u'));
    for (const number of ['999', '111']) {
      await expect(page.locator(`a[href="tel:${number}"]`).first()).toBeVisible();
    }
  }
});

test('beneath the number stands which English words ask for an interpreter', async ({ page }) => {
  for (const [tag, language] of [
    ['tr', 'Turkish'],
    ['vi', 'Vietnamese']
  ] as const) {
    await open(page, practice.id, tag);
    const said = contact(page).locator('bdi[lang="en-GB"]', { hasText: language });
    await expect(said).toBeVisible();
    const sentence = said.locator('xpath=..');
    const [before = ''] = words(tag, 'help:nhs-111.interpreter.say').split(':');
    await expect(sentence).toContainText(before);
    await expect(sentence).toContainText('interpreter');
    const call = await contact(page).locator('a[href^="tel:"]').boundingBox();
    const box = await sentence.boundingBox();
    expect(box?.y).toBeGreaterThan(call?.y ?? Infinity);
  }
});

for (const [device, userAgent, href] of [
  [
    'an Android phone',
    'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 Chrome/140.0.0.0 Mobile Safari/537.36',
    `geo:0,0?q=${encodeURIComponent(`${address}, E5 0RD`)}`
  ],
  [
    'an iPhone',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1',
    `https://maps.apple.com/?daddr=${encodeURIComponent(`${address}, E5 0RD`)}`
  ],
  [
    'a computer',
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36',
    'https://www.openstreetmap.org/directions?to=E5%200RD'
  ]
] as const) {
  test.describe(`on ${device}`, () => {
    test.use({ userAgent });

    test('the way there is handed to its own map, without where the reader is', async ({
      page
    }) => {
      await visit(page, 'en/services/');
      await page.getByTestId('postcode').fill('E8 1EA');
      await page.getByTestId('show-nearest').click();
      await rowOf(page, practice.id).locator('.name').click();
      await expect(page.getByTestId('directions')).toHaveAttribute('href', href);
    });
  });
}

test('the address book gets name, number and address', async ({ page }) => {
  await open(page, practice.id, 'ur');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: words('ur', 'interface:contact.save') }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('lower-clapton-general-practice.vcf');
  const card = (await readFile(await file.path(), 'utf8')).split('\r\n');
  expect(card).toContain('FN:Lower Clapton General Practice');
  expect(card).toContain('TEL;TYPE=VOICE:+442089867111');
  expect(card).toContain('ADR:;;The Portico\\, 34 Linscott Road\\, London;;;E5 0RD;United Kingdom');
});

test('a saved service is in the list by its name and number, and opens from there without a host', async ({
  phone,
  site
}) => {
  const page = await phone.open(`tr/services/?id=${practice.id}`);
  await waitForWorker(page);
  await save(page);
  await site.stop();
  await visit(page, `${site.url}tr/saved/`);
  await expect(entries(page)).toHaveCount(1);
  await expect(entries(page)).toContainText(practice.name);
  await expect(entries(page)).toContainText(practice.phone);
  await entries(page).click();
  await expect(page).toHaveURL(/\/tr\/services\/\?id=F84003$/u);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(practice.name);
  await expect(page.getByTestId('save')).toHaveAttribute('aria-pressed', 'true');
});

test('another language keeps the service', async ({ page }) => {
  await open(page, practice.id);
  await page.getByTestId('language-button').click();
  const sheet = page.getByTestId('language-sheet');
  await sheet.getByTestId('language-filter').fill('Türk');
  await sheet.getByTestId('all-languages').getByRole('link').first().click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'tr');
  await expect(page).toHaveURL(/\/tr\/services\/\?id=F84003$/u);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(practice.name);
});

test('a report names the entry in English, and nothing of who writes it', async ({ page }) => {
  await visit(page, 'ar/services/?type=gp');
  await page.getByTestId('postcode').fill('E8 1EA');
  await page.getByTestId('show-nearest').click();
  await rowOf(page, practice.id).locator('.name').click();
  await page.getByTestId('report').click();
  const letter = await page.getByTestId('report-mail').getAttribute('href');
  const { protocol, searchParams } = new URL(letter ?? '');
  expect(protocol).toBe('mailto:');
  expect(searchParams.get('subject')).toBe(
    'Mistake in the directory: Lower Clapton General Practice (F84003)'
  );
  const body = searchParams.get('body') ?? '';
  expect(body.split('\n')).toEqual([
    searchParams.get('subject'),
    `${address}, E5 0RD`,
    practice.phone,
    'Source: nhs-gp-practices',
    `${new URL(page.url()).origin}/en/services/?id=F84003`,
    'What is wrong: '
  ]);
  // Neither where the reader is nor what they read.
  expect(letter).not.toMatch(/E8(?:[\s+]|%20)*1EA|Mozilla|\/ar\//u);
});

test('an id that no service has is said to be missing, and leads to the list', async ({ page }) => {
  await visit(page, 'es/services/?id=ZZZ99');
  await expect(page.getByText(words('es', 'directory:service.missing'))).toBeVisible();
  await expect(page.getByTestId('directions')).toHaveCount(0);
  await expect(shown(page)).toHaveCount(0);
  await page.locator('main a[href$="/es/services/"]').first().click();
  await expect(shown(page)).toHaveCount(10);
});

const hours =
  /\b\d{1,2}[:.]\d{2}\b|\b\d{1,2} ?(?:am|pm)\b|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|open now|closed now|bank holiday/iu;

test('nothing is said of opening hours, but that nobody knows them', async ({ page }) => {
  for (const [list, id] of [
    ['gp', practice.id],
    ['pharmacy', 'FA049'],
    ['dentist', 'V00294'],
    ['hospital', 'R1HM0']
  ] as const) {
    await open(page, id);
    expect(await page.locator('article').innerText()).not.toMatch(hours);
    await visit(page, `en/services/?type=${list}`);
    while (await page.getByTestId('more').isVisible()) await page.getByTestId('more').click();
    await expect(shown(page)).toHaveCount(readList(list).length);
    expect(await page.locator('section.list').innerText()).not.toMatch(hours);
    await expect(page.getByText(words('en', 'directory:list.hours'))).toBeVisible();
  }
});

test('a service without a number says so and offers none', async ({ page }) => {
  for (const [list, id] of [
    ['dentist', 'V00294'],
    ['hospital', 'AXA02']
  ] as const) {
    expect(find(list, id).phone).toBe('');
    await open(page, id);
    await expect(contact(page)).toContainText(words('en', 'directory:service.noPhone'));
    await expect(contact(page).locator('a[href^="tel:"]')).toHaveCount(0);
  }
});

for (const [list, id, month, year, isUnverified] of [
  ['gp', practice.id, 2, 2026, false],
  ['pharmacy', 'FA049', 4, 2025, false],
  ['dentist', 'V00294', 5, 2024, true],
  ['hospital', 'R1HM0', 1, 2020, true]
] as const) {
  test(`the list of type ${list} says in the reader’s language when it was made, and that it is old after a year`, async ({
    page
  }) => {
    const lastFresh = new Date(Date.UTC(year + 1, month, 0, 12));
    const firstOld = new Date(Date.UTC(year + 1, month, 1, 12));
    for (const tag of ['en', 'bn']) {
      const { monthsAlone, monthYear } = readBundle(tag).dates;
      const date = monthYear
        .replace('{month}', monthsAlone[month - 1] ?? '')
        .replace('{year}', String(year));
      const old = words(tag, 'directory:service.old');
      const unverified = words(tag, 'directory:service.unverified');
      for (const path of [`?id=${id}`, `?type=${list}`]) {
        for (const moment of [lastFresh, firstOld]) {
          await page.clock.setFixedTime(moment);
          await visit(page, `${tag}/services/${path}`);
          const standing = page.locator('main .notice', {
            hasText: words(tag, 'directory:service.phoneFirst')
          });
          await expect.poll(async () => plain(await standing.innerText())).toContain(plain(date));
          await expect(standing.getByText(old)).toHaveCount(moment === firstOld ? 1 : 0);
          await expect(standing.getByText(unverified)).toHaveCount(isUnverified ? 1 : 0);
        }
      }
    }
  });
}
