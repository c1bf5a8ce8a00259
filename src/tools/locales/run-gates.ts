import { characters } from './gates/characters.ts';
import { chinese } from './gates/chinese.ts';
import { critical } from './gates/critical.ts';
import { dateWords } from './gates/date-words.ts';
import { digits } from './gates/digits.ts';
import { englishLeft } from './gates/english-left.ts';
import { form } from './gates/form.ts';
import { keys } from './gates/keys.ts';
import { languageId } from './gates/language-id.ts';
import { lengths } from './gates/lengths.ts';
import { letters } from './gates/letters.ts';
import { placeholders } from './gates/placeholders.ts';
import { plurals } from './gates/plurals.ts';
import { record } from './gates/record.ts';
import { script } from './gates/script.ts';
import { showCharacter, type Gate, type GateContext, type Problem } from './gate.ts';

/** What is wrong in any file. */
const EVERYWHERE: readonly Gate[] = [
  form,
  keys,
  plurals,
  placeholders,
  digits,
  characters,
  critical,
  record,
  dateWords
];

/** What is wrong in words that somebody reads. People type in other scripts, in English and without marks. */
const WHERE_READ: readonly Gate[] = [script, letters, chinese, englishLeft, languageId, lengths];

export const GATES: readonly Gate[] = [...EVERYWHERE, ...WHERE_READ];

/** Runs every gate on one language. */
export function runGates(context: GateContext): Problem[] {
  const read = {
    ...context,
    pairs: context.pairs.filter(({ namespace }) => namespace !== 'search')
  };
  return [
    ...EVERYWHERE.flatMap((gate) => gate(context)),
    ...WHERE_READ.flatMap((gate) => gate(read))
  ];
}

/** `locales/tr/help.json: a-and-e.title: what is wrong: what to do` */
export function formatProblem({ file, key, message }: Problem): string {
  const line = key === undefined ? `${file}: ${message}` : `${file}: ${key}: ${message}`;
  // A terminal obeys some of what a problem may quote.
  return line.replace(/[\p{Cc}\u2028-\u202e\u2066-\u2069]/gu, showCharacter);
}
