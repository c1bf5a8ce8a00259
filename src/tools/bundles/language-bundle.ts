import type { Bundle, DateWords, Namespace, Words } from '#lib/domain/bundle.ts';
import type { GateContext } from '../locales/gate.ts';
import { allStrings, type Locale } from '../locales/locale.ts';
import type { MetaDates } from '../locales/meta.ts';
import { englishBeside } from './fallback.ts';
import { NAMESPACES, nest } from './flatten.ts';
import { progressOf } from './status.ts';

/** What the register says of a language that its own readers' page needs. */
export type LanguageHead = Pick<
  Bundle,
  'tag' | 'htmlLang' | 'dir' | 'autonym' | 'script' | 'plural'
>;

/** Puts together what one language ships. */
export function buildLanguageBundle(head: LanguageHead, context: GateContext): Bundle {
  const { missing, outdated, unreviewedCritical, status } = progressOf(context);
  const isSource = head.tag === 'en';
  return {
    tag: head.tag,
    htmlLang: head.htmlLang,
    dir: head.dir,
    autonym: head.autonym,
    script: head.script,
    plural: head.plural,
    dates: dateWords(context),
    languages: languageNames(context.locale),
    text: textOf(context.locale),
    english: isSource
      ? {}
      : englishBeside([...context.critical, ...missing], allStrings(context.english)),
    missing,
    outdated,
    unreviewedCritical,
    status
  };
}

function dateWords({ locale, english }: GateContext): DateWords {
  const dates: MetaDates | null | undefined = locale.meta?.dates ?? english.meta?.dates;
  if (!dates) {
    throw new Error('locales/en/meta.json has no dates: run npm run locales -- names en');
  }
  return {
    months: dates.months,
    monthsAlone: dates.monthsAlone ?? dates.months,
    weekdays: dates.weekdays,
    monthYear: dates.monthYear,
    dayMonthYear: dates.dayMonthYear
  };
}

function languageNames({ meta }: Locale): Record<string, string> {
  const names: Record<string, string> = {};
  for (const [tag, name] of Object.entries(meta?.languages ?? {})) {
    if (name) {
      names[tag] = name;
    }
  }
  return names;
}

/** Empty strings are left out, so that the page falls back to English instead of showing nothing. */
function textOf(locale: Locale): Record<Namespace, Words> {
  const text: Record<Namespace, Words> = {
    interface: {},
    help: {},
    rights: {},
    care: {},
    cards: {},
    directory: {},
    partnership: {},
    'take-part': {},
    about: {},
    search: {}
  };
  for (const namespace of NAMESPACES) {
    const file = locale.files.find((candidate) => candidate.namespace === namespace);
    text[namespace] = nest(
      [...(file?.flattened.strings ?? [])].filter(([, words]) => words.trim() !== '')
    );
  }
  return text;
}
