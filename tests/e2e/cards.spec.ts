/** The cards a reader holds up to staff: English first, the holder's words beneath. */
import type { Page } from '@playwright/test';
import { CARDS } from '#lib/content/cards.ts';
import { findLanguage, readBundle, readFacts, REGISTER, words } from './support/built.ts';
import { expectedSaid, findCard, listSaid, plain, readBy } from './support/holder.ts';
import { expect, test, visit } from './support/phone.ts';
import { waitForWorker } from './support/worker.ts';

// Recording hundreds of cards takes longer than looking at them.
test.use({ serviceWorkers: 'block', trace: 'off' });

function sentenceOf(tag: string): string {
  const { english } = findLanguage(tag);
  if (tag === 'bfi') return 'I use British Sign Language. I need an interpreter.';
  if (tag.startsWith('en')) return 'I speak English. Please use short, clear words.';
  return `I speak ${english}. I need an interpreter.`;
}

/** What stands around the language's name in the holder's sentence. */
function aroundName(holder: string, tag: string): string[] {
  const key = tag === 'bfi' ? 'sign' : tag.startsWith('en') ? 'english' : 'say';
  return words(holder, `cards:interpreter.${key}`, { spoken: '§' }).split('§').map(plain);
}

/** Follows a link to another address without loading the app anew. */
async function follow(page: Page, path: string): Promise<void> {
  await page.evaluate((href) => {
    const link = document.createElement('a');
    link.href = href;
    document.body.append(link);
    link.click();
    link.remove();
  }, path);
}

async function readFace(page: Page) {
  const face = page.getByTestId('face');
  const [said] = await listSaid(face.locator('.say'));
  const name = face.locator('.autonym bdi');
  return {
    ...said,
    autonym: await name.textContent(),
    lang: await name.getAttribute('lang'),
    dir: await name.getAttribute('dir'),
    untranslated: await face.getByTestId('untranslated').count()
  };
}

for (const language of ['en', 'tr']) {
  test(`the interpreter card of ${language} names every language of the register to staff`, async ({
    page
  }) => {
    test.setTimeout(120_000);
    expect(REGISTER).toHaveLength(118);
    await visit(page, `/${language}/cards/interpreter/`);
    for (const { tag, autonym, htmlLang, dir } of REGISTER) {
      await follow(page, `/${language}/cards/interpreter/?speak=${tag}`);
      const holder = readBy(tag);
      await expect
        .poll(() => readFace(page), { message: tag })
        .toMatchObject({
          english: sentenceOf(tag),
          englishLang: 'en-GB',
          englishDir: 'ltr',
          ownLang: holder?.htmlLang ?? '',
          ownDir: holder?.dir ?? '',
          autonym,
          lang: htmlLang,
          dir,
          untranslated: holder === undefined && !tag.startsWith('en') ? 1 : 0
        });
      const { own } = await readFace(page);
      for (const part of holder ? aroundName(holder.tag, tag) : []) {
        expect(own, tag).toContain(part);
      }
    }
  });
}

test('a spoken language stands above the words its speakers read', async ({ page }) => {
  for (const [tag, read] of [
    ['syl', 'bn'],
    ['ctg', 'bn'],
    ['phr', 'ur'],
    ['yue-Hant', 'zh-Hant']
  ]) {
    await visit(page, `/en/cards/interpreter/?speak=${tag ?? ''}`);
    const own = page.getByTestId('face').locator('.say .own');
    await expect(own).toHaveAttribute('lang', read ?? '');
    await expect(page.locator('.rule .own').nth(1)).toHaveText(
      words(read ?? '', 'cards:interpreter.free')
    );
  }
});

test('a language without words says so in the language of the page', async ({ page }) => {
  for (const language of ['en', 'tr']) {
    await visit(page, `/${language}/cards/interpreter/?speak=mnk`);
    await expect(page.getByTestId('untranslated')).toHaveText(
      words(language, 'interface:language.untranslated')
    );
  }
});

test('a language with words never says that it has none, not even while they load', async ({
  page
}) => {
  await page.route(/\/b\/(?!en\.|tr\.|facts|evidence)[^/]+\.json/u, () => undefined);
  await visit(page, '/tr/cards/interpreter/?speak=so');
  await expect(page.locator('.say .english')).toHaveText(sentenceOf('so'));
  await expect(page.getByTestId('untranslated')).toHaveCount(0);
});

test('a woman or a man as interpreter is asked for in English, and in the address', async ({
  page
}) => {
  await visit(page, '/tr/cards/interpreter/?speak=tr');
  const line = page.locator('.by .english');
  const woman = page.getByRole('button', { name: words('tr', 'cards:interpreter.woman') });
  const man = page.getByRole('button', { name: words('tr', 'cards:interpreter.man') });
  await expect(line).toHaveCount(0);
  await woman.click();
  await expect(line).toHaveText('A woman interpreter, please.');
  await expect(woman).toHaveAttribute('aria-pressed', 'true');
  await expect(page).toHaveURL(/\?speak=tr&by=woman$/u);
  await man.click();
  await expect(line).toHaveText('A man interpreter, please.');
  await expect(page).toHaveURL(/\?speak=tr&by=man$/u);
  await page.reload();
  await expect(line).toHaveText('A man interpreter, please.');
  await man.click();
  await expect(line).toHaveCount(0);
  await expect(page).toHaveURL(/\?speak=tr$/u);
});

