/** What keyboards put between the halves of "can't". */
const apostrophe = "['’‘ʼ`´]";
const apostrophes = new RegExp(apostrophe, 'gu');

/** A piece of a pattern: an English word with its apostrophe, in one. */
export const CONTRACTION = `\\p{Script=Latin}+${apostrophe}(?:t|s|m|re|ve|ll|d)(?![\\p{L}\\p{N}])`;

/** Without their apostrophe these are nothing else; "ill", "well", "were" and "its" are words of their own. */
const WITHOUT_APOSTROPHE: Readonly<Record<string, string>> = {
  cant: 'cannot',
  wont: 'will not',
  im: 'i am',
  ive: 'i have',
  youre: 'you are',
  theyre: 'they are'
};
const negated = /^(do|does|did|is|are|was|were|has|have|had|could|would|should)nt$/u;

const TAILS: Readonly<Record<string, string>> = {
  m: 'am',
  re: 'are',
  ve: 'have',
  ll: 'will',
  d: 'would'
};

/**
 * The full words of an English contraction, with its apostrophe or without: `can't`, `cant` → `cannot`; `I'm` → `i`,
 * `am`. Of a word with 's the word alone. Undefined for any other word.
 */
export function expand(word: string): readonly string[] | undefined {
  const lower = word.toLowerCase().replace(apostrophes, "'");
  const bare = lower.replace("'", '');
  if (Object.hasOwn(WITHOUT_APOSTROPHE, bare)) return WITHOUT_APOSTROPHE[bare]?.split(' ');
  const verb = negated.exec(bare)?.[1];
  if (verb !== undefined) return [verb, 'not'];
  const [head = '', tail] = lower.split("'");
  if (tail === undefined) return undefined;
  const meant = TAILS[tail];
  if (meant !== undefined) return [head, meant];
  return tail === 's' ? [head] : [head, tail];
}
