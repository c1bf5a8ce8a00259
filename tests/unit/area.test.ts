import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import area from '../../src/lib/content/facts/area.json' with { type: 'json' };
import { countLanguages, countTotals } from '../../src/tools/area.ts';
import { parseCsv } from '../../src/tools/csv.ts';
import { buildRegister } from '../../src/tools/register.ts';

const census = readFileSync('data/census2021-ts024-main-language.csv', 'utf8');
const rows = parseCsv(census);

function sumOf(level: string, council: string): number {
  return rows
    .filter((row) => row.level === level && row.lad_name === council)
    .reduce((sum, row) => sum + Number(row.count), 0);
}

test('the census file adds up: its languages make its totals', () => {
  expect(sumOf('leaf', 'Hackney')).toBe(sumOf('total', 'Hackney'));
  expect(sumOf('leaf', 'City of London')).toBe(sumOf('total', 'City of London'));
});

test('the figures shipped are the ones that the census file gives', () => {
  expect(area.languages).toEqual(countLanguages(census));
  expect(area).toMatchObject({ ...countTotals(census) });
});

test('totals are what the census says', () => {
  expect(countTotals(census)).toEqual({
    asked: { hackney: 249191, city: 8450, people: 257641 },
    notEnglish: { hackney: 49524, city: 1826, people: 51350, percent: 19.9 },
    categories: { hackney: 89, city: 66, people: 90 }
  });
});

test('fifteen languages of the register stand there, largest first, City and Hackney added up', () => {
  const tags = buildRegister(readFileSync('locales/languages.csv', 'utf8')).map(({ tag }) => tag);
  const { languages } = area;
  expect(languages).toHaveLength(15);
  expect(languages[0]).toEqual({ tag: 'tr', hackney: 8008, city: 28, people: 8036 });
  for (const { tag, hackney, city, people } of languages) {
    expect(tags).toContain(tag);
    expect(hackney + city).toBe(people);
  }
  const counts = languages.map(({ people }) => people);
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
});

test('no language with a name of its own and more people is left out', () => {
  const smallest = Math.min(...area.languages.map(({ people }) => people));
  const larger = new Map<string, number>();
  for (const row of rows.filter(({ level }) => level === 'leaf')) {
    const name = row.language ?? '';
    larger.set(name, (larger.get(name) ?? 0) + Number(row.count));
  }
  const named = [...larger]
    .filter(([name, people]) => people >= smallest && !/^English|all other|any other/i.test(name))
    .map(([name]) => name);
  expect(named).toHaveLength(15);
});

test('seven places, eight councils, and a population that adds up', () => {
  expect(area.places).toHaveLength(7);
  expect(area.places.flatMap(({ councils }) => councils)).toHaveLength(8);
  expect(area.councils).toBe(8);
  const { hackney, city, people } = area.population;
  expect(hackney + city).toBe(people);
});

test('a census file without a language fails by its name', () => {
  const without = census
    .split('\n')
    .filter((line) => !line.includes(',Turkish,'))
    .join('\n');
  expect(() => countLanguages(without)).toThrow('"Turkish"');
});
