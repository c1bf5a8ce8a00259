import { gridToDegrees } from './geodesy.ts';
import { inLondon, normalPostcode, POSTCODE_COLUMNS } from './postcode-table.ts';
import { Refusal, refuseIf } from './refusal.ts';
import { readRows } from './rows.ts';

/** The two districts of the area, by their codes. */
const DISTRICTS: ReadonlyMap<string, string> = new Map([
  ['E09000012', 'Hackney'],
  ['E09000001', 'City of London']
]);

/** Code-Point Open gives this quality to postcodes without coordinates. */
const noCoordinates = '90';

export type PostcodeRow = Readonly<Record<string, string>>;

export interface PostcodeProposal {
  readonly rows: readonly PostcodeRow[];
  readonly warnings: readonly string[];
}

/**
 * Makes the rows of `postcodes.csv` out of Code-Point Open files (postcode, quality, easting, northing, country, NHS
 * region, NHS authority, county, district, ward). Names of wards and the census columns, which the files do not have,
 * are taken over from the table before.
 * @throws {Refusal} naming file, row and column; also when one of the two districts is missing.
 */
export function proposePostcodes(
  files: readonly { readonly name: string; readonly text: string }[],
  before: readonly PostcodeRow[]
): PostcodeProposal {
  const old = new Map(before.map((row) => [row.postcode ?? '', row]));
  const wards = new Map(before.map((row) => [row.ward_code ?? '', row.ward_name ?? '']));
  const rows = new Map<string, PostcodeRow>();
  const problems: string[] = [];
  const warnings: string[] = [];
  for (const { name, text } of files) {
    readRows(text, name).forEach((cells, index) => {
      const place = `${name}, row ${String(index + 1)}`;
      if (cells.length !== 10) {
        throw new Refusal(
          `${place}: ${String(cells.length)} columns instead of 10. Take the CSV files of Code-Point Open as Ordnance Survey publishes them.`
        );
      }
      const [
        written = '',
        quality = '',
        easting = '',
        northing = '',
        ,
        ,
        ,
        ,
        district = '',
        ward = ''
      ] = cells;
      const districtName = DISTRICTS.get(district);
      if (districtName === undefined) return;
      const postcode = normalPostcode(written);
      if (postcode === undefined) {
        problems.push(
          `${place}, column 1 (postcode): "${written}" is not a postcode. Get the file again.`
        );
        return;
      }
      if (rows.has(postcode)) {
        problems.push(
          `${place}, column 1 (postcode): ${postcode} stands there twice. Give each file once.`
        );
        return;
      }
      if (quality === noCoordinates) {
        warnings.push(`${place}: ${postcode} has no coordinates yet and is passed over.`);
        return;
      }
      const point =
        /^\d{6}$/u.test(easting) && /^\d{6}$/u.test(northing)
          ? gridToDegrees(Number(easting), Number(northing))
          : undefined;
      if (point === undefined || !inLondon(point)) {
        problems.push(
          `${place}, columns 3 and 4 (easting, northing): "${easting}", "${northing}" is no place in London. Get the file again.`
        );
        return;
      }
      const known = old.get(postcode);
      const wardName = wards.get(ward) ?? '';
      if (wardName === '') warnings.push(`${place}: the name of ward ${ward} is not known.`);
      rows.set(postcode, {
        postcode,
        lat: degrees(point.latitude),
        lon: degrees(point.longitude),
        lad_code: district,
        lad_name: districtName,
        ward_code: ward,
        ward_name: wardName,
        lsoa11_code: known?.lsoa11_code ?? '',
        lsoa11_name: known?.lsoa11_name ?? '',
        positional_quality: quality,
        in_nspl_may_2025: known?.in_nspl_may_2025 ?? 'N'
      });
    });
  }
  for (const [code, name] of DISTRICTS) {
    if (![...rows.values()].some((row) => row.lad_code === code)) {
      problems.push(
        `No postcode of ${name} (${code}) in ${files.map((file) => file.name).join(', ')}. Give the folder with e.csv, ec.csv, n.csv and wc.csv.`
      );
    }
  }
  refuseIf(problems);
  return { rows: [...rows.values()].sort(byPostcode), warnings: [...new Set(warnings)] };
}

/** Five places, the zeros at the end left out: `51.5189`. */
function degrees(value: number): string {
  return String(Number(value.toFixed(5)));
}

function byPostcode(a: PostcodeRow, b: PostcodeRow): number {
  return (a.postcode ?? '') < (b.postcode ?? '') ? -1 : 1;
}

/** The table as it is written. */
export function postcodesText(rows: readonly PostcodeRow[]): string {
  const quoted = (cell: string): string =>
    /[",\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  const lines = rows.map((row) =>
    POSTCODE_COLUMNS.map((name) => quoted(row[name] ?? '')).join(',')
  );
  return [POSTCODE_COLUMNS.join(','), ...lines, ''].join('\r\n');
}

/** Postcodes that come, go and move, in lines. */
export function postcodeLines(
  before: readonly PostcodeRow[],
  after: readonly PostcodeRow[]
): string[] {
  const old = new Map(before.map((row) => [row.postcode ?? '', row]));
  const now = new Set(after.map((row) => row.postcode ?? ''));
  const added = after.filter((row) => !old.has(row.postcode ?? ''));
  const removed = before.filter((row) => !now.has(row.postcode ?? ''));
  const changed = after.flatMap((row) => {
    const was = old.get(row.postcode ?? '');
    const fields = POSTCODE_COLUMNS.filter((name) => was !== undefined && was[name] !== row[name]);
    return fields.length === 0
      ? []
      : [
          `~ ${row.postcode ?? ''}: ${fields.map((name) => `${name} ${was?.[name] ?? ''} → ${row[name] ?? ''}`).join(', ')}`
        ];
  });
  return [
    ...added.map((row) => `+ ${row.postcode ?? ''} ${row.lad_name ?? ''}`),
    ...changed,
    ...removed.map((row) => `- ${row.postcode ?? ''} ${row.lad_name ?? ''}`),
    `${String(added.length)} added, ${String(changed.length)} changed, ${String(removed.length)} removed`
  ];
}
