/** What the search does with nothing, with too much, and with what was never meant for it. */
import { words } from './support/built.ts';
import { listViolations, unroll } from './support/axe.ts';
import { expect, test, visit } from './support/phone.ts';
import { collectErrors } from './support/saved.ts';
import { expectAmong, fieldOf, hitsOf } from './support/search.ts';

test('what was found is marked with elements, word by word', async ({ page, baseURL }) => {
  await visit(page, `${baseURL}/en/search/`);
  await fieldOf(page).fill('dentist');
  await expectAmong(page, 'care/dentist', 1);
  const marks = hitsOf(page).first().locator('mark');
  await expect(marks.first()).toHaveText(/^dentist/iu);
  const marked = await hitsOf(page).locator('mark').allTextContents();
  expect(marked.filter((text) => !/^dent/iu.test(text))).toEqual([]);
  await expect(page.getByTestId('hits')).not.toContainText(/<\/?mark|&lt;/u);
});

const hostile: Readonly<Record<string, string>> = {
  'an image with a script': '<img src=x onerror="window.broken=1"> dentist',
  'a script': '<script>window.broken=1</script> dentist',
  'ten thousand characters': `dentist ${'ab '.repeat(3_333)}`,
  'one word of ten thousand letters': 'd'.repeat(10_000),
  'ten thousand characters without a space': '牙'.repeat(10_000),
  'control characters': 'den\u0000tist \u0007\u001b[31m\u202e\ufeff\ud800 dentist',
  'a pattern': '(((((.*)+)+$ [a-z dentist \\',
  'names of the language itself': '__proto__ constructor toString hasOwnProperty dentist'
};

for (const [name, question] of Object.entries(hostile)) {
  test(`${name} neither runs nor breaks anything`, async ({ page, baseURL }) => {
    const errors = collectErrors(page);
    const asked: string[] = [];
    await visit(page, `${baseURL}/ur/search/`);
    await fieldOf(page).fill('dentist');
    await expectAmong(page, 'care/dentist', 3);
    page.on('request', (request) => asked.push(request.url()));
    await fieldOf(page).fill(question);
    const status = page.getByRole('main').getByRole('status');
    await expect(status).not.toHaveText('');
    await expect(page.locator('main img, main script')).toHaveCount(0);
    expect(await page.evaluate(() => Reflect.has(window, 'broken'))).toBe(false);
    // It still answers.
    await fieldOf(page).fill('chaperone');
    await expectAmong(page, 'rights/chaperone', 3);
    expect({ errors, asked }).toEqual({ errors: [], asked: [] });
  });
}

const widest = { en: 'dentist', ur: 'doctor', 'zh-Hant': 'dentist' } as const;

for (const [tag, question] of Object.entries(widest)) {
  test(`long English names among the results of ${tag} do not scroll sideways`, async ({
    page,
    baseURL
  }) => {
    await page.setViewportSize({ width: 320, height: 740 });
    await visit(page, `${baseURL}/${tag}/search/`);
    await fieldOf(page).fill(question);
    // English is readied last, and names are English.
    await expect(hitsOf(page).locator('b[lang="en-GB"]').first()).toBeVisible();
    const needed = await page.evaluate(() => document.scrollingElement?.scrollWidth ?? 0);
    expect(needed).toBeLessThanOrEqual(320);
  });
}

test('a hostile question in an address is only text', async ({ page, baseURL }) => {
  const errors = collectErrors(page);
  const question = '"><img src=x onerror=window.broken=1>';
  await visit(page, `${baseURL}/en/search/?q=${encodeURIComponent(question)}`);
  await expect(fieldOf(page)).toHaveValue(question);
  await expect(page.locator('main img')).toHaveCount(0);
  expect(await page.evaluate(() => Reflect.has(window, 'broken'))).toBe(false);
  await visit(page, `${baseURL}/en/search/?q=${'x'.repeat(5_000)}`);
  await expect(fieldOf(page)).toHaveValue('');
  expect(errors).toEqual([]);
});

test('whoever finds nothing is told so, and finds 111, the topics and the languages', async ({
  page,
  baseURL
}) => {
  await visit(page, `${baseURL}/tr/search/`);
  await fieldOf(page).fill('qqqqqq');
  const main = page.getByRole('main');
  await expect(main.getByRole('status')).toHaveText(words('tr', 'interface:search.none'));
  await expect(hitsOf(page)).toHaveCount(0);
  await expect(main.locator('a[href="tel:111"]')).toBeVisible();
  for (const topic of ['help', 'rights', 'care'] as const) {
    const title = words('tr', `${topic}:topic.title`);
    await expect(main.getByRole('link', { name: title }).first()).toHaveAttribute(
      'href',
      `/tr/${topic}/`
    );
  }
  await unroll(page);
  expect(await listViolations(page)).toEqual([]);
  await main.getByRole('button', { name: words('tr', 'interface:language.change') }).click();
  await expect(page.getByTestId('language-sheet')).toBeVisible();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the search offers the topics, and no field that does nothing', async ({ page }) => {
    await page.goto('/so/search/');
    await expect(fieldOf(page)).toBeHidden();
    for (const topic of ['help', 'rights', 'care'] as const) {
      const link = page.getByRole('main').locator(`a[href="/so/${topic}/"]`);
      await expect(link).toContainText(words('so', `${topic}:topic.title`));
    }
    await page.getByRole('main').locator('a[href="/so/care/"]').click();
    await expect(page).toHaveURL(/\/so\/care\/$/u);
  });
});

const looks = { en: 'dentist', ur: 'chaperone', 'zh-Hant': '牙痛' } as const;

for (const [tag, question] of Object.entries(looks)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`the results of ${tag} can be used by everybody in ${colorScheme} colours`, async ({
      page,
      baseURL
    }) => {
      await page.emulateMedia({ colorScheme });
      await visit(page, `${baseURL}/${tag}/search/`);
      await fieldOf(page).fill(question);
      await expect(hitsOf(page).first().locator('mark').first()).toBeVisible();
      await unroll(page);
      expect(await listViolations(page)).toEqual([]);
    });
  }
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`list, map and service can be used by everybody in ${colorScheme} colours`, async ({
    page,
    baseURL
  }) => {
    await page.emulateMedia({ colorScheme });
    await visit(page, `${baseURL}/en/services/`);
    await page.getByTestId('map-button').click();
    await expect(page.locator('a[data-pin]').first()).toBeVisible();
    await unroll(page);
    const onMap = await listViolations(page);
    await visit(page, `${baseURL}/ur/services/?id=F84003`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Lower Clapton General Practice'
    );
    expect({ onMap, service: await listViolations(page) }).toEqual({ onMap: [], service: [] });
  });
}
