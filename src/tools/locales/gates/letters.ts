import { eachString, showCharacter, type Gate, type LanguageProfile } from '../gate.ts';
import { exemplarsOf } from '../exemplars.ts';
import { intlTag } from '../intl-tag.ts';
import { isChinese } from '../scripts.ts';
import { ownWords } from '../sign-words.ts';

/** CLDR spells Yiddish with letter pairs; people also type the digraph characters, and points in both. */
const HEBREW_EXTRA = range(0x0591, 0x05c7).concat(range(0x05f0, 0x05f2));

/** Letters that CLDR allows for foreign names but that, in plain text, come from another language's keyboard. */
const MISTYPED: Readonly<Record<string, string>> = {
  ar: '\u06CC\u06A9',
  ckb: '\u064A\u0649\u0643',
  fa: '\u064A\u0649\u0643',
  'fa-AF': '\u064A\u0649\u0643',
  ro: 'şţŞŢ',
  ur: '\u064A\u0649\u0643'
};

/** Letters that CLDR does not list: of French words of medicine in Lingala, the English short a in Marathi, and the
 * sign of Khmer that says a word twice. */
const UNLISTED: Readonly<Record<string, string>> = { km: 'ៗ', ln: 'èçàùœ', mr: 'ॲ' };

const known = new Map<string, ReadonlySet<string>>();

/** Every letter is one that the language writes, by CLDR's list. Catches ş for Romanian ș, Arabic ي for Persian ی. */
export const letters: Gate = (context) => {
  const allowed = lettersOf(context.profile);
  return allowed === undefined
    ? []
    : eachString(context, (pair) => {
        const text = ownWords(pair.text, pair.english ?? pair.text, context.kept).normalize('NFC');
        const odd = (text.match(/[\p{L}\p{M}]/gu) ?? []).find(
          (letter) => !allowed.has(letter) && !isIdeograph(letter)
        );
        return odd === undefined
          ? undefined
          : `the letter ${showCharacter(odd)} is not one of this language's: correct it in “${wordWith(text, odd)}”, or set keepLatin for a name in locales/glossary.json`;
      });
};

/** Han is judged by the Chinese gate; CLDR's list of it is far from whole. */
function isIdeograph(letter: string): boolean {
  return /\p{Script=Han}/u.test(letter);
}

function wordWith(text: string, letter: string): string {
  return text.split(/\s+/).find((word) => word.includes(letter)) ?? letter;
}

function lettersOf(profile: LanguageProfile): ReadonlySet<string> | undefined {
  const cached = known.get(profile.tag);
  if (cached !== undefined) {
    return cached;
  }
  const exemplars = exemplarsOf(profile.tag);
  // Hangul syllables number 11,172 and CLDR lists a quarter of them.
  if (exemplars === undefined || isChinese(profile.script) || profile.script === 'Kore') {
    return undefined;
  }
  const allowed = new Set<string>();
  for (const entry of [...exemplars.main, ...exemplars.auxiliary, ...exemplars.index]) {
    addCases(entry.normalize('NFC'), intlTag(profile.tag), allowed);
  }
  if (profile.script === 'Hebr') {
    HEBREW_EXTRA.forEach((letter) => allowed.add(letter));
  }
  if (profile.script === 'Arab') {
    // The stroke that joins an Arabic article to a Latin sign word.
    allowed.add('\u0640');
  }
  addCases(UNLISTED[profile.tag] ?? '', intlTag(profile.tag), allowed);
  for (const letter of MISTYPED[profile.tag] ?? '') {
    allowed.delete(letter);
  }
  known.set(profile.tag, allowed);
  return allowed;
}

function addCases(entry: string, tag: string, allowed: Set<string>): void {
  for (const letter of entry) {
    // Greek drops its marks in capitals, but not from the first letter of a sentence.
    const first = letter.length === 1 ? letter.toUpperCase() : letter;
    const forms = [letter, letter.toLocaleLowerCase(tag), letter.toLocaleUpperCase(tag), first];
    for (const form of forms) {
      // "ß" in capitals is two letters: not a letter of its own.
      if ([...form].length === 1) {
        allowed.add(form);
      }
    }
  }
}

function range(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, step) => String.fromCodePoint(first + step));
}
