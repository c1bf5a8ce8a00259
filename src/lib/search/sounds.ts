/** Bengali letters that are said alike and written one for another, in the order in which they are put right. */
const BENGALI: readonly (readonly [RegExp, string])[] = [
  [/[\u0981\u0983]/gu, ''],
  [/[\u09a1\u09a2]\u09bc/gu, 'র'],
  [/[অএ]্যা?/gu, 'এ'],
  [/্যা?/gu, 'ে'],
  [/ী/gu, 'ি'],
  [/ূ/gu, 'ু'],
  [/ণ/gu, 'ন'],
  [/[ষস]/gu, 'শ'],
  [/য(?!\u09bc)/gu, 'জ'],
  [/ৎ/gu, 'ত'],
  [/ঙ্গ|ং/gu, 'ঙ'],
  // Written or not at the end of a word: ভালো, ভাল.
  [/(?<=.)ো$/gu, '']
];

/** What a Bengali word has in common with its usual misspellings: ব্যাথা and ব্যথা, দাত and দাঁত, জরুরী and জরুরি. */
export function soundOf(word: string): string {
  return BENGALI.reduce((heard, [letters, put]) => heard.replace(letters, put), word);
}

const shortestRoot = 3;
/** What Tigrinya puts before and after a verb to say who, whom and when, as consonants without their vowels. */
const before = /^(?:አየ|ከተ|ከነ|ከየ|ዘየ|[መከዘተየአነበ])(?=.{3})/u;
const after = /(?<=.{3})(?:ከመ|ተተ|[ነከተየወአ])$/u;

/**
 * What may be the root of an Ethiopic word given as its consonants alone: of ምቁራጽ (to stop), ከቋርጽ (that I stop) and
 * አቋሪጹ (he stopped) the same three.
 */
export function rootsOf(consonants: string): string[] {
  const heads = [consonants, consonants.replace(before, '')];
  return [...new Set([...heads, ...heads.map((each) => each.replace(after, ''))])].filter(
    ({ length }) => length >= shortestRoot
  );
}
