import { francAll } from 'franc-all';
import { isEnglish, type Gate, type Pair, type Problem } from '../gate.ts';
import { FRANC_CODES, OUR_CODES } from '../language-codes.ts';
import { ownWords } from '../sign-words.ts';

/** One string alone is named wrongly one time in ten; 600 characters together, one time in a thousand. */
const PIECE = 600;
const LEAST = 300;

/**
 * franc scores the best language 1. Good Czech lost to Slovak by at most 0.007, good Russian to Bulgarian once by
 * 0.016; another language scores below 0.97.
 */
const NEAR_ENOUGH = 0.98;

interface Piece {
  text: string;
  first: Pair;
}

/** Each file reads as its own language: catches a file, or a run of strings, pasted from another. */
export const languageId: Gate = (context) => {
  const codes = FRANC_CODES[context.profile.tag];
  if (codes === undefined || !context.profile.identified || isEnglish(context)) {
    return [];
  }
  return piecesOf(context.pairs, context.kept).flatMap(({ text, first }): Problem[] => {
    const ranked = francAll(text, { only: [...OUR_CODES] });
    const own = ranked.find(([code]) => codes.includes(code));
    const best = ranked[0]?.[0] ?? 'none';
    return own !== undefined && own[1] >= NEAR_ENOUGH
      ? []
      : [
          {
            level: 'error',
            file: first.file,
            key: first.key,
            message: `the text from here on reads as “${best}”, not ${context.profile.tag}: check that the right language was pasted (“${text.slice(0, 60)}…”)`
          }
        ];
  });
};

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
