import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { metresBetween } from '#lib/domain/distance.ts';
import { importCodepoint } from '../../../src/tools/directory/commands.ts';
import { gridToAiry, gridToDegrees } from '../../../src/tools/directory/geodesy.ts';
import { readPostcodeRows, readPostcodes } from '../../../src/tools/directory/postcode-table.ts';
import { copiedFolder, refusalOf, settingsFor } from './support.ts';

const CITY = 'tests/unit/directory/fixtures/codepoint-city.csv';

test('the worked example of Ordnance Survey: TG 51409 13177 on the Airy ellipsoid', () => {
  const { lat, lon } = gridToAiry(651409.903, 313177.27);
  const seconds = (radians: number): number => (radians * 180 * 3600) / Math.PI;
  expect(seconds(lat)).toBeCloseTo(52 * 3600 + 39 * 60 + 27.2531, 3);
  expect(seconds(lon)).toBeCloseTo(3600 + 43 * 60 + 4.5177, 3);
});

test('rows of Code-Point Open come to lie where the table has them', () => {
  const table = readPostcodes('data/directory/postcodes.csv');
  const rows = readFileSync(CITY, 'utf8').trim().split(/\r?\n/u);
  expect(rows.length).toBeGreaterThan(20);
  for (const row of rows) {
    const [postcode = '', , easting, northing] = row.replaceAll('"', '').split(',');
    const known = table.get(postcode);
    if (known === undefined) continue;
    expect(
      metresBetween(gridToDegrees(Number(easting), Number(northing)), known),
      postcode
    ).toBeLessThan(6);
  }
});

describe('the command', () => {
  const hackney =
    '"E8  1HP",10,534900,184700,"E92000001","E19000003","E18000007","","E09000012","E05009374"';
  function run(
    rows: string[],
    allowRemovals = true
  ): { call: () => void; folder: string; lines: string[] } {
    const folder = copiedFolder();
    const csv = join(dirname(folder), 'csv');
    mkdirSync(csv);
    writeFileSync(join(csv, 'all.csv'), `${rows.join('\r\n')}\r\n`);
    const settings = settingsFor(folder, { write: true, allowRemovals });
    return {
      folder,
      lines: settings.lines,
      call: () => {
        importCodepoint(csv, settings);
      }
    };
  }
  const city = readFileSync(CITY, 'utf8').trim().split(/\r?\n/u);

  test('keeps the two districts only, in the columns of the table', () => {
    const { call, folder } = run([...city, hackney]);
    call();
    const before = readPostcodeRows('data/directory/postcodes.csv');
    const after = readPostcodeRows(join(folder, 'postcodes.csv'));
    expect(new Set(after.map((row) => row.lad_code))).toEqual(new Set(['E09000001', 'E09000012']));
    expect(Object.keys(after[0] ?? {})).toEqual(Object.keys(before[0] ?? {}));
    const old = new Map(before.map((row) => [row.postcode, row]));
    const inCity = after.filter((row) => row.lad_code === 'E09000001');
    expect(inCity.length).toBeGreaterThan(10);
    for (const row of inCity) expect(row).toEqual(old.get(row.postcode));
  });

  test('a table that loses more than a third is refused', async () => {
    const { call, folder } = run([...city, hackney], false);
    expect(await refusalOf(call)).toMatch(/would remove \d+ of 6153 postcodes/u);
    expect(readPostcodes(join(folder, 'postcodes.csv')).size).toBe(6153);
  });

  test.each([
    ['a district that is missing', city, /No postcode of Hackney \(E09000012\)/u],
    ['a cell too few', [...city, '"E8 1AA",10'], /row \d+: 2 columns instead of 10/u],
    [
      'no northing',
      [...city, hackney.replace('184700', '')],
      /columns 3 and 4 \(easting, northing\)/u
    ],
    ['a point in the sea', [...city, hackney.replace('534900', '934900')], /no place in London/u],
    ['a postcode twice', [...city, hackney, hackney], /E8 1HP stands there twice/u]
  ])('%s is refused', async (_, rows, sentence) => {
    expect(await refusalOf(run([...rows]).call)).toMatch(sentence);
  });
});
