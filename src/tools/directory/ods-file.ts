import { normalPostcode } from './postcode-table.ts';
import { Refusal, refuseIf } from './refusal.ts';
import { readRows } from './rows.ts';

export type OdsKind = 'epraccur' | 'edispensary';

/** One row of an NHS organisation file, as far as the directory needs it. */
export interface OdsRow {
  /** Number of the row in the file, from 1. */
  readonly row: number;
  readonly code: string;
  /** As published, in capitals. */
  readonly name: string;
  readonly lines: readonly string[];
  readonly postcode: string | undefined;
  readonly isActive: boolean;
  /** Column 26 of epraccur says GP practice, or column 14 of edispensary pharmacy. */
  readonly isMain: boolean;
  /** As published, grouped in whatever way; empty where there is none. */
  readonly phone: string;
}

export interface OdsFile {
  /** `letters`: A, C, D, P and setting 4, until 2025. `words`: ACTIVE, INACTIVE, DORMANT and RO76, since 2026. */
  readonly dialect: 'letters' | 'words';
  readonly rows: readonly OdsRow[];
  /** The newest date in the file that is not in the future, `2026-02-03`. */
  readonly newest: string | undefined;
}

const columns = 27;

/** Columns as NHS England numbers them, from 1. */
const COLUMN = { code: 1, name: 2, postcode: 10, status: 13, subType: 14, phone: 18, setting: 26 };

const DATE_COLUMNS = [11, 12, 16, 17];

const STATUSES: ReadonlyMap<string, OdsFile['dialect']> = new Map([
  ...['A', 'C', 'D', 'P'].map((status) => [status, 'letters'] as const),
  ...['ACTIVE', 'INACTIVE', 'DORMANT', 'PROPOSED'].map((status) => [status, 'words'] as const)
]);

const SETTING = { letters: /^\d{0,2}$/u, words: /^(?:RO\d+(?:\|RO\d+)*)?$/u };

/**
 * Reads an ODS file (`epraccur`, `edispensary`): no header, 27 columns, in the dialect until 2025 or that of 2026.
 * @param today `2026-11-22`: dates after it do not count as the age of the file.
 * @throws {Refusal} naming every bad row and column; also when the two dialects are mixed.
 */
export function readOdsFile(kind: OdsKind, text: string, file: string, today: string): OdsFile {
  const rows = readRows(text, file);
  if (rows.length === 0) throw new Refusal(`${file} has no rows: download it again.`);
  const dialect = dialectOf(rows, file);
  const problems = rows.flatMap((cells, index) =>
    rowProblems(kind, dialect, cells).map(
      (problem) => `${file}, row ${String(index + 1)}, ${problem}`
    )
  );
  const seen = new Map<string, number>();
  rows.forEach((cells, index) => {
    const code = cell(cells, 'code');
    const first = seen.get(code);
    if (first !== undefined) {
      problems.push(
        `${file}, row ${String(index + 1)}, column 1 (code): ${code} stands in row ${String(first)} already. Keep the row that is right.`
      );
    }
    seen.set(code, first ?? index + 1);
  });
  refuseIf(problems);
  const read = rows.map((cells, index) => odsRow(kind, dialect, cells, index + 1));
  if (!read.some(({ isMain }) => isMain)) {
    throw new Refusal(
      kind === 'epraccur'
        ? `${file}, column 26 (prescribing setting): no row is a GP practice (4 or RO76). This is not epraccur: check which file it is.`
        : `${file}, column 14 (sub-type): no row is a pharmacy (1). This is not edispensary: check which file it is.`
    );
  }
  return {
    dialect,
    rows: read,
    newest: newestDate(rows, today.replaceAll('-', ''))
  };
}

function cell(cells: readonly string[], column: keyof typeof COLUMN): string {
  return cells[COLUMN[column] - 1] ?? '';
}

