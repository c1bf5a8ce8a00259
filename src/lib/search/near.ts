import { rootsOf } from './sounds.ts';

/** A word of the index that somebody may have meant. */
export interface Near {
  readonly term: string;
  /** 1 = as good as a word can be that is not the same; falls with each slip. */
  readonly likeness: number;
}

const shortestForOne = 4;
const shortestForTwo = 8;
/** From here on a slip is also forgiven in a word that is still being typed. */
const shortestStart = 5;
const mostNear = 12;

const LIKENESS = { oneSlip: 1, twoSlips: 0.6, onlyStart: 0.6, otherFirstLetter: 0.4 } as const;

/**
 * Slips (a letter too many, too few, another, or two swapped) between what was typed and a word, and between it and
 * the best start of that word. Stops at `most` + 1.
 */
function slipsBetween(typed: string, word: string, most: number): { whole: number; start: number } {
  const width = Math.min(word.length, typed.length + most);
  let before: number[] = [];
  let last = Array.from({ length: width + 1 }, (_, at) => at);
  for (let row = 1; row <= typed.length; row += 1) {
    const next = [row];
    let least = row;
    for (let column = 1; column <= width; column += 1) {
      const same = typed[row - 1] === word[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1)
      );
      const swapped = typed[row - 1] === word[column - 2] && typed[row - 2] === word[column - 1];
      if (swapped && row > 1 && column > 1) cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return { whole: most + 1, start: most + 1 };
    before = last;
    last = next;
  }
  const whole = width === word.length ? (last[width] ?? 0) : most + 1;
  return { whole, start: Math.min(...last) };
}

/** Words of an alphabet that differ from what was typed by one slip from 4 letters, by two from 8; nearest first. */
export function findNear(typed: string, words: readonly string[]): Near[] {
  if (typed.length < shortestForOne) return [];
  const most = typed.length >= shortestForTwo ? 2 : 1;
  const found: Near[] = [];
  for (const term of words) {
    if (term.length < typed.length - most) continue;
    // One slip leaves the first or the second letter in its place, or swaps them.
    const isFirst = term[0] === typed[0];
    if (!isFirst && term[1] !== typed[1] && term[0] !== typed[1] && term[1] !== typed[0]) continue;
    const { whole, start } = slipsBetween(typed, term, most);
    const isWhole = whole <= most;
    if (!isWhole && (start > most || typed.length < shortestStart)) continue;
    const slips = isWhole ? whole : start;
    if (slips === 0) continue;
    found.push({
      term,
      likeness:
        (slips > 1 ? LIKENESS.twoSlips : LIKENESS.oneSlip) *
        (isWhole ? 1 : LIKENESS.onlyStart) *
        (isFirst ? 1 : LIKENESS.otherFirstLetter)
    });
  }
  return found.sort((a, b) => b.likeness - a.likeness).slice(0, mostNear);
}

const shortestSyllables = 3;
/** Letters in an Ethiopic series: a consonant with each of its vowels. */
const series = 8;
/** Series said alike or mistaken for each other: ሐ and ሀ, ኸ, ኰ and ከ, ቐ, ቈ and ቀ. */
const ALIKE: Readonly<Record<number, number>> = {
  0x1210: 0x1200,
  0x1248: 0x1240,
  0x1250: 0x1240,
  0x1258: 0x1240,
  0x12b0: 0x12a8,
  0x12b8: 0x12a8,
  0x12c0: 0x12a8
};

/** An Ethiopic word with the first vowel on every consonant. */
function consonantsOf(word: string): string {
  return Array.from(word, (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    const first = code - (code % series);
    return String.fromCodePoint(ALIKE[first] ?? first);
  }).join('');
}

/** Ethiopic words from 3 letters with the same consonants and other vowels; those with one other letter first. */
export function findSameConsonants(typed: string, words: readonly string[]): Near[] {
  if (typed.length < shortestSyllables) return [];
  const wanted = consonantsOf(typed);
  return words
    .filter((term) => term.length === typed.length && term !== typed)
    .filter((term) => consonantsOf(term) === wanted)
    .map((term) => {
      const slips = Array.from(term).filter((letter, at) => letter !== typed[at]).length;
      return { term, likeness: slips > 1 ? LIKENESS.twoSlips : LIKENESS.oneSlip };
    })
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, mostNear);
}

/** Ethiopic words that may have the root of the typed one, with other letters before and after: ክነቅል, ምንቃል. */
export function findSameRoot(typed: string, words: readonly string[]): Near[] {
  const wanted = new Set(rootsOf(consonantsOf(typed)));
  return words
    .filter((term) => rootsOf(consonantsOf(term)).some((root) => wanted.has(root)))
    .map((term) => ({ term, likeness: LIKENESS.twoSlips }))
    .slice(0, mostNear);
}
