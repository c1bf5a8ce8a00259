import type { TextKey } from '#lib/domain/bundle.ts';
import { allStrings, listTags, readLocale } from '../locales/locale.ts';

/** The only words of a language that must be there before its bundle is: a greeting, and why it does not open. */
export interface PickerWords {
  choose: string;
  notKept: string;
}

const keys = {
  choose: 'interface:language.choose',
  notKept: 'interface:notKept.text'
} satisfies Record<keyof PickerWords, TextKey>;

/** Collects them from every language that has both. */
export function collectPickerWords(locales: string): Record<string, PickerWords> {
  const collected: Record<string, PickerWords> = {};
  for (const tag of listTags(locales)) {
    const strings = allStrings(readLocale(locales, tag));
    const choose = strings.get(keys.choose);
    const notKept = strings.get(keys.notKept);
    if (choose !== undefined && notKept !== undefined) collected[tag] = { choose, notKept };
  }
  return collected;
}
