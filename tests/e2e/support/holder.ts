import type { Locator, Page } from '@playwright/test';
import register from '../../../src/lib/i18n/generated/register.json' with { type: 'json' };
import { CARDS, wordsOf } from '#lib/content/cards.ts';
import type { TextKey } from '#lib/domain/bundle.ts';
import { toTextKey, type Card } from '#lib/domain/card.ts';
import { findLanguage, LANGUAGES, words, type LanguageRow } from './built.ts';

const routes: readonly { tag: string; routes?: string[] }[] = register;

/** The language whose words stand beneath the English for somebody who speaks `tag`; undefined for English itself. */
export function readBy(tag: string): LanguageRow | undefined {
  const ways = routes.find((row) => row.tag === tag)?.routes ?? [];
  const readable = [tag, ...ways].find((way) => LANGUAGES.some((row) => row.tag === way)) ?? 'en';
  return readable === 'en' ? undefined : findLanguage(readable);
}

/** A string with its bidi marks and breaks taken out, as two readers would call it the same. */
export function plain(text: string): string {
  return text
    .replace(/[\u2066-\u2069\u200e\u200f]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Every string that staff and holder both read on a card, but for what the interpreter card says of the language. */
export function keysOf(card: Card): TextKey[] {
  const says = card.id === 'interpreter' ? [] : card.says.map((id) => `cards:${card.id}.${id}`);
  const rules = card.rules.map(({ id }) => `cards:${card.id}.${id}`);
  const items = card.sheets.flatMap((sheet) => {
    return sheet.items.map(({ id }) => `${wordsOf(card, sheet)}.${id}`);
  });
  return [...says, ...rules, ...items].map(toTextKey);
}

export interface Said {
  english: string;
  englishLang: string;
  englishDir: string;
  own: string;
  ownLang: string;
  ownDir: string;
}

/** Every pair of English and the holder's words, in order. */
export async function listSaid(within: Page | Locator): Promise<Said[]> {
  const said = await within.locator('.both').evaluateAll((pairs) =>
    pairs.map((pair) => {
      const [english, own] = [pair.querySelector('.english'), pair.querySelector('.own')];
      return {
        english: english?.textContent ?? '',
        englishLang: english?.getAttribute('lang') ?? '',
        englishDir: english?.getAttribute('dir') ?? '',
        own: own?.textContent ?? '',
        ownLang: own?.getAttribute('lang') ?? '',
        ownDir: own?.getAttribute('dir') ?? ''
      };
    })
  );
  return said.map((each) => ({ ...each, english: plain(each.english), own: plain(each.own) }));
}

/** What a card should say twice in `tag`, as `listSaid` gives it. */
export function expectedSaid(card: Card, tag: string): Said[] {
  const { htmlLang, dir } = findLanguage(tag);
  return keysOf(card).map((key) => ({
    english: plain(words('en', key)),
    englishLang: 'en-GB',
    englishDir: 'ltr',
    own: plain(words(tag, key)),
    ownLang: htmlLang,
    ownDir: dir
  }));
}

export function findCard(id: string): Card {
  const card = CARDS.find((each) => each.id === id);
  if (card === undefined) throw new Error(`There is no card ${id}`);
  return card;
}