function dialectOf(rows: readonly string[][], file: string): OdsFile['dialect'] {
  let first: { dialect: OdsFile['dialect']; row: number; status: string } | undefined;
  for (const [index, cells] of rows.entries()) {
    const place = `${file}, row ${String(index + 1)}`;
    if (cells.length !== columns) {
      throw new Refusal(
        `${place}: ${String(cells.length)} columns instead of ${String(columns)}. Take the file as NHS England publishes it, without a header and unchanged.`
      );
    }
    const status = cell(cells, 'status');
    const dialect = STATUSES.get(status);
    if (dialect === undefined) {
      throw new Refusal(
        `${place}, column 13 (status): "${status}" is neither A, C, D, P nor ACTIVE, INACTIVE, DORMANT, PROPOSED. Remove a header row; if NHS England has changed the file, this command must learn it first.`
      );
    }
    first ??= { dialect, row: index + 1, status };
    if (dialect !== first.dialect) {
      throw new Refusal(
        `${place}, column 13 (status): "${status}" here but "${first.status}" in row ${String(first.row)}. Two editions of the file are mixed: import one of them whole.`
      );
    }
  }
  return first?.dialect ?? 'words';
}

function rowProblems(
  kind: OdsKind,
  dialect: OdsFile['dialect'],
  cells: readonly string[]
): string[] {
  const problems: string[] = [];
  const code = cell(cells, 'code');
  const setting = cell(cells, 'setting');
  const postcode = cell(cells, 'postcode');
  if (!/^[A-Z0-9]{3,10}$/u.test(code)) {
    problems.push(`column 1 (code): "${code}" is not an NHS code. Correct the row.`);
  }
  if (cell(cells, 'name') === '') {
    problems.push('column 2 (name): it is empty. Correct the row.');
  }
  if (postcode !== '' && isAlmostPostcode(postcode) && normalPostcode(postcode) === undefined) {
    problems.push(`column 10 (postcode): "${postcode}" is not a postcode. Correct the row.`);
  }
  if (kind === 'epraccur' && !SETTING[dialect].test(setting)) {
    problems.push(
      `column 26 (prescribing setting): "${setting}" does not fit the statuses of this file. Two editions are mixed: import one of them whole.`
    );
  }
  if (kind === 'edispensary' && !/^\d?$/u.test(cell(cells, 'subType'))) {
    problems.push(
      `column 14 (sub-type): "${cell(cells, 'subType')}" is not a number. This is not edispensary: check which file it is.`
    );
  }
  return problems;
}

/** A mistyped postcode of our part of London would be passed over in silence as one of elsewhere. */
function isAlmostPostcode(text: string): boolean {
  return /^(?:EC?|N)\s*\d/iu.test(text);
}

function odsRow(
  kind: OdsKind,
  dialect: OdsFile['dialect'],
  cells: readonly string[],
  row: number
): OdsRow {
  const setting = cell(cells, 'setting');
  return {
    row,
    code: cell(cells, 'code'),
    name: cell(cells, 'name'),
    lines: cells.slice(4, 9).filter((line) => line !== ''),
    postcode: normalPostcode(cell(cells, 'postcode')),
    isActive: cell(cells, 'status') === (dialect === 'letters' ? 'A' : 'ACTIVE'),
    isMain:
      kind === 'edispensary'
        ? cell(cells, 'subType') === '1'
        : dialect === 'letters'
          ? setting === '4'
          : setting.split('|').includes('RO76'),
    phone: cell(cells, 'phone')
  };
}

function newestDate(rows: readonly string[][], today: string): string | undefined {
  const newest = rows
    .flatMap((cells) => DATE_COLUMNS.map((column) => cells[column - 1] ?? ''))
    .filter((date) => /^\d{8}$/u.test(date) && date <= today)
    .reduce((latest, date) => (date > latest ? date : latest), '');
  return newest === ''
    ? undefined
    : `${newest.slice(0, 4)}-${newest.slice(4, 6)}-${newest.slice(6)}`;
}
