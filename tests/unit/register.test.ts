import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { RegisterRow } from '#lib/domain/language.ts';
import { parseCsv } from '../../src/tools/csv.ts';
import { buildRegister } from '../../src/tools/register.ts';

const text = readFileSync('locales/languages.csv', 'utf8');
const register = buildRegister(text);

function planned(plan: string): string[] {
  return register.filter((language) => language.plan === plan).map(({ tag }) => tag);
}

function find(tag: string): RegisterRow | undefined {
  return register.find((language) => language.tag === tag);
}

/** The table with one row's cells changed, written back quoted. */
function change(tag: string, cells: Record<string, string>): string {
  const rows = parseCsv(text).map((row) => (row.tag === tag ? { ...row, ...cells } : row));
  const quote = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
  const lines = rows.map((row) => Object.values(row).map(quote).join(','));
  return [Object.keys(rows[0] ?? {}).join(','), ...lines].join('\n');
}

test('118 rows, each with the plan that its language has', () => {
  expect(register).toHaveLength(118);
  expect(planned('source')).toEqual(['en']);
  expect(planned('bundle')).toHaveLength(91);
  expect(planned('alias').sort()).toEqual(['ctg', 'pa-Arab', 'phr', 'sco', 'syl', 'yue-Hant']);
  expect(planned('spoken').sort()).toEqual(['acf', 'bin', 'jam', 'mnk', 'pcm', 'rom']);
  expect(planned('media')).toEqual(['bfi']);
  expect(planned('later')).toHaveLength(13);
});

test('the languages that run from right to left are known ones', () => {
  const rtl = register.filter(({ dir }) => dir === 'rtl').map(({ tag }) => tag);
  expect(rtl.sort()).toEqual(
    ['ar', 'ckb', 'fa', 'fa-AF', 'he', 'pa-Arab', 'phr', 'ps', 'ur', 'yi'].sort()
  );
});

test('tags that browsers misread are served as what they mean', () => {
  expect(find('en')).toMatchObject({ htmlLang: 'en-GB', english: 'English' });
  expect(find('pt')).toMatchObject({ htmlLang: 'pt-PT' });
  expect(find('en-simple')).toMatchObject({ htmlLang: 'en-simple', english: 'Easy Read English' });
});

test.each([
  ['syl', ['bn']],
  ['pa-Arab', ['ur']],
  ['bfi', ['en']],
  ['rom', ['ro', 'pl', 'sk', 'cs', 'bg', 'en']],
  ['tr', []]
])('%s reads from %j', (tag, routes) => {
  expect(find(tag)?.routes).toEqual(routes);
});

test('a tag without a plural rule of its own takes the English one, not the browser’s', () => {
  const pinned = 'mnk gaa bfi rw bin kri ht acf mfe jam rom syl ctg phr sco mi'.split(' ');
  expect(pinned.map((tag) => find(tag)?.plural)).toEqual(pinned.map(() => 'en'));
  expect(['pl', 'ar', 'cy', 'tr'].map((tag) => find(tag)?.plural)).toEqual([
    'pl',
    'ar',
    'cy',
    'tr'
  ]);
});

test('every name, number and order is there', () => {
  for (const { autonym, english, script, speakers, order } of register) {
    expect(autonym).not.toBe('');
    expect(english).not.toBe('');
    expect(script).toMatch(/^[A-Z][a-z]{3}$/);
    expect(Number.isInteger(speakers) && speakers >= 0).toBe(true);
    expect(Number.isInteger(order)).toBe(true);
  }
  expect(find('tr')?.speakers).toBe(8036);
});

describe('a table that contradicts itself is refused, by the row', () => {
  test.each([
    ['a route to nowhere', change('syl', { route_to: 'xx' }), '"syl" reads from "xx"'],
    ['a tag twice', change('tr', { tag: 'pl' }), '"pl" twice'],
    ['Arabic script from left to right', change('ur', { dir: 'ltr' }), '"ur"'],
    ['Latin script from right to left', change('tr', { dir: 'rtl' }), '"tr"'],
    ['a column that is not there', text.replace('route_to', 'routes'), 'route_to']
  ])('%s', (_, table, message) => {
    expect(() => buildRegister(table)).toThrow(message);
  });
});

test('quotes, commas and line ends inside a cell survive', () => {
  expect(parseCsv('a,b\r\n"x, ""y""",\n"one\ntwo",3')).toEqual([
    { a: 'x, "y"', b: '' },
    { a: 'one\ntwo', b: '3' }
  ]);
});
