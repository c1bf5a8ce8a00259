import { eachString, type Gate, type GateContext, type Pair } from '../gate.ts';
import { ownWords } from '../sign-words.ts';

const FUNCTION_WORDS = new Set(
  `a about after all also am an and any are as at be because been before but by can could did do does for from
   get had has have he her him his how i if in into is it its may me more must my no not of on one or our out
   she should so some than that the their them then there these they this to up us was we were what when where
   which who why will with without would you your`.split(/\s+/)
);

const RUN = 4;

/** No string is left in English: neither whole, nor as four English function words in a row. */
export const englishLeft: Gate = (context) =>
  context.profile.tag === 'en' || context.profile.tag === 'en-simple'
    ? []
    : eachString(context, (pair) => equalsEnglish(context, pair) ?? englishRun(pair.text));

function equalsEnglish(context: GateContext, pair: Pair): string | undefined {
  const { tag } = context.profile;
  if (pair.english === undefined || pair.text.trim() !== pair.english.trim()) {
    return undefined;
  }
  const allowed = [...(context.equalAllowed['*'] ?? []), ...(context.equalAllowed[tag] ?? [])];
  const onlySigns = !/\p{L}/u.test(ownWords(pair.text, pair.english, context.kept));
  return onlySigns || allowed.includes(pair.full)
    ? undefined
    : `the text equals the English: translate it, or add "${pair.full}" to locales/equal-allowed.json under "${tag}"`;
}

function englishRun(text: string): string | undefined {
  const run: string[] = [];
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{M}]+/gu)) {
    if (FUNCTION_WORDS.has(word)) {
      run.push(word);
    } else {
      run.length = 0;
    }
    if (run.length === RUN) {
      return `English was left in the text: “${run.join(' ')}”; translate it`;
    }
  }
  return undefined;
}
