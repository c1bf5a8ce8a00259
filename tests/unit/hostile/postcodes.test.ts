/** What somebody types or pastes where a postcode is asked for, and what a link puts there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openPostcodes } from '#lib/directory/postcodes.ts';
import { isDirectory, isMapData, isPackedPostcodes } from '#lib/directory/shapes.ts';
import { readPostcode } from '#lib/domain/postcode.ts';
import { anyJson, anyText, anyValue, HOSTILE, timed } from './support.ts';

const folder = 'static/b';
const name = existsSync(folder)
  ? readdirSync(folder).find((file) => file.startsWith('postcode.'))
  : undefined;
if (name === undefined) throw new Error('No postcodes: run `npm run data` first.');
const packed: unknown = JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'));
if (!isPackedPostcodes(packed)) throw new Error(`${name} has another shape`);
const table = openPostcodes(packed);

/** The nought of every script that Unicode gives digits to. */
const noughts = Array.from({ length: 0x1ffff }, (_, code) => code)
  .filter((code) => /\p{Nd}/u.test(String.fromCodePoint(code)))
  .filter((_, at) => at % 10 === 0);

const piece = fc.oneof(
  anyText,
  fc.constantFrom('E8', '1AA', 'e81aa', 'N1', '6', ' ', ' ', '.', '-', 'Flat 2', '\u202eE8 1AA')
);
const typed = fc.array(piece, { maxLength: 6 }).map((parts) => parts.join(''));

test('the digits of every script are read as digits', () => {
  expect(noughts.length).toBeGreaterThan(60);
  for (const nought of noughts) {
    const [one = '', eight = ''] = [1, 8].map((digit) => String.fromCodePoint(nought + digit));
    expect(readPostcode(`E${eight} ${one}AA`)).toEqual({ kind: 'whole', postcode: 'E8 1AA' });
  }
});

test('whatever is typed, the answer is a postcode as it is written, a district, or a question', () => {
  fc.assert(
    fc.property(typed, (text) => {
      const read = readPostcode(text);
      if (read.kind === 'whole') {
        expect(read.postcode).toMatch(/^[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/u);
        const point = table.find(read.postcode);
        if (point) expect(Math.abs(point.latitude - 51.5)).toBeLessThan(0.2);
      } else if (read.kind === 'district') {
        expect(read.district).toMatch(/^[A-Z]{1,2}\d[A-Z\d]?$/u);
      } else if (read.kind === 'empty') expect(text.trim()).toBe('');
    }),
    { numRuns: 1000 }
  );
});

test('the table finds nothing by a text that is no postcode', () => {
  fc.assert(
    fc.property(
      typed.filter((text) => !/[A-Z]/u.test(text)),
      (text) => {
        expect(table.find(text)).toBeUndefined();
      }
    )
  );
  for (const text of ['__proto__', 'constructor', 'E8 constructor', 'E8', ' 1AA', 'toString 1AA']) {
    expect(table.find(text)).toBeUndefined();
  }
});

test.each(['E', '8', ' ', 'E8 ', '1AA', '\u0301', '９', '\u202e', '👩🏾‍⚕️', '\ud800'])(
  'ten megabytes of “%s” are answered in a moment',
  (text) => {
    const long = text.repeat(Math.ceil(10_000_000 / text.length));
    expect(timed(() => readPostcode(long))).toBeLessThan(500);
  }
);

test('a file of any shape is a directory, a table and a map, or it is not: nothing is thrown', () => {
  fc.assert(
    fc.property(fc.oneof(anyValue, anyJson), (value) => {
      for (const isShape of [isDirectory, isPackedPostcodes, isMapData]) {
        expect(isShape(value)).toBe(false);
      }
    })
  );
});

test('a map whose lines are anything but lines is not drawn', () => {
  const map = {
    viewBox: { width: 1, height: 1 },
    projection: { west: 0, north: 0, unitsEast: 1, unitsNorth: 1 },
    water: 'm0 0h1v1z',
    roads: '',
    streets: '',
    wards: '',
    boroughs: [],
    stations: [],
    places: [],
    attribution: []
  };
  expect(isMapData({ ...map, water: 'm0 0 1 1z' })).toBe(true);
  for (const text of Object.values(HOSTILE)) {
    expect(isMapData({ ...map, water: `m0 0 1 1z${text}` })).toBe(false);
    expect(isMapData({ ...map, boroughs: [{ name: 'x', path: text }] })).toBe(false);
  }
});
