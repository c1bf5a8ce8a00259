import type { Locator, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { words } from './support/built.ts';
import { pickLanguage } from './support/pair.ts';
import { visit } from './support/phone.ts';
import { finishOne, isSpeaking, lastSaid, readSaid, stubVoices } from './support/voices.ts';

const register = 'rights/register-with-a-gp/';

/** The controls of the page and of every block. */
function controls(screen: Page, tag: string): Locator {
  const name = words(tag, 'interface:listen.start');
  return screen.getByRole('main').getByRole('button', { name, exact: true });
}

function bar(screen: Page, id: 'pause' | 'resume' | 'slower' | 'normal' | 'stop'): Locator {
  const name = words('tr', `interface:listen.${id}`);
  return screen.getByTestId('listen-bar').getByRole('button', { name, exact: true });
}

/** Until the app has looked at the voices and drawn what follows from them. */
async function waitForLook(screen: Page): Promise<void> {
  await screen.waitForFunction(() => window.speech.asked > 2);
  await screen.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  );
}

async function listenTo(screen: Page, block: string): Promise<void> {
  await screen
    .locator(`[data-block="${block}"]`)
    .getByRole('button', { name: words('tr', 'interface:listen.start') })
    .click();
  await expect.poll(() => isSpeaking(screen)).toBe(true);
}

const offers: [tag: string, voices: string[], isOffered: boolean][] = [
  ['tr', ['en-US', 'tr-TR'], true],
  ['tr', ['en-US', 'az-AZ'], false],
  ['tr', [], false],
  ['pt', ['pt-BR'], false],
  ['pt', ['pt-BR', 'pt-PT'], true],
  ['zh-Hant', ['zh-HK', 'zh-CN'], false],
  ['ur', ['ar-SA', 'hi-IN'], false]
];

for (const [tag, voices, isOffered] of offers) {
  const has = voices.length === 0 ? 'no voices' : `the voices ${voices.join(', ')}`;
  test(`with ${has}, /${tag}/ is ${isOffered ? '' : 'not '}read aloud`, async ({ page }) => {
    await stubVoices(page, voices);
    await visit(page, `/${tag}/${register}`);
    await waitForLook(page);
    if (isOffered) {
      await expect(page.getByTestId('listen')).toBeVisible();
      expect(await controls(page, tag).count()).toBeGreaterThan(5);
    } else {
      await expect(controls(page, tag)).toHaveCount(0);
      await expect(page.getByTestId('listen')).toHaveCount(0);
    }
  });
}

test('a browser without speech offers none', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.addInitScript(() => {
    Object.defineProperty(window, 'speechSynthesis', { value: undefined });
  });
  await visit(page, `/tr/${register}`);
  const name = words('tr', 'interface:show.bigger');
  await expect(page.getByRole('button', { name }).first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  await expect(controls(page, 'tr')).toHaveCount(0);
  expect(errors).toEqual([]);
});

test('voices that come late bring the control, and it goes with them', async ({ page }) => {
  await page.clock.install();
  await stubVoices(page, []);
  await visit(page, `/tr/${register}`);
  await waitForLook(page);
  // Past the looks that the app takes by itself: from here on only the event tells.
  await page.clock.fastForward(10_000);
  await expect(page.getByTestId('listen')).toHaveCount(0);
  await page.evaluate(() => window.speech.setVoices(['tr-TR'], true));
  await expect(page.getByTestId('listen')).toBeVisible();
  await page.evaluate(() => window.speech.setVoices(['en-GB'], true));
  await expect(page.getByTestId('listen')).toHaveCount(0);
});

test('voices that come without a word are found', async ({ page }) => {
  await stubVoices(page, []);
  await visit(page, `/tr/${register}`);
  await waitForLook(page);
  await page.evaluate(() => window.speech.setVoices(['tr-TR'], false));
  await expect(page.getByTestId('listen')).toBeVisible();
});

