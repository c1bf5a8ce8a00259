import { eachString, showCharacter, type Gate, type Pair } from '../gate.ts';
import { isChinese, scriptPattern } from '../scripts.ts';
import { ownWords } from '../sign-words.ts';

const LEAST_SHARE = 0.6;
const LATIN = scriptPattern('Latn');
const SHARED = /[\p{Script=Common}\p{Script=Inherited}]/u;

/** The letters are those of the language's script: none of a third script, no Latin letter inside a word, few Latin words. */
export const script: Gate = (context) => {
  const own = scriptPattern(context.profile.script);
  return eachString(context, (pair) => {
    const text = ownWords(pair.text, pair.english ?? pair.text, context.kept);
    return (
      foreignLetter(text, own) ??
      gluedLetter(text, own) ??
      latinWord(context.profile.script, text) ??
      lowShare(pair, text, own)
    );
  });
};

function foreignLetter(text: string, own: RegExp): string | undefined {
  const letter = (text.match(/[\p{L}\p{M}]/gu) ?? []).find(
    (found) => !own.test(found) && !LATIN.test(found) && !SHARED.test(found)
  );
  return letter === undefined
    ? undefined
    : `the letter ${showCharacter(letter)} is of another script: type the letter that looks the same in this language`;
}

function gluedLetter(text: string, own: RegExp): string | undefined {
  for (const [word] of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    const letters = [...word];
    const latin = letters.find((letter) => LATIN.test(letter) && !own.test(letter));
    if (latin !== undefined && letters.some((letter) => own.test(letter))) {
      return `the Latin letter ${showCharacter(latin)} stands inside the word “${word}”: type the word anew`;
    }
  }
  return undefined;
}

/** Elsewhere the letters gate finds a Latin word; Chinese has no such list. */
function latinWord(code: string, text: string): string | undefined {
  const word = isChinese(code) ? /\p{Script=Latin}+/u.exec(text)?.[0] : undefined;
  return word === undefined
    ? undefined
    : `the word “${word}” is in Latin letters: translate it, or set keepLatin for it in locales/glossary.json`;
}

function lowShare(pair: Pair, text: string, own: RegExp): string | undefined {
  const letters = text.match(/\p{L}/gu) ?? [];
  const share =
    letters.filter((letter) => own.test(letter) || SHARED.test(letter)).length / letters.length;
  return letters.length === 0 || share >= LEAST_SHARE
    ? undefined
    : `only ${String(Math.round(share * 100))} % of the letters are in this language's script: translate “${pair.text}”`;
}
