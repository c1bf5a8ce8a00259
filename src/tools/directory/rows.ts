import { Refusal } from './refusal.ts';

/**
 * Reads comma-separated text without a header (RFC 4180) into rows of cells, the first row first.
 * @throws {Refusal} naming the row when a quoted field never ends or goes on after its closing quote.
 */
export function readRows(text: string, file: string): string[][] {
  const source = text.replace(/^\uFEFF/u, '');
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < source.length) {
    let cell: string;
    if (source.charAt(at) === '"') {
      const end = closingQuote(source, at + 1);
      if (end === -1) {
        throw new Refusal(
          `${file}, row ${String(rows.length + 1)}, column ${String(row.length + 1)}: a quoted field never ends. The file is cut off or damaged: download it again.`
        );
      }
      cell = source.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
      if (at < source.length && !/[,\r\n]/u.test(source.charAt(at))) {
        throw new Refusal(
          `${file}, row ${String(rows.length + 1)}, column ${String(row.length + 1)}: there is text after the closing quote. Save the file as comma-separated values again.`
        );
      }
    } else {
      const rest = /[,\r\n]/gu;
      rest.lastIndex = at;
      const end = rest.exec(source)?.index ?? source.length;
      cell = source.slice(at, end);
      at = end;
    }
    row.push(cell.trim());
    if (source.charAt(at) === ',') {
      at += 1;
      if (at === source.length) row.push('');
      continue;
    }
    at += source.startsWith('\r\n', at) ? 2 : 1;
    if (row.some((one) => one !== '')) rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

function closingQuote(source: string, from: number): number {
  let at = source.indexOf('"', from);
  while (at !== -1 && source.charAt(at + 1) === '"') at = source.indexOf('"', at + 2);
  return at;
}
