import { isEnglish, type Gate, type Pair, type Problem } from '../gate.ts';
import { misread } from '../identify.ts';
import { TELLTALES } from '../language-codes.ts';
import { ownWords } from '../sign-words.ts';

/** One string alone is named wrongly one time in ten; 600 characters together, one time in a thousand. */
const PIECE = 600;
const LEAST = 300;

interface Piece {
  text: string;
  first: Pair;
}

/** Each file reads as its own language: catches a file, or a run of strings, pasted from another. */
export const languageId: Gate = (context) => {
  if (isEnglish(context)) return [];
  const { tag, lid } = context.profile;
  return piecesOf(context.pairs, context.kept).flatMap(({ text, first }): Problem[] => {
    const other = misread(text, tag, lid) ?? toldByLetters(text, tag);
    if (other === undefined) return [];
    const message = `the text from here on reads as “${other}”, not ${tag}: check that the right language was pasted (“${text.slice(0, 60)}…”)`;
    return [{ level: 'error', file: first.file, key: first.key, message }];
  });
};

/** Amharic and Tigrinya look alike to every tool, but write one frequent vowel with different letters. */
function toldByLetters(text: string, tag: string): string | undefined {
  const telltale = TELLTALES[tag];
  if (telltale === undefined) return undefined;
  const count = (letter: string): number => text.split(letter).length - 1;
  return count(telltale.other) > count(telltale.own) ? telltale.reads : undefined;
}

function piecesOf(pairs: readonly Pair[], kept: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  let open: Piece | undefined;
  for (const pair of pairs) {
    if (open === undefined || open.first.file !== pair.file || open.text.length >= PIECE) {
      open = { text: '', first: pair };
      pieces.push(open);
    }
    open.text = `${open.text} ${ownWords(pair.text, pair.english ?? '', kept)}`
      .replace(/\s+/g, ' ')
      .trimStart();
  }
  return pieces.filter((piece) => piece.text.length >= LEAST);
}