test.describe('without a host', () => {
  test.use({ serviceWorkers: 'allow' });

  test('the card opens without a host, though only another page was opened before', async ({
    phone,
    site
  }) => {
    const screen = await phone.open('tr/');
    await waitForWorker(screen);
    await site.stop();
    for (const tag of ['ti', 'mnk', 'tr']) {
      await visit(screen, `${site.url}tr/cards/interpreter/?speak=${tag}`);
      const { autonym, htmlLang } = findLanguage(tag);
      await expect(screen.locator('.say .english'), tag).toHaveText(sentenceOf(tag));
      await expect(screen.locator('.autonym bdi'), tag).toHaveText(autonym);
      await expect(screen.locator('.autonym bdi'), tag).toHaveAttribute('lang', htmlLang);
      await expect(screen.locator('a[href="tel:999"]').first()).toBeVisible();
    }
    await visit(screen, `${site.url}tr/cards/interpreter/?speak=ti`);
    const absent = plain(words('tr', 'interface:notKept.text', { language: 'ትግርኛ' }));
    await expect(screen.getByText(absent)).toBeVisible();
    await expect(screen.getByTestId('untranslated')).toHaveCount(0);
    await visit(screen, `${site.url}tr/cards/interpreter/?speak=mnk`);
    await expect(screen.getByTestId('untranslated')).toBeVisible();
  });
});

for (const language of ['tr', 'ar']) {
  test(`every card of ${language} says each thing in English and in ${language}, with 999 and 111`, async ({
    page
  }) => {
    expect(CARDS).toHaveLength(9);
    for (const card of CARDS) {
      await visit(page, `/${language}/cards/${card.id}/`);
      const said = await listSaid(page.locator('main'));
      expect(said, card.id).toEqual(expect.arrayContaining(expectedSaid(card, language)));
      const { htmlLang, dir } = findLanguage(language);
      for (const each of said) {
        expect(each, card.id).toMatchObject({ englishLang: 'en-GB', englishDir: 'ltr' });
        expect(each, card.id).toMatchObject({ ownLang: htmlLang, ownDir: dir });
      }
      for (const number of ['999', '111']) {
        await expect(page.locator(`a[href="tel:${number}"]`).last(), card.id).toBeVisible();
      }
    }
  });
}

test('rules stand on the card with the official page that says so', async ({ page }) => {
  const { values } = readFacts();
  for (const id of ['interpreter', 'register', 'information']) {
    const card = findCard(id);
    await visit(page, `/ar/cards/${id}/`);
    const rules = page.locator('.rule li .english');
    expect((await rules.allTextContents()).map(plain)).toEqual(
      card.rules.map((rule) => plain(words('en', `cards:${id}.${rule.id}`)))
    );
    const source = values[card.source ?? ''];
    if (source?.kind !== 'web') throw new Error(`${id} has no official page`);
    const link = page.locator('.rule .source a');
    await expect(link).toHaveAttribute('href', source.href);
    await expect(link).toHaveText(source.text);
    expect(new URL(source.href).protocol).toBe('https:');
  }
});

test('an English page with a partner shows the partner’s words beneath', async ({ page }) => {
  await visit(page, '/en/cards/register/?with=tr');
  await expect(page.locator('.say .own')).toHaveText(words('tr', 'cards:register.say'));
  const expected = expectedSaid(findCard('register'), 'tr');
  expect(await listSaid(page.locator('main'))).toEqual(expect.arrayContaining(expected));
});

const hostile = [
  'speak=%3Cscript%3Ealert(1)%3C/script%3E',
  'speak=__proto__&by=constructor',
  'speak=xx&by=robot',
  'speak=&by=',
  'speak=tr%22%20onclick%3D%22alert(1)&by=%3Cb%3E'
];

test('an address that asks for nonsense shows the card of the page’s own language', async ({
  page
}) => {
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('dialog', (dialog) => {
    faults.push(dialog.message());
    void dialog.dismiss();
  });
  for (const query of hostile) {
    await visit(page, `/ar/cards/interpreter/?${query}`);
    await expect(page.locator('.say .english'), query).toHaveText(sentenceOf('ar'));
    await expect(page.locator('.autonym bdi'), query).toHaveText(readBundle('ar').autonym);
    await expect(page.locator('.by, .choices [aria-pressed="true"]'), query).toHaveCount(0);
  }
  expect(faults).toEqual([]);
});
