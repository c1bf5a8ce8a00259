import type { Greetings, TextKey } from '#lib/domain/bundle.ts';
import { BARE_KEYS, OWN_KEYS } from '#lib/domain/bare-words.ts';
import { allStrings, listTags, readLocale } from '../locales/locale.ts';

/** The words that are there before the bundle of a language is. */
export interface PickerWords {
  greetings: Greetings;
  /** In English: the labels of the screens that belong to no language yet. They lie in the script. */
  english: Record<TextKey, string>;
}

/** Collects them from English and from every language that has both of its sentences. */
export function collectPickerWords(locales: string): PickerWords {
  const greetings: Record<string, Greetings[string]> = {};
  const english: PickerWords['english'] = {};
  for (const tag of listTags(locales)) {
    const strings = allStrings(readLocale(locales, tag));
    const choose = strings.get(OWN_KEYS.choose);
    const notKept = strings.get(OWN_KEYS.notKept);
    if (choose !== undefined && notKept !== undefined) greetings[tag] = { choose, notKept };
    if (tag === 'en') for (const key of BARE_KEYS) english[key] = strings.get(key) ?? '';
  }
  return { greetings, english };
}
