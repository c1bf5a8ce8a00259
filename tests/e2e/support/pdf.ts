/** Reads the text of PDF files as Chromium writes them: every glyph with its letters, line by line. */
import { inflateSync } from 'node:zlib';

interface Font {
  /** Bytes of one glyph. */
  bytes: number;
  letters: Map<number, string>;
}

const entry = /\n(?<id>\d+) 0 obj\n(?<head>[\s\S]*?)(?:stream\r?\n|endobj)/gu;
const glyphs =
  /\/(?<font>F\d+) [\d.]+ Tf|<(?<hex>[\dA-F]*)> Tj|\/ActualText <FEFF(?<actual>[\dA-F]*)>|(?<reversed>\/ReversedChars)|(?<begin>\bBT\b)|(?<end>\bET\b)|(?<close>\bEMC\b)/gu;

function decodeUtf16(hex: string): string {
  const units = hex.match(/.{4}/gu) ?? [];
  return String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16)));
}

function readLetters(map: string): Map<number, string> {
  const letters = new Map<number, string>();
  const line = /^<(?<from>[\dA-F]+)> (?:<(?<to>[\dA-F]+)> )?<(?<text>[\dA-F]+)>$/gmu;
  // The range of all codes, which comes first, maps nothing.
  const body = map.slice(map.indexOf('endcodespacerange'));
  for (const { groups } of body.matchAll(line)) {
    const { from = '', to = from, text = '' } = groups ?? {};
    const first = Number.parseInt(from, 16);
    for (let code = first; code <= Number.parseInt(to, 16); code += 1) {
      const start = decodeUtf16(text.padStart(4, '0'));
      const last = start.codePointAt(0) ?? 0;
      letters.set(code, start.length > 1 ? start : String.fromCodePoint(last + code - first));
    }
  }
  return letters;
}

function readRuns(content: string, fonts: Map<string, Font>): string[] {
  const runs: string[] = [];
  let run: string[] = [];
  let font: Font | undefined;
  let isReversed = false;
  let hidden = false;
  for (const { groups = {} } of content.matchAll(glyphs)) {
    if (groups.begin !== undefined) {
      run = [];
      isReversed = false;
    } else if (groups.end !== undefined) {
      runs.push((isReversed ? run.toReversed() : run).join(''));
    } else if (groups.font !== undefined) font = fonts.get(groups.font);
    else if (groups.reversed !== undefined) isReversed = true;
    else if (groups.actual !== undefined) {
      run.push(decodeUtf16(groups.actual));
      hidden = true;
    } else if (groups.close !== undefined) hidden = false;
    else if (groups.hex !== undefined && !hidden && font !== undefined) {
      const codes = groups.hex.match(new RegExp(`.{${2 * font.bytes}}`, 'gu')) ?? [];
      run.push(...codes.map((code) => font?.letters.get(Number.parseInt(code, 16)) ?? ''));
    }
  }
  return runs;
}

/** The text of every sheet, in the order it was drawn; letters as they are typed, without any spaces. */
export function readSheets(pdf: Buffer): string[] {
  const source = pdf.toString('latin1');
  const heads = new Map<string, string>();
  const streams = new Map<string, string>();
  for (const match of source.matchAll(entry)) {
    const { id = '', head = '' } = match.groups ?? {};
    heads.set(id, head);
    const start = match.index + match[0].length;
    if (match[0].endsWith('endobj') || !head.includes('/FlateDecode')) continue;
    const packed = pdf.subarray(start, source.indexOf('endstream', start));
    streams.set(id, inflateSync(packed).toString('latin1'));
  }
  const readFont = (id: string): Font => {
    const head = heads.get(id) ?? '';
    const map = /\/ToUnicode (?<map>\d+) 0 R/u.exec(head)?.groups?.map ?? '';
    return {
      bytes: head.includes('/Type0') ? 2 : 1,
      letters: readLetters(streams.get(map) ?? '')
    };
  };
  return [...heads.values()]
    .filter((head) => /\/Type \/Page\b(?!s)/u.test(head))
    .map((head) => {
      const listed = head.matchAll(/\/(?<name>F\d+) (?<id>\d+) 0 R/gu);
      const fonts = new Map(
        [...listed].map(({ groups }) => [groups?.name ?? '', readFont(groups?.id ?? '')] as const)
      );
      const content = /\/Contents (?<id>\d+) 0 R/u.exec(head)?.groups?.id ?? '';
      return squeeze(readRuns(streams.get(content) ?? '', fonts).join(''));
    });
}

/** Letters alone, in their plain forms, for words that a line break or a ligature may stand in. */
export function squeeze(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u00ad\u200b-\u200f\u2066-\u2069]/gu, '');
}
