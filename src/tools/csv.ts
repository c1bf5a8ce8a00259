/** Reads comma-separated text with quoted fields (RFC 4180) into records by the names of the first row. */
export function parseCsv(text: string): Record<string, string>[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let isQuoted = false;
  const source = text.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n');
  for (let at = 0; at < source.length; at += 1) {
    const character = source.charAt(at);
    if (isQuoted) {
      if (character !== '"') field += character;
      else if (source.charAt(at + 1) === '"') field += source.charAt((at += 1));
      else isQuoted = false;
    } else if (character === '"') {
      isQuoted = true;
    } else if (character === ',' || character === '\n') {
      row.push(field);
      field = '';
      if (character === '\n') {
        rows.push(row);
        row = [];
      }
    } else {
      field += character;
    }
  }
  if (field !== '' || row.length > 0) rows.push([...row, field]);
  const [names = [], ...records] = rows.filter((cells) => cells.some((cell) => cell !== ''));
  return records.map((cells) =>
    Object.fromEntries(names.map((name, column) => [name, cells[column] ?? '']))
  );
}
