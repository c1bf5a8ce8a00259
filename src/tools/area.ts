/** `npm run area`: the figures of the area page, from the census file in data/. */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseCsv } from './csv.ts';

const census = 'data/census2021-ts024-main-language.csv';
const figures = 'src/lib/content/facts/area.json';

/**
 * The fifteen largest that have a name of their own; "All other Chinese" is larger than some but names none.
 * Bengali counts Sylheti and Chatgaya; Kurdish counts Kurmanji and Sorani.
 * Census categories that name one language (or one with its near relatives), and its tag in the register.
 */
const NAMED: readonly (readonly [string, string])[] = [
  ['Turkish', 'tr'],
  ['Spanish', 'es'],
  ['French', 'fr'],
  ['Portuguese', 'pt'],
  ['Other European language (non-national): Yiddish', 'yi'],
  ['Other European language (EU): Italian', 'it'],
  ['Other European language (EU): Polish', 'pl'],
  ['South Asian language: Bengali (with Sylheti and Chatgaya)', 'bn'],
  ['South Asian language: Gujarati', 'gu'],
  ['Other European language (EU): German', 'de'],
  ['Arabic', 'ar'],
  ['Other European language (EU): Greek', 'el'],
  ['West or Central Asian language: Kurdish', 'ku'],
  ['East Asian language: Vietnamese', 'vi'],
  ['Other European language (EU): Romanian', 'ro']
];

const PLACES = [
  ['City and Hackney', 'City of London', 'Hackney'],
  ['Barking and Dagenham'],
  ['Havering'],
  ['Newham'],
  ['Redbridge'],
  ['Tower Hamlets'],
  ['Waltham Forest']
].map(([name = '', ...councils]) => ({ name, councils: councils.length > 0 ? councils : [name] }));

export interface AreaCount {
  hackney: number;
  city: number;
  people: number;
}

export interface LanguageCount extends AreaCount {
  tag: string;
}

export interface CensusTotals {
  /** Everybody whom the census asked: residents aged 3 and over. */
  asked: AreaCount;
  notEnglish: AreaCount & { percent: number };
  /** Groups with at least one person, English and the "any other" groups among them: the "nearly 90 languages". */
  categories: AreaCount;
}

interface CensusRow {
  language: string;
  level: string;
  hackney: number;
  city: number;
}

/** One row a category: the file has one a category and council. */
function readCensus(csvText: string): Map<string, CensusRow> {
  const rows = new Map<string, CensusRow>();
  for (const { language = '', level = '', lad_name: council, count } of parseCsv(csvText)) {
    const row = rows.get(language) ?? { language, level, hackney: Number.NaN, city: Number.NaN };
    if (council === 'Hackney') row.hackney = Number(count);
    if (council === 'City of London') row.city = Number(count);
    rows.set(language, row);
  }
  return rows;
}

function find(rows: ReadonlyMap<string, CensusRow>, language: string): AreaCount {
  const row = rows.get(language);
  if (row === undefined || Number.isNaN(row.hackney + row.city)) {
    throw new Error(`${census} has no row "${language}" for Hackney and for the City of London.`);
  }
  return { hackney: row.hackney, city: row.city, people: row.hackney + row.city };
}

/** Counts the named languages, most people first. Throws when the census file lacks a category. */
export function countLanguages(csvText: string): LanguageCount[] {
  const rows = readCensus(csvText);
  return NAMED.map(([language, tag]) => ({ tag, ...find(rows, language) })).sort(
    (a, b) => b.people - a.people
  );
}

/** How many were asked, how many of them mainly speak another language than English, and in how many groups. */
export function countTotals(csvText: string): CensusTotals {
  const rows = readCensus(csvText);
  const asked = find(rows, 'Total: All usual residents aged 3 years and over');
  const english = find(rows, 'English (English or Welsh in Wales)');
  const people = asked.people - english.people;
  const leaves = [...rows.values()].filter(({ level }) => level === 'leaf');
  return {
    asked,
    notEnglish: {
      hackney: asked.hackney - english.hackney,
      city: asked.city - english.city,
      people,
      percent: Math.round((people / asked.people) * 1000) / 10
    },
    categories: {
      hackney: leaves.filter(({ hackney }) => hackney > 0).length,
      city: leaves.filter(({ city }) => city > 0).length,
      people: leaves.filter(({ hackney, city }) => hackney + city > 0).length
    }
  };
}

if (import.meta.filename === process.argv[1]) {
  const csvText = readFileSync(census, 'utf8');
  const area = {
    source: 'Office for National Statistics, Census 2021, TS024 (Open Government Licence v3.0)',
    facts: ['S-03', 'S-12', 'S-13', 'PP-01', 'PP-02'],
    languages: countLanguages(csvText),
    ...countTotals(csvText),
    places: PLACES,
    councils: PLACES.flatMap(({ councils }) => councils).length,
    // As the source page rounds them: the census counts above leave out children under 3.
    population: { hackney: 259200, city: 8600, people: 267800 }
  };
  writeFileSync(figures, `${JSON.stringify(area, null, 2)}\n`);
  console.log(
    `${figures}: ${String(area.languages.length)} languages, ${String(PLACES.length)} places`
  );
}
