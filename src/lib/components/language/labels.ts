import { bareWords } from '#lib/i18n/picker-words.ts';
import { fillPlain, plainText, type Reading } from '#lib/state/reading.ts';

/** The few words a list of languages needs; the picker has them before any bundle is there. */
export interface LanguageLabels {
  /** Headings; the first screen has none, for it knows no language yet. */
  readonly suggested?: string;
  readonly all?: string;
  readonly search: string;
  readonly none: string;
  readonly untranslated: string;
  readonly kept: string;
  readonly found: (count: number) => string;
  readonly opensIn: (language: string) => string;
  /** Names of languages in the language being read, by tag. */
  readonly names: Readonly<Record<string, string>>;
}

/** Takes a choice over from its link. `wanted` is set when English stands in for a language without words. */
export type Choose = (event: MouseEvent, tag: string, wanted: string | undefined) => void;

/** In the language being read. */
export function labelsOf(reading: Reading): LanguageLabels {
  return {
    suggested: plainText(reading, 'interface:language.suggested'),
    all: plainText(reading, 'interface:language.all'),
    search: plainText(reading, 'interface:language.search'),
    none: plainText(reading, 'interface:language.none'),
    untranslated: plainText(reading, 'interface:language.untranslated'),
    kept: plainText(reading, 'interface:language.kept'),
    found: (count) =>
      fillPlain(reading, reading.locale.plural('interface:language.found', count), {
        count: String(count)
      }),
    opensIn: (language) => plainText(reading, 'interface:language.opens', { language }),
    names: reading.locale.bundle.languages
  };
}

/** In English, where no language is being read yet: autonyms and pictograms carry the meaning. */
export const BARE_LABELS: LanguageLabels = {
  search: bareWords('interface:language.search'),
  none: bareWords('interface:language.none'),
  untranslated: bareWords('interface:language.untranslated'),
  kept: bareWords('interface:language.kept'),
  found: String,
  opensIn: (language) => bareWords('interface:language.opens', language),
  names: {}
};
