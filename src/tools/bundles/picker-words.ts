import type { TextKey } from '#lib/domain/bundle.ts';
import { BARE_KEYS, OWN_KEYS } from '#lib/domain/bare-words.ts';
import { allStrings, listTags, readLocale } from '../locales/locale.ts';

/** The only words that are there before any bundle is: see `src/lib/i18n/picker-words.ts`. */
export interface PickerWords {
  /** Per language: a greeting, and why it does not open. */
  languages: Record<string, { choose: string; notKept: string }>;
  /** In English: the labels of the screens that belong to no language yet. */
  english: Record<TextKey, string>;
}

/** Collects them from English and from every language that has both of its sentences. */
export function collectPickerWords(locales: string): PickerWords {
  const words: PickerWords = { languages: {}, english: {} };
  for (const tag of listTags(locales)) {
    const strings = allStrings(readLocale(locales, tag));
    const choose = strings.get(OWN_KEYS.choose);
    const notKept = strings.get(OWN_KEYS.notKept);
    if (choose !== undefined && notKept !== undefined) words.languages[tag] = { choose, notKept };
    if (tag === 'en') for (const key of BARE_KEYS) words.english[key] = strings.get(key) ?? '';
  }
  return words;
}
