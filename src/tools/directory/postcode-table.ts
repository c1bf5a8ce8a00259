import { existsSync, readFileSync } from 'node:fs';
import type { Point } from '#lib/domain/service.ts';
import { parseCsv } from '../csv.ts';
import { Refusal } from './refusal.ts';

/** The columns of `postcodes.csv`, in order. */
export const POSTCODE_COLUMNS = [
  'postcode',
  'lat',
  'lon',
  'lad_code',
  'lad_name',
  'ward_code',
  'ward_name',
  'lsoa11_code',
  'lsoa11_name',
  'positional_quality',
  'in_nspl_may_2025'
] as const;

/** Every postcode of the City of London and Hackney with its centre. */
export type PostcodeTable = ReadonlyMap<string, Point>;

/** `e81dy` → `E8 1DY`; undefined where the text is no postcode. */
export function normalPostcode(text: string): string | undefined {
  const plain = text.toUpperCase().replace(/\s/gu, '');
  return /^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/u.test(plain)
    ? `${plain.slice(0, -3)} ${plain.slice(-3)}`
    : undefined;
}

/**
 * Reads `postcodes.csv`.
 * @throws {Refusal} when it is missing or a row has no coordinates: no import can tell without it what is in the area.
 */
export function readPostcodes(path: string): PostcodeTable {
  return postcodeTable(readPostcodeRows(path));
}

/** The rows of `postcodes.csv`, by the names of its columns; none where the file is missing. */
export function readPostcodeRows(path: string): Record<string, string>[] {
  return existsSync(path) ? parseCsv(readFileSync(path, 'utf8')) : [];
}

function postcodeTable(rows: readonly Record<string, string>[]): PostcodeTable {
  if (rows.length === 0) {
    throw new Refusal(
      'data/directory/postcodes.csv is missing or empty: make it with "npm run directory -- import codepoint <folder> --write".'
    );
  }
  return new Map(
    rows.map((row, index) => {
      const postcode = normalPostcode(row.postcode ?? '');
      const latitude = Number(row.lat);
      const longitude = Number(row.lon);
      if (postcode === undefined || !inLondon({ latitude, longitude })) {
        throw new Refusal(
          `data/directory/postcodes.csv, row ${String(index + 2)}: "${row.postcode ?? ''}" has no usable postcode or coordinates. Make the table again with "import codepoint".`
        );
      }
      return [postcode, { latitude, longitude }] as const;
    })
  );
}

/** Whether a point lies within Greater London's box: swapped or mistyped degrees fall outside. */
export function inLondon({ latitude, longitude }: Point): boolean {
  return latitude > 51.28 && latitude < 51.7 && longitude > -0.52 && longitude < 0.34;
}
