import { encode } from 'uqr';

export interface QrDrawing {
  /** Modules on a side, the quiet zone included. */
  readonly size: number;
  /** The `d` of one SVG path: a rectangle for every run of dark modules in a row. */
  readonly path: string;
}

// Scanners need four light modules around the code (ISO/IEC 18004).
const border = 4;
// Correction M helps a creased print of an address. A longer text is scanned from a clean screen, where larger
// modules help more: 633 bytes on a phone 360 pixels wide are 3.1 pixels a module with L, 2.8 with M.
const mostForMedium = 10;
/** What version 40 holds with the least correction. */
const mostBytes = 2953;

function drawRow(row: readonly boolean[], y: number): string {
  const runs: string[] = [];
  let start = 0;
  while (start < row.length) {
    let end = start;
    while (row[end]) end += 1;
    const width = end - start;
    if (width > 0) runs.push(`M${start} ${y}h${width}v1h-${width}z`);
    start = end + 1;
  }
  return runs.join('');
}

function encodeBytes(bytes: number[]): boolean[][] {
  try {
    return encode(bytes, { ecc: 'M', maxVersion: mostForMedium, border }).data;
  } catch {
    // Too much for correction M at a size that scans well.
    return encode(bytes, { ecc: 'L', border }).data;
  }
}

/** Draws any text as a QR code, as UTF-8. Throws when no QR code could hold it. */
export function drawQr(text: string): QrDrawing {
  const bytes = [...new TextEncoder().encode(text)];
  if (bytes.length > mostBytes) {
    throw new Error(
      `A QR code holds ${mostBytes} bytes, this text has ${bytes.length}: shorten it or share a link to it.`
    );
  }
  const rows = encodeBytes(bytes);
  return { size: rows.length, path: rows.map(drawRow).join('') };
}
