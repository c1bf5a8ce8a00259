import { bareWords } from '#lib/i18n/picker-words.ts';
import { plainText, type Reading } from '#lib/state/reading.ts';

/** The few words a list of languages needs; the picker has them before any bundle is there. */
export interface LanguageLabels {
  readonly untranslated: string;
  readonly kept: string;
  readonly opensIn: (language: string) => string;
  readonly localName: (tag: string) => string | undefined;
}

/** In the language being read. */
export function labelsOf(reading: Reading): LanguageLabels {
  return {
    untranslated: plainText(reading, 'interface:language.untranslated'),
    kept: plainText(reading, 'interface:language.kept'),
    opensIn: (language) => plainText(reading, 'interface:language.opens', { language }),
    localName: reading.locale.languageName
  };
}

/** In English, where no language is being read yet: autonyms and pictograms carry the meaning. */
export const BARE_LABELS: LanguageLabels = {
  untranslated: bareWords('interface:language.untranslated'),
  kept: bareWords('interface:language.kept'),
  opensIn: (language) => bareWords('interface:language.opens', language),
  localName: () => undefined
};
