import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openPostcodes } from '#lib/directory/postcodes.ts';
import { isPackedPostcodes } from '#lib/directory/shapes.ts';
import { readPostcode } from '#lib/domain/postcode.ts';
import { parseCsv } from '../../../src/tools/csv.ts';
import { packPostcodes } from '../../../src/tools/directory/postcodes.ts';

const rows = parseCsv(readFileSync('data/directory/postcodes.csv', 'utf8'));
const packed = packPostcodes(rows);
const shipped = JSON.stringify(packed);

describe('reading a postcode', () => {
  test.each([
    ['E8 1AA', 'E8 1AA'],
    ['e81aa', 'E8 1AA'],
    ['  e8   1aa ', 'E8 1AA'],
    ['E 8 1 A A', 'E8 1AA'],
    ['e8-1aa.', 'E8 1AA'],
    ['E8.1AA', 'E8 1AA'],
    ['n16 5aa', 'N16 5AA'],
    ['ec2a4ne', 'EC2A 4NE'],
    ['EC2 A4NE', 'EC2A 4NE'],
    ['Ｅ８　１ＡＡ', 'E8 1AA'],
    ['E٨ ١AA', 'E8 1AA'],
    ['E۸ ۱AA', 'E8 1AA'],
    ['E८ १AA', 'E8 1AA'],
    ['E৮ ১AA', 'E8 1AA'],
    ['\u200FE8 1AA\u200E', 'E8 1AA'],
    ['Е8 1АА', 'E8 1AA'],
    ['Ε8 1ΑΑ', 'E8 1AA'],
    ['e8 lAA', 'E8 1AA'],
    ['E8 iaa', 'E8 1AA'],
    ['e8 ıaa', 'E8 1AA'],
    ['Nl6 OAA', 'N16 0AA'],
    ['NI6 5AA', 'N16 5AA'],
    ['EI 6AN', 'E1 6AN'],
    ['E2O 3BA', 'E20 3BA'],
    ['ECIV 9AB', 'EC1V 9AB'],
    ['EC2A 4B1', 'EC2A 4BL'],
    ['E5 oRD', 'E5 0RD'],
    ['34 Linscott Road, London E5 0RD', 'E5 0RD'],
    ['Мой индекс E5 0RD', 'E5 0RD'],
    ['1 E8 1AA', 'E8 1AA'],
    ['Flat 2, E81AA', 'E8 1AA'],
    ['E8 1AA, E8 1AA', 'E8 1AA'],
    ['W1A 1AA', 'W1A 1AA'],
    ['SE1P 5LX', 'SE1P 5LX']
  ])('“%s” is %s', (input, postcode) => {
    expect(readPostcode(input)).toEqual({ kind: 'whole', postcode });
  });

  test.each([
    ['E8', 'E8'],
    ['n 16', 'N16'],
    ['Nl6', 'N16'],
    ['ec2a', 'EC2A'],
    ['E2O', 'E20'],
    ['E8 1A', 'E8'],
    ['London E8', 'E8'],
    ['E8, Hackney', 'E8']
  ])('“%s” is the district %s', (input, district) => {
    expect(readPostcode(input)).toEqual({ kind: 'district', district });
  });

  test.each([
    'hello',
    'Hackney',
    'EI',
    'E8 1AA or E9 6SR',
    's e8 1aa',
    'N1 6',
    'E8 1CI',
    'E8 AA1',
    'QX1 1AA',
    'Flat E8 Nightingale Estate',
    'Flat 1 E8',
    '112',
    '?!'
  ])('“%s” is asked for again', (input) => {
    expect(readPostcode(input)).toEqual({ kind: 'unreadable' });
  });

  test.each(['', ' ', '\u00A0\t'])('nothing is nothing', (input) => {
    expect(readPostcode(input)).toEqual({ kind: 'empty' });
  });

  test('every postcode of the area survives being typed carelessly', () => {
    const careless = fc.record({
      row: fc.constantFrom(...rows),
      spaces: fc.array(fc.constantFrom('', '', ' ', '  ', '-', '.'), {
        minLength: 7,
        maxLength: 7
      }),
      lower: fc.boolean(),
      zero: fc.constantFrom('0', '٠', '۰', '０', '᠐')
    });
    fc.assert(
      fc.property(careless, ({ row: { postcode = '' }, spaces, lower, zero }) => {
        const first = zero.codePointAt(0) ?? 0;
        const typed = [...postcode.replace(' ', '')]
          .map((each, at) => (spaces[at] ?? '') + each)
          .join('')
          .replace(/\d/gu, (digit) => String.fromCodePoint(first + Number(digit)));
        expect(readPostcode(lower ? typed.toLowerCase() : typed)).toEqual({
          kind: 'whole',
          postcode
        });
      }),
      { numRuns: 2000 }
    );
  });

  test('every postcode of the area survives letters for its digits', () => {
    for (const { postcode = '' } of rows) {
      // The first figure stays: a reader who types no figure at all has typed words.
      const kept = postcode.search(/\d/u);
      const typed = (letter: string): string =>
        [...postcode]
          .map((each, at) => (at === kept ? each : each.replace('0', 'o').replace('1', letter)))
          .join('');
      for (const letter of ['i', 'l', 'I', 'L']) {
        expect(readPostcode(typed(letter)), typed(letter)).toEqual({ kind: 'whole', postcode });
      }
    }
  });

  test('any text gets an answer, and what it gives reads as itself', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string(),
          fc.stringMatching(/^[EN0-9oilA-Z ]{0,12}$/u)
        ),
        (text) => {
          const read = readPostcode(text);
          if (read.kind === 'whole') expect(readPostcode(read.postcode)).toEqual(read);
          if (read.kind === 'district') expect(readPostcode(read.district)).toEqual(read);
        }
      ),
      { numRuns: 5000 }
    );
  });
});

