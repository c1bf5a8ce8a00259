import { stringHash } from '../../../src/tools/bundles/hashing.ts';
import { nest } from '../../../src/tools/bundles/flatten.ts';
import {
  createContext,
  type Gate,
  type GateContext,
  type LanguageProfile
} from '../../../src/tools/locales/gate.ts';
import { parseLocale, type Locale } from '../../../src/tools/locales/locale.ts';
import type { MetaEntry } from '../../../src/tools/locales/meta.ts';

export const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const DATES = {
  months: MONTHS,
  weekdays: 'Mon Tue Wed Thu Fri Sat Sun'.split(' '),
  monthYear: '{month} {year}',
  dayMonthYear: '{day} {month} {year}'
};

interface Wanted {
  profile?: Partial<LanguageProfile>;
  /** Dotted keys of help.json. */
  english: Record<string, string>;
  own: Record<string, string>;
  entries?: Record<string, MetaEntry>;
  dates?: typeof DATES | null;
  kept?: string[];
  equalAllowed?: Record<string, string[]>;
  critical?: string[];
}

/** A locale with one file of words, sealed as a first draft unless the test says otherwise. */
export function buildLocale(
  tag: string,
  strings: Record<string, string>,
  entries: Record<string, MetaEntry>,
  dates: typeof DATES | null = DATES
): Locale {
  const help = JSON.stringify(nest(Object.entries(strings)), null, 2);
  const meta = JSON.stringify({ tag, dates, languages: { tr: 'Türkçe' }, strings: entries });
  return parseLocale(
    tag,
    new Map([
      ['help.json', help],
      ['meta.json', meta]
    ])
  );
}

/** A language with the given strings beside the given English. */
export function buildContext(wanted: Wanted): GateContext {
  const profile = { tag: 'tr', script: 'Latn', plural: 'tr', lid: 'franc-all', ...wanted.profile };
  const entries =
    wanted.entries ??
    Object.fromEntries(
      Object.keys(wanted.own).map((key): [string, MetaEntry] => [
        `help:${key}`,
        { state: 'machine', source: stringHash(wanted.english[key] ?? '') }
      ])
    );
  return createContext(
    profile,
    buildLocale(profile.tag, wanted.own, entries, wanted.dates ?? DATES),
    {
      english: buildLocale('en', wanted.english, {}),
      kept: wanted.kept ?? [],
      equalAllowed: wanted.equalAllowed ?? {},
      critical: wanted.critical ?? [],
      tags: ['tr']
    }
  );
}

/** One string in one language: what the gate says of it. */
export function judgeText(
  gate: Gate,
  text: string,
  options: Omit<Wanted, 'english' | 'own'> & { english?: string } = {}
): string[] {
  const { english = 'Call us', ...rest } = options;
  return gate(buildContext({ ...rest, english: { title: english }, own: { title: text } })).map(
    ({ message }) => message
  );
}
