import { parse } from 'csv-parse/sync';

/** A row of a table by the names of its first row, and the line of the file that it starts on. */
export interface CsvRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/**
 * Reads comma-separated text (RFC 4180) with its lines, for messages. Short rows are filled with empty cells.
 *
 * @throws Error naming the line where a quotation mark does not close.
 */
export function parseCsvRows(text: string): CsvRow[] {
  // Where each record ends; it starts after the one before it.
  const ends: number[] = [];
  const rows = parse(text, {
    bom: true,
    on_record: (record: string[], { lines }) => {
      ends.push(lines);
      return record;
    },
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_records_with_empty_values: true
  });
  const [names = [], ...records] = rows;
  return records.map((record, at) => {
    const cells = names.map((name, column) => [name, record[column] ?? ''] as const);
    return { line: (ends[at] ?? 0) + 1, cells: Object.fromEntries(cells) };
  });
}

/** Reads comma-separated text into records by the names of the first row. */
export function parseCsv(text: string): Record<string, string>[] {
  return parseCsvRows(text).map(({ cells }) => ({ ...cells }));
}