test('a page is read by the exact voice on the phone, and the block being read is marked', async ({
  page
}) => {
  await stubVoices(page, ['en-US', 'az-AZ', 'tr-TR remote', 'tr-TR']);
  await visit(page, `/tr/${register}?with=en`);
  await expect(page.locator('article .second').first()).toBeVisible();
  await page.getByTestId('listen').click();
  const title = words('tr', 'rights:register-with-a-gp.title');
  await expect
    .poll(() => lastSaid(page))
    .toEqual({ text: title, voice: 'tr-TR', lang: 'tr-TR', rate: 1 });
  const marked = (): Promise<string[]> =>
    page
      .locator('article [data-block]')
      .evaluateAll((all) =>
        all
          .filter((block) => getComputedStyle(block).outlineStyle === 'solid')
          .map((block) => block.getAttribute('data-block') ?? '')
      );
  expect(await marked()).toEqual(['head']);
  const heading = words('tr', 'rights:register-with-a-gp.everyone.heading');
  while ((await lastSaid(page))?.text !== heading) await finishOne(page);
  await expect.poll(marked).toEqual(['everyone']);
  await finishOne(page);
  const said = await readSaid(page);
  expect(new Set(said.map(({ voice, lang }) => `${voice} ${lang}`))).toEqual(
    new Set(['tr-TR tr-TR'])
  );
  expect(said.map(({ text }) => text)).not.toContain(
    words('en', 'rights:register-with-a-gp.title')
  );
  await bar(page, 'stop').click();
  expect(await isSpeaking(page)).toBe(false);
  await expect(page.getByTestId('listen-bar')).toHaveCount(0);
  expect(await marked()).toEqual([]);
});

test('a block alone is read to its end, and then there is silence', async ({ page }) => {
  await stubVoices(page, ['tr-TR']);
  await visit(page, `/tr/${register}`);
  await listenTo(page, 'change');
  const key = 'rights:register-with-a-gp.change';
  expect((await lastSaid(page))?.text).toBe(words('tr', `${key}.heading`));
  await finishOne(page);
  expect((await lastSaid(page))?.text).toBe(words('tr', `${key}.text`));
  await page.evaluate(() => window.speech.finish());
  await expect(page.getByTestId('listen-bar')).toHaveCount(0);
  expect(await readSaid(page)).toHaveLength(2);
});

test('pause is silent, and going on begins with the sentence that was broken off', async ({
  page
}) => {
  await stubVoices(page, ['tr-TR']);
  await visit(page, `/tr/${register}`);
  await listenTo(page, 'refused');
  // The heading, the first sentence of the text, and its second.
  await finishOne(page);
  await finishOne(page);
  const broken = await lastSaid(page);
  expect(broken?.text).toMatch(/^Nedenini/u);
  await bar(page, 'pause').click();
  await expect.poll(() => isSpeaking(page)).toBe(false);
  await bar(page, 'resume').click();
  await expect.poll(() => isSpeaking(page)).toBe(true);
  expect(await readSaid(page)).toHaveLength(4);
  expect(await lastSaid(page)).toEqual(broken);
});

test('slower goes on with the same sentence at a lower rate, and back', async ({ page }) => {
  await stubVoices(page, ['tr-TR']);
  await visit(page, `/tr/${register}`);
  await listenTo(page, 'refused');
  const text = words('tr', 'rights:register-with-a-gp.refused.heading');
  expect(await lastSaid(page)).toMatchObject({ text, rate: 1 });
  await bar(page, 'slower').click();
  await expect.poll(() => readSaid(page)).toHaveLength(2);
  const slow = await lastSaid(page);
  expect(slow?.text).toBe(text);
  expect(slow?.rate).toBeLessThan(1);
  await bar(page, 'normal').click();
  await expect.poll(() => lastSaid(page)).toMatchObject({ text, rate: 1 });
  expect(await isSpeaking(page)).toBe(true);
});

const ways: [how: string, leave: (screen: Page) => Promise<void>, to: RegExp][] = [
  [
    'by a link',
    (screen) => screen.locator('article nav a[href$="/tr/rights/interpreter/"]').click(),
    /\/tr\/rights\/interpreter\/$/u
  ],
  ['for another language', (screen) => pickLanguage(screen, 'Soomaali'), /\/so\/rights\//u]
];

for (const [how, leave, to] of ways) {
  test(`who leaves the page ${how} is not read to any more`, async ({ page }) => {
    await stubVoices(page, ['tr-TR', 'so-SO']);
    await visit(page, `/tr/${register}`);
    await listenTo(page, 'refused');
    await leave(page);
    await expect(page).toHaveURL(to);
    await expect(page.getByTestId('listen-bar')).toHaveCount(0);
    expect(await isSpeaking(page)).toBe(false);
    expect(await readSaid(page)).toHaveLength(1);
  });
}
