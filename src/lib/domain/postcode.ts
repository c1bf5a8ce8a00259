/** What somebody typed where a postcode is asked for. */
export type PostcodeReading =
  /** `E8 1AA`: shaped as a UK postcode; whether it exists only a table knows. */
  | { readonly kind: 'whole'; readonly postcode: string }
  /** `E8`, the outward half. */
  | { readonly kind: 'district'; readonly district: string }
  /** Neither, or more than one: ask again. */
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'empty' };

/** Letters that postcodes use after the digit of the inward half, in order (Royal Mail: C, I, K, M, O and V are too easily misread). */
export const UNIT_LETTERS = 'ABDEFGHJLNPQRSTUWXYZ';

// Areas of two letters in use (Royal Mail PAF). With them, NL6 is seen to be N16.
const areas =
  'A[BL]|B[ABDHLNRST]|C[ABFHMORTVW]|D[ADEGHLNTY]|E[CHNX]|F[KY]|G[LUY]|H[ADGPRSUX]|I[GMPV]|JE|K[ATWY]|L[ADELNSU]|M[EKL]|N[EGNPRW]|O[LX]|P[AEHLOR]|R[GHM]|S[AEGKLMNOPRSTWY]|T[ADFNQRSW]|UB|W[ACDFNRSV]|YO|ZE';
const outward = `(?:[BEGLMNSW][1-9][\\dABCDEFGHJKPSTUW]?|(?:${areas})(?:[1-9]\\d|\\d[ABEHMNPRVWXY]?))`;
const inward = `\\d[${UNIT_LETTERS}]{2}`;
const isDistrict = new RegExp(`^${outward}$`, 'u');
const isInward = new RegExp(`^${inward}$`, 'u');
const isInwardStart = new RegExp(`^\\d[${UNIT_LETTERS}]?$`, 'u');
const isWhole = new RegExp(`^${outward}${inward}$`, 'u');

/** What a character may have been meant as, besides itself. */
const meant: Readonly<Record<string, string>> = { O: '0', '0': 'O', I: '1', L: '1', '1': 'IL' };

/** Letters of Greek and Cyrillic keyboards that cannot be told from ours on the screen. */
const twins: Readonly<Record<string, string>> = Object.fromEntries(
  [...'ΑΒΕΖΗΚΜΝΟΡΤΥΧАВЕКМНОРСТУХЅІЈ'].map((letter, at) => [
    letter,
    'ABEZHKMNOPTYXABEKMHOPCTYXSIJ'.charAt(at)
  ])
);

// Longer than any address: what follows is not looked at.
const longest = 200;

/**
 * The digits of every script stand in a row, nought first: how many stand before this one is its value. The rows of two
 * scripts may follow each other (U+116D0 to U+116E3).
 */
function toLatinDigit(digit: string): string {
  let value = 0;
  const code = digit.codePointAt(0) ?? 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value % 10);
}

/** Capital Latin letters and digits in words, without accents, dots and hyphens. */
function wordsOf(input: string): string[] {
  return input
    .slice(0, longest)
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/\p{Nd}/gu, toLatinDigit)
    .toUpperCase()
    .replace(/\p{L}/gu, (letter) => twins[letter] ?? letter)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/**
 * The one spelling of the shape that needs the fewest letters and digits changed for each other, if it is one alone.
 * The first letter is never changed: “1 E8 1AA” is a door in Hackney and no postcode of Leicester.
 */
function putRight(text: string, shape: RegExp): string | undefined {
  // Words are not made into postcodes: something in it must be a digit.
  if (text.length > 7 || !/\d/u.test(text)) return undefined;
  let spellings = [{ text: text.charAt(0), changes: 0 }];
  for (const character of text.slice(1)) {
    spellings = spellings.flatMap((start) => [
      { text: start.text + character, changes: start.changes },
      ...[...(meant[character] ?? '')].map((other) => ({
        text: start.text + other,
        changes: start.changes + 1
      }))
    ]);
  }
  const fitting = spellings.filter((spelling) => shape.test(spelling.text));
  const fewest = Math.min(...fitting.map(({ changes }) => changes));
  const best = fitting.filter(({ changes }) => changes === fewest);
  return best.length === 1 ? best[0]?.text : undefined;
}

/**
 * Reads a postcode, or the district it begins with, out of what somebody typed: in any case, with spaces anywhere or
 * none, with dots or hyphens, in the digits of any script, with O for nought or I or L for one. Text around it is cut
 * only when one reading alone is left. Never throws.
 */
export function readPostcode(input: string): PostcodeReading {
  const words = wordsOf(input);
  const all = words.join('');
  if (all === '') return input.trim() === '' ? { kind: 'empty' } : { kind: 'unreadable' };
  const exact = new Set(
    [all, ...words, ...pairs(words)].filter((candidate) => isWhole.test(candidate))
  );
  if (exact.size > 1) return { kind: 'unreadable' };
  const whole = [...exact][0] ?? putRight(all, isWhole);
  if (whole !== undefined) {
    return { kind: 'whole', postcode: `${whole.slice(0, -3)} ${whole.slice(-3)}` };
  }
  const district = districtIn(words);
  return district === undefined ? { kind: 'unreadable' } : { kind: 'district', district };
}

/** Two words that are the halves of a postcode. */
function pairs(words: readonly string[]): string[] {
  return words.flatMap((word, at) => {
    const next = words[at + 1] ?? '';
    return isDistrict.test(word) && isInward.test(next) ? [word + next] : [];
  });
}

function districtIn(words: readonly string[]): string | undefined {
  const [first = '', ...rest] = words;
  const all = words.join('');
  // “E8 1A” is the start of a postcode; “N1 6” may be that or N16.
  if (isDistrict.test(first) && isInwardStart.test(rest.join(''))) {
    return isDistrict.test(all) ? undefined : first;
  }
  const whole = isDistrict.test(all) ? all : putRight(all, isDistrict);
  if (whole !== undefined) return whole;
  // In the middle of an address it may be the name of a flat, and beside other figures it may be anything.
  const ends = [first, rest.at(-1) ?? ''].filter((word) => isDistrict.test(word));
  const figures = words.filter((word) => /\p{N}/u.test(word));
  return ends.length === 1 && figures.length === 1 ? ends[0] : undefined;
}
