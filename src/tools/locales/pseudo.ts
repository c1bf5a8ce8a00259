import type { TextKey } from '#lib/domain/bundle.ts';
import type { LanguageHead } from '../bundles/language-bundle.ts';
import { NAMESPACES, nest, splitTextKey } from '../bundles/flatten.ts';
import { englishKeyFor } from '../bundles/plural-forms.ts';
import { expectedTextKeys } from './gate.ts';
import type { RegisterRow } from '#lib/domain/language.ts';
import { allStrings, type Locale } from './locale.ts';
import type { Meta } from './meta.ts';

/** Languages that nobody speaks, for tests of layout and direction. Never in a published build. */
export const PSEUDO_LANGUAGES = [
  {
    tag: 'en-XA',
    htmlLang: 'en-XA',
    dir: 'ltr',
    autonym: '[Ŀóñĝ Éñĝļíšĥ]',
    script: 'Latn',
    plural: 'en'
  },
  {
    tag: 'ar-XB',
    htmlLang: 'ar-XB',
    dir: 'rtl',
    autonym: 'ظخخق ثقلهسح',
    script: 'Arab',
    plural: 'ar'
  }
] as const satisfies readonly LanguageHead[];

/** Rows for the register of a test build, so that the pseudo-languages have addresses and a place in the picker. */
export const PSEUDO_ROWS: readonly RegisterRow[] = PSEUDO_LANGUAGES.map((head, at) => ({
  ...head,
  english: head.tag,
  plan: 'bundle',
  routes: [],
  speakers: 0,
  lid: 'none',
  order: 1000 + at
}));

const LATIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = 'áƀçđéƒĝĥíĵķļɱñóþɋŕšţúṽŵẋýžÁƁÇĐÉƑĜĤÍĴĶĻṀÑÓÞɊŔŠŢÚṼŴẊÝŽ';
const ARABIC = 'شلاؤيثبلاهتنمةىخحضقسفعرصءغشلاؤيثبلاهتنمةىخحضقسفعرصءغ';

/** Two fifths longer: the most that long languages of ours need in a sentence. */
const GROWTH = 0.4;

function mapper(target: string): (text: string) => string {
  const letters = [...target];
  const table = new Map([...LATIN].map((letter, at) => [letter, letters[at] ?? letter]));
  return (text) => [...text].map((letter) => table.get(letter) ?? letter).join('');
}

/** Applies a change to the words and leaves placeholders as they are. */
function outsidePlaceholders(text: string, change: (words: string) => string): string {
  return text
    .split(/(\{\{[^{}]*\}\})/)
    .map((piece, at) => (at % 2 === 1 ? piece : change(piece)))
    .join('');
}

/** `Call {{n999}}` → `[Çáļļ {{n999}} ···]` */
export function lengthen(text: string): string {
  const extra = '·'.repeat(Math.ceil(text.length * GROWTH));
  return `[${outsidePlaceholders(text, mapper(ACCENTED))} ${extra}]`;
}

/** Writes the words in Arabic letters, so that the browser itself lays them out from right to left. */
export function mirror(text: string): string {
  return outsidePlaceholders(text, mapper(ARABIC));
}

/** The two pseudo-languages, made from English. */
export function pseudoLocales(english: Locale): { head: LanguageHead; locale: Locale }[] {
  return PSEUDO_LANGUAGES.map((head) => ({
    head,
    locale: pseudoLocale(english, head, head.tag === 'en-XA' ? lengthen : mirror)
  }));
}

function pseudoLocale(
  english: Locale,
  head: LanguageHead,
  change: (text: string) => string
): Locale {
  const source: ReadonlyMap<string, string> = allStrings(english);
  const strings = expectedTextKeys(english, head.plural).flatMap((full): [TextKey, string][] => {
    const from = englishKeyFor(full, source);
    const text = from === undefined ? undefined : source.get(from);
    return text === undefined ? [] : [[full, change(text)]];
  });
  return {
    tag: head.tag,
    files: NAMESPACES.flatMap((namespace) => {
      const own = strings.flatMap(([full, text]): [string, string][] => {
        const name = splitTextKey(full);
        return name?.namespace === namespace ? [[name.key, text]] : [];
      });
      const raw = `${JSON.stringify(nest(own), null, 2)}\n`;
      const path = `locales/${head.tag}/${namespace}.json`;
      return own.length === 0
        ? []
        : [{ namespace, path, raw, flattened: { strings: new Map(own), rejected: [] } }];
    }),
    metaPath: `locales/${head.tag}/meta.json`,
    meta: english.meta && pseudoMeta(english.meta, head.tag, change),
    metaError: undefined,
    strays: []
  };
}

/** Names of months, days and languages are words too: left in English they would look typed in by hand. */
function pseudoMeta(meta: Meta, tag: string, change: (text: string) => string): Meta {
  const { dates, languages } = meta;
  const changed = (names: readonly string[]): string[] => names.map(change);
  return {
    ...meta,
    tag,
    strings: {},
    dates: dates && {
      ...dates,
      months: changed(dates.months),
      monthsAlone: changed(dates.monthsAlone ?? dates.months),
      weekdays: changed(dates.weekdays)
    },
    languages:
      languages &&
      Object.fromEntries(
        Object.entries(languages).map(([name, text]) => [name, text === null ? null : change(text)])
      )
  };
}
