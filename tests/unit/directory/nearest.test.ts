import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearest } from '#lib/directory/nearest.ts';
import { openPostcodes } from '#lib/directory/postcodes.ts';
import { formatDistance, metresBetween, roundedDistance } from '#lib/domain/distance.ts';
import type { Point, Service } from '#lib/domain/service.ts';
import { parseCsv } from '../../../src/tools/csv.ts';
import { packPostcodes } from '../../../src/tools/directory/postcodes.ts';

type Row = Record<string, string>;

const postcodes = parseCsv(readFileSync('data/directory/postcodes.csv', 'utf8'));
const table = openPostcodes(packPostcodes(postcodes));

function read(name: string): Row[] {
  return parseCsv(readFileSync(`data/directory/sources/${name}.csv`, 'utf8'));
}

function serviceOf({ id = '', name = '', postcode = '' }: Row): Service {
  const point = table.find(postcode);
  const service = { id, type: 'gp', name, address: '', postcode, source: 'test' } as const;
  return point === undefined ? service : { ...service, point };
}

/** The same distance by another way: the chord between two points of the sphere. */
function chordMetres(a: Row, b: Row): number {
  const onSphere = ({ lat, lon }: Row): [number, number, number] => {
    const [north, east] = [(Number(lat) * Math.PI) / 180, (Number(lon) * Math.PI) / 180];
    return [Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)];
  };
  const [p, q] = [onSphere(a), onSphere(b)];
  const chord = Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
  return 2 * 6_371_000 * Math.asin(chord / 2);
}

/** Forty postcodes, the same ones every time, from all over the file. */
const sample = Array.from(
  { length: 40 },
  (_, at) => postcodes[(at * 2_654_435_761) % postcodes.length]
).filter((row) => row !== undefined);

describe('nearest services', () => {
  test.each(['gp-practices', 'pharmacies'])(
    'the five nearest of %s are those of the source file, with their distances',
    (name) => {
      const rows = read(name);
      const services = rows.map(serviceOf);
      for (const home of sample) {
        const expected = rows
          .map((row, at) => ({ at, id: row.id, metres: chordMetres(home, row) }))
          .sort((a, b) =>
            Math.abs(a.metres - b.metres) < 1e-3 ? a.at - b.at : a.metres - b.metres
          )
          .slice(0, 5);
        const from = table.find(home.postcode ?? '');
        expect(from).toBeDefined();
        if (!from) return;
        const found = nearest(services, from, 5);
        expect(found.map(({ service }) => service.id)).toEqual(expected.map(({ id }) => id));
        for (const [at, { metres }] of found.entries()) {
          expect(metres).toBeCloseTo(expected[at]?.metres ?? Number.NaN, 2);
        }
      }
    }
  );

  test('the sample is forty different postcodes', () => {
    expect(new Set(sample.map(({ postcode }) => postcode)).size).toBe(40);
  });

  test('equal distances keep the order of the file, and a service without a point comes last', () => {
    const base = { type: 'gp', name: '', address: '', postcode: '', source: 'test' } as const;
    const point = { latitude: 51.55, longitude: -0.05 };
    const services: Service[] = [
      { ...base, id: 'nowhere' },
      { ...base, id: 'second', point },
      { ...base, id: 'third', point },
      { ...base, id: 'first', point: { latitude: 51.551, longitude: -0.05 } },
      { ...base, id: 'nowhere too' }
    ];
    const found = nearest(services, { latitude: 51.552, longitude: -0.05 });
    expect(found.map(({ service }) => service.id)).toEqual([
      'first',
      'second',
      'third',
      'nowhere',
      'nowhere too'
    ]);
    expect(found.map((each) => 'metres' in each)).toEqual([true, true, true, false, false]);
    expect(nearest(services, point, 2)).toHaveLength(2);
  });
});

const point = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true })
});

describe('distance', () => {
  test('is known for known places', () => {
    const nought: Point = { latitude: 0, longitude: 0 };
    // A degree of a great circle of that radius.
    expect(metresBetween(nought, { latitude: 1, longitude: 0 })).toBeCloseTo(111_194.93, 1);
    expect(metresBetween(nought, { latitude: 0, longitude: 180 })).toBeCloseTo(20_015_086.8, 0);
  });

  test('is the same both ways, and nought only to itself', () => {
    fc.assert(
      fc.property(point, point, (a, b) => {
        expect(metresBetween(a, b)).toBeCloseTo(metresBetween(b, a), 3);
        expect(metresBetween(a, a)).toBe(0);
      })
    );
  });

  test.each([
    [0, '50 m'],
    [74, '50 m'],
    [612, '600 m'],
    [630, '650 m'],
    [974, '950 m'],
    [976, '1 km'],
    [1234, '1.2 km'],
    [9949, '9.9 km'],
    [9960, '10 km'],
    [12_600, '13 km']
  ])('%d metres are said as %s', (metres, said) => {
    expect(formatDistance(metres)).toBe(said);
  });

  test('what is said is never far from what is so', () => {
    fc.assert(
      fc.property(fc.double({ min: 50, max: 50_000, noNaN: true }), (metres) => {
        const { unit, value } = roundedDistance(metres);
        const off = Math.abs(value * (unit === 'km' ? 1000 : 1) - metres);
        expect(off).toBeLessThanOrEqual(metres < 10_000 ? 50.001 : 500.001);
      })
    );
  });
});
