import { toTraditional } from './fold-han.ts';

/** Letters that no decomposition takes apart, as people type them without the right keyboard. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ı: 'i',
  đ: 'd',
  ð: 'd',
  ɖ: 'd',
  ɗ: 'd',
  ł: 'l',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ɔ: 'o',
  ɛ: 'e',
  ə: 'e',
  ǝ: 'e',
  þ: 'th',
  ŋ: 'n',
  ħ: 'h',
  ɓ: 'b',
  ƙ: 'k',
  ƴ: 'y',
  // Greek writes another sigma at the end of a word.
  ς: 'σ',
  // Arabic script: keyboards of four languages send different letters for the same one.
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ة: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ە: 'ه',
  ۃ: 'ه',
  ۀ: 'ه',
  ۂ: 'ه',
  ک: 'ك',
  ڪ: 'ك',
  ں: 'ن',
  // Letters of Sorani and Pashto that no Arabic or Persian keyboard sends.
  ێ: 'ي',
  ۍ: 'ي',
  ګ: 'گ',
  ۆ: 'و',
  ڕ: 'ر',
  ڵ: 'ل',
  // Hebrew final letters, and the digraphs that Yiddish keyboards send as one letter.
  ך: 'כ',
  ם: 'מ',
  ן: 'נ',
  ף: 'פ',
  ץ: 'צ',
  װ: 'וו',
  ױ: 'וי',
  ײ: 'יי'
};
const plainLetter = new RegExp(`[${Object.keys(PLAIN_LETTERS).join('')}]`, 'gu');

/** Ethiopic series (eight code points each) that are said alike and written one for another. */
const ETHIOPIC_SERIES: readonly (readonly [from: number, to: number])[] = [
  [0x1220, 0x1230], // ሠ → ሰ
  [0x1340, 0x1338], // ፀ → ጸ
  [0x1280, 0x1200] // ኀ → ሀ
];
/** Amharic has lost two more differences, which Tigrinya still says. */
const AMHARIC_SERIES: typeof ETHIOPIC_SERIES = [
  [0x1210, 0x1200], // ሐ → ሀ
  [0x12d0, 0x12a0] // ዐ → አ
];

/** Vietnamese spells one sound at the end of a word both ways (kỷ, kỉ); after a vowel they are two: tay, tai. */
const finalY = /(?<=(?<!\p{L})[bcdghklmnpqrstvx]{1,3})y(?!\p{L})/gu;

/** Quotation marks that are letters, or part of one: Uzbek `oʻ`, and what its readers type instead. */
export const LETTER_QUOTES = '\u02bb\u02bc';
export const TYPED_QUOTES = "'‘’`";
const letterQuote = new RegExp(`[${LETTER_QUOTES}]`, 'gu');
const typedQuote = new RegExp(`[${TYPED_QUOTES}]`, 'gu');

const markOfArabic =
  /[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]/gu;
const markOfHebrew = /[\u0591-\u05c7\u05f3\u05f4]/gu;
/** Dots that tell borrowed sounds apart, and the doubling sign of Gurmukhi: most people type neither. */
const markOfIndia = /[\u093c\u0a3c\u0a71]/gu;
/** Gurmukhi writes one nasal sound with two signs. */
const tippi = /\u0a70/gu;
const bindi = '\u0a02';
// The breve stays on Cyrillic: й is a letter of its own, ё is e with dots that nobody types.
const markOfLetters =
  /(?<=[\p{Script=Latin}\p{Script=Greek}]\p{M}*)\p{M}|(?<=\p{Script=Cyrillic})[\u0300\u0301\u0308]/gu;
const invisible =
  /[\u00ad\u034f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]/gu;

/** A digit of any script as its Latin one. Unicode keeps the ten digits of a script in a row. */
function latinDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}

function mergeSeries(text: string, tag: string): string {
  const isAmharic = /^am\b/u.test(tag);
  const series = isAmharic ? [...ETHIOPIC_SERIES, ...AMHARIC_SERIES] : ETHIOPIC_SERIES;
  const merged = text.replace(/\p{Script=Ethiopic}/gu, (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    const found = series.find(([from]) => code >= from && code < from + 8);
    return found === undefined ? letter : String.fromCodePoint(code - found[0] + found[1]);
  });
  // Spellings on the two sides of the border differ in this one vowel at the start of words.
  const vowels = merged.replace(/ኣ/gu, 'አ');
  return isAmharic ? vowels.replace(/ሃ/gu, 'ሀ') : vowels;
}

/** Lower case and one form for each letter and digit, with the marks of letters kept: `Đầu` → `đầu`. */
export function foldCase(text: string): string {
  return text
    .normalize('NFKC')
    .replace(invisible, '')
    .toLowerCase()
    .replace(/i\u0307/gu, 'i')
    .replace(/(?![0-9])\p{Nd}/gu, latinDigit)
    .normalize('NFC');
}

/**
 * What two spellings of one word have in common: `DOKTOR`, `doktor`; `đau`, `dau`; `أسنان`, `اسنان`; `١١١`, `111`; `牙医`, `牙醫`.
 * Vowel signs of Brahmic scripts are letters in all but name and always stay.
 */
export function fold(text: string, tag: string): string {
  const bare = foldCase(text)
    .normalize('NFD')
    .replace(markOfLetters, '')
    .replace(markOfIndia, '')
    .replace(tippi, bindi)
    .normalize('NFC')
    .replace(markOfArabic, '')
    .replace(markOfHebrew, '')
    .replace(letterQuote, '')
    .replace(plainLetter, (letter) => PLAIN_LETTERS[letter] ?? letter);
  if (/^(?:zh|yue)\b/u.test(tag)) return toTraditional(bare);
  if (/^vi\b/u.test(tag)) return bare.replace(finalY, 'i');
  if (/^uz\b/u.test(tag)) return bare.replace(typedQuote, '');
  return /\p{Script=Ethiopic}/u.test(bare) ? mergeSeries(bare, tag) : bare;
}
