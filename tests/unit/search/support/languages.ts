import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Bundle, Namespace, TextKey, Words } from '#lib/domain/bundle.ts';
import type { AppFacts } from '#lib/domain/facts.ts';
import { buildIndex, documentsOf, type SearchIndex } from '#lib/search/search.ts';

const namespaces = [
  'interface',
  'help',
  'rights',
  'care',
  'cards',
  'partnership',
  'take-part',
  'about',
  'directory',
  'search'
] as const satisfies readonly Namespace[];

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isWords(value: unknown): value is Words {
  return (
    isRecord(value) &&
    Object.values(value).every((each) => typeof each === 'string' || isWords(each))
  );
}

function isNames(value: unknown): value is Record<string, string> {
  return isRecord(value) && Object.values(value).every((each) => typeof each === 'string');
}

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

function isFacts(value: unknown): value is Pick<AppFacts, 'values' | 'contacts'> {
  return isRecord(value) && isRecord(value.values) && isRecord(value.contacts);
}

function readJson(path: string): unknown {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
}

function readWords(tag: string, namespace: Namespace): Words {
  const words = readJson(`locales/${tag}/${namespace}.json`);
  if (!isWords(words)) throw new Error(`locales/${tag}/${namespace}.json holds more than words`);
  return words;
}

function listStrings(words: Words, start: string): [TextKey, string][] {
  return Object.entries(words).flatMap(([key, value]): [TextKey, string][] => {
    const path = start.endsWith(':') ? start + key : `${start}.${key}`;
    const [namespace = '', rest = ''] = path.split(':');
    return typeof value === 'string' ? [[`${namespace}:${rest}`, value]] : listStrings(value, path);
  });
}

function readText(tag: string): Record<Namespace, Words> {
  const [a, b, c, d, e, f, g, h, i, j] = namespaces.map((namespace) => readWords(tag, namespace));
  const none: Words = {};
  return {
    interface: a ?? none,
    help: b ?? none,
    rights: c ?? none,
    care: d ?? none,
    cards: e ?? none,
    partnership: f ?? none,
    'take-part': g ?? none,
    about: h ?? none,
    directory: i ?? none,
    search: j ?? none
  };
}

function stringsOf(text: Record<Namespace, Words>): Map<TextKey, string> {
  return new Map(namespaces.flatMap((namespace) => listStrings(text[namespace], `${namespace}:`)));
}

/** A language from its locale files, as `npm run data` would ship it: what is missing is in English. */
export function readLanguage(tag: string): Bundle {
  const text = readText(tag);
  const own = stringsOf(text);
  const english = [...stringsOf(readText('en'))].filter(([key]) => !own.has(key));
  const meta = readJson(`locales/${tag}/meta.json`);
  const { dates, languages } = isRecord(meta) ? meta : {};
  if (!isRecord(dates) || !isNames(languages)) throw new Error(`locales/${tag}/meta.json`);
  const { months, monthsAlone, weekdays, monthYear, dayMonthYear } = dates;
  if (!isStrings(months) || !isStrings(monthsAlone) || !isStrings(weekdays)) throw new Error(tag);
  return {
    tag,
    htmlLang: tag,
    dir: 'ltr',
    autonym: languages[tag] ?? tag,
    script: '',
    plural: 'en',
    dates: {
      months,
      monthsAlone,
      weekdays,
      monthYear: String(monthYear),
      dayMonthYear: String(dayMonthYear)
    },
    languages,
    text,
    english: Object.fromEntries(english),
    missing: english.map(([key]) => key),
    outdated: [],
    unreviewedCritical: [],
    status: {
      total: 0,
      machine: 0,
      edited: 0,
      reviewed: 0,
      communityTested: 0,
      outdated: 0,
      missing: 0
    }
  };
}

/** The facts as the repository holds them; search reads nothing of the evidence. */
export function readFacts(): AppFacts {
  const facts = {
    values: readJson('src/lib/content/facts/values.json'),
    contacts: readJson('src/lib/content/facts/contacts.json')
  };
  if (!isFacts(facts)) throw new Error('src/lib/content/facts has another shape.');
  return { ...facts, evidence: {}, blocks: {}, area: { languages: [], places: [] } };
}

/** The languages with a full set of words: those that have queries to pass. */
export function listLanguages(): string[] {
  return readdirSync('tests/unit/search/queries').map((file) => file.replace('.json', ''));
}

const indexes = new Map<string, Promise<SearchIndex>>();

/** The index of a language's own files, built once in each file of tests. */
export function indexLanguage(tag: string): Promise<SearchIndex> {
  const index = indexes.get(tag) ?? buildIndex(documentsOf(readLanguage(tag), readFacts()), tag);
  indexes.set(tag, index);
  return index;
}
