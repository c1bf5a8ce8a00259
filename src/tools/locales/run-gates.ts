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
import type { Gate, GateContext, Problem } from './gate.ts';

export const GATES: readonly Gate[] = [
  form,
  keys,
  plurals,
  placeholders,
  digits,
  characters,
  script,
  letters,
  chinese,
  englishLeft,
  languageId,
  lengths,
  critical,
  record,
  dateWords
];

/** Runs every gate on one language. */
export function runGates(context: GateContext): Problem[] {
  return GATES.flatMap((gate) => gate(context));
}

/** `locales/tr/help.json: a-and-e.title: what is wrong: what to do` */
export function formatProblem({ file, key, message }: Problem): string {
  return key === undefined ? `${file}: ${message}` : `${file}: ${key}: ${message}`;
}