describe('the table of postcodes', () => {
  test('gives every postcode the very coordinates of the file', () => {
    expect(rows).toHaveLength(6153);
    const table = openPostcodes(JSON.parse(shipped));
    for (const { postcode = '', lat, lon } of rows) {
      expect(table.find(postcode), postcode).toEqual({
        latitude: Number(lat),
        longitude: Number(lon)
      });
    }
  });

  test('knows its districts and nothing else', () => {
    const table = openPostcodes(packed);
    expect([...table.districts].sort()).toEqual(
      [...new Set(rows.map(({ postcode = '' }) => postcode.split(' ')[0]))].sort()
    );
    for (const other of ['E8 1XX', 'SW1A 1AA', 'E8', '', '__proto__ 1AA']) {
      expect(table.find(other), other).toBeUndefined();
    }
  });

  test('names the nearest postcode of a position, or none when all are far', () => {
    const table = openPostcodes(packed);
    // Homerton Hospital's own.
    const homerton = table.find('E9 6SR');
    expect(homerton).toBeDefined();
    if (!homerton) return;
    const near = { latitude: homerton.latitude + 0.00002, longitude: homerton.longitude };
    expect(table.nearest(near, 100)).toMatchObject({ postcode: 'E9 6SR' });
    expect(table.nearest(near, 100)?.metres).toBeCloseTo(2.2, 1);
    expect(table.nearest({ latitude: 51.5, longitude: -3.18 }, 500)).toBeUndefined();
    expect(table.nearest(near, 1)).toBeUndefined();
  });

  test('is small and quick', () => {
    expect(brotliCompressSync(shipped).length).toBeLessThan(18_500);
    const start = performance.now();
    openPostcodes(packed).nearest({ latitude: 51.55, longitude: -0.06 }, 500);
    expect(performance.now() - start).toBeLessThan(100);
  });

  test('is the same whatever the order of the file', () => {
    expect(JSON.stringify(packPostcodes([...rows].reverse()))).toBe(shipped);
  });

  test('is not made of rows that are wrong', () => {
    const row = { postcode: 'E8 1AA', lat: '51.5', lon: '-0.05' };
    expect(() => packPostcodes([{ ...row, postcode: 'E8' }])).toThrow('not a postcode');
    expect(() => packPostcodes([{ ...row, postcode: 'e81aa' }])).toThrow('not a postcode');
    expect(() => packPostcodes([row, row])).toThrow('twice');
    expect(() => packPostcodes([{ ...row, lat: '' }])).toThrow('degrees');
    expect(() => packPostcodes([{ ...row, lon: '-0.0512345' }])).toThrow('degrees');
  });

  test('may be empty', () => {
    const empty = packPostcodes([]);
    expect(isPackedPostcodes(empty)).toBe(true);
    expect(openPostcodes(empty).districts.size).toBe(0);
    expect(openPostcodes(empty).find('E8 1AA')).toBeUndefined();
  });

  test('is known by its shape', () => {
    expect(isPackedPostcodes(JSON.parse(shipped))).toBe(true);
    const [first = '', ...others] = packed.units;
    for (const other of [
      null,
      [],
      {},
      { ...packed, units: others },
      { ...packed, units: [`${first}\u00e9`, ...others] },
      { ...packed, latitudes: [1, 2] },
      { ...packed, districts: ['E8'] }
    ]) {
      expect(isPackedPostcodes(other)).toBe(false);
    }
  });
});
