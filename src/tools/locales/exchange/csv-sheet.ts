import { stringify } from 'csv-stringify/sync';
import { parseCsvRows } from '../../csv.ts';
import type { Sheet, SheetRow, Unit } from './unit.ts';

/** In the order a translator reads them. `language`, `key` and `base` are for the way back. */
const COLUMNS = [
  'key',
  'english',
  'translation',
  'state',
  'by',
  'on',
  'note',
  'max',
  'outdated',
  'screen',
  'language',
  'base'
] as const;

const NEEDED = ['key', 'english', 'translation', 'language'] as const;

/** A spreadsheet takes a cell that starts so for a formula; an apostrophe before it makes it words. */
const FORMULA = /^'*[=+\-@\t\r]/;
const GUARDED = /^'+[=+\-@\t\r]/;

/** A sheet that opens in a spreadsheet: UTF-8 with its mark, one row for each unit. */
export function formatCsvSheet(tag: string, units: readonly Unit[], origin: string): string {
  const rows = units.map((unit) => ({
    ...unit,
    max: String(unit.max),
    outdated: unit.outdated ? 'yes' : '',
    screen: unit.screen === '' ? '' : `${origin}${unit.screen}`,
    language: tag
  }));
  const cells = rows.map((row) => COLUMNS.map((column) => guard(row[column])));
  return stringify([[...COLUMNS], ...cells], { bom: true, record_delimiter: '\r\n' });
}

/**
 * Reads a sheet back, in any order of columns.
 *
 * @throws Error saying which line or column makes it no sheet of ours.
 */
export function parseCsvSheet(text: string): Sheet {
  const rows = parseCsvRows(text);
  const first = rows[0]?.cells ?? {};
  const absent = NEEDED.filter((column) => !(column in first));
  if (absent.length > 0) {
    throw new Error(`the sheet has no column ${absent.join(', ')}: export it again, keep row one`);
  }
  const tags = new Set(rows.map(({ cells }) => cells.language ?? ''));
  const [tag = ''] = tags;
  if (tags.size > 1) throw new Error(`the sheet mixes languages: ${[...tags].join(', ')}`);
  return { tag, rows: rows.map(({ line, cells }) => readRow(line, cells)) };
}

function readRow(line: number, cells: Readonly<Record<string, string>>): SheetRow {
  const cell = (name: (typeof COLUMNS)[number]): string => unguard(cells[name] ?? '');
  return {
    line,
    key: cell('key'),
    english: cell('english'),
    translation: cell('translation'),
    state: cell('state'),
    by: cell('by'),
    on: cell('on'),
    base: cell('base')
  };
}

function guard(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

function unguard(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell;
}
