import { DIGITS, LAST_DIGITS, POINTS_PER_DEGREE } from '#lib/directory/postcodes.ts';
import type { PackedPostcodes } from '#lib/domain/directory-files.ts';
import { readPostcode, UNIT_LETTERS } from '#lib/domain/postcode.ts';

interface Row {
  readonly unit: number;
  readonly latitude: number;
  readonly longitude: number;
}

/** Writes whole numbers, none below nought, as {@link PackedPostcodes} says. */
function writeNumbers(numbers: readonly number[]): string {
  const leading = DIGITS.length - LAST_DIGITS;
  return numbers
    .map((number) => {
      let text = DIGITS.charAt(number % LAST_DIGITS);
      let rest = Math.floor(number / LAST_DIGITS);
      while (rest > 0) {
        rest -= 1;
        text = DIGITS.charAt(LAST_DIGITS + (rest % leading)) + text;
        rest = Math.floor(rest / leading);
      }
      return text;
    })
    .join('');
}

function differences(numbers: readonly number[]): number[] {
  return numbers.map((number, at) => number - (numbers[at - 1] ?? 0));
}

function fold(number: number): number {
  return number < 0 ? -2 * number - 1 : 2 * number;
}

/** Whole hundred-thousandths of `51.51889`. */
function readDegrees(text: string | undefined, postcode: string): number {
  const points = Math.round(Number(text) * POINTS_PER_DEGREE);
  if (text === undefined || text === '' || points / POINTS_PER_DEGREE !== Number(text)) {
    throw new Error(
      `postcodes.csv: ${postcode} is at “${text ?? ''}”, not at degrees of five decimals.`
    );
  }
  return points;
}

function numberInward(inward: string): number {
  const [digit = '', first = '', second = ''] = inward;
  const letters = UNIT_LETTERS.length;
  return (
    (Number(digit) * letters + UNIT_LETTERS.indexOf(first)) * letters + UNIT_LETTERS.indexOf(second)
  );
}

/**
 * Packs the rows of `data/directory/postcodes.csv` (columns `postcode`, `lat`, `lon`; OS Code-Point Open) for
 * `static/b/postcode.<hash>.json`. The same rows in any order give the same table.
 * Throws on a postcode that is none or stands twice, and on degrees of more than five decimals.
 */
export function packPostcodes(rows: readonly Readonly<Record<string, string>>[]): PackedPostcodes {
  const byDistrict = new Map<string, Map<number, Row>>();
  for (const { postcode = '', lat, lon } of rows) {
    const read = readPostcode(postcode);
    if (read.kind !== 'whole' || read.postcode !== postcode) {
      throw new Error(`postcodes.csv: “${postcode}” is not a postcode.`);
    }
    const [district = '', inward = ''] = postcode.split(' ');
    const units = byDistrict.get(district) ?? new Map<number, Row>();
    const unit = numberInward(inward);
    if (units.has(unit)) throw new Error(`postcodes.csv: ${postcode} stands twice.`);
    units.set(unit, {
      unit,
      latitude: readDegrees(lat, postcode),
      longitude: readDegrees(lon, postcode)
    });
    byDistrict.set(district, units);
  }
  const districts = [...byDistrict.keys()].sort();
  const columns = districts.map((district) =>
    [...(byDistrict.get(district)?.values() ?? [])].sort((a, b) => a.unit - b.unit)
  );
  const degrees = (name: 'latitude' | 'longitude'): string[] =>
    columns.map((column) => writeNumbers(differences(column.map((row) => row[name])).map(fold)));
  return {
    districts: districts.join(' '),
    units: columns.map((column) => writeNumbers(differences(column.map(({ unit }) => unit)))),
    latitudes: degrees('latitude'),
    longitudes: degrees('longitude')
  };
}
