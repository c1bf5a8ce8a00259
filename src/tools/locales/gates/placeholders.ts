import { namesOneNumber, splitPlural } from '../../bundles/plural-forms.ts';
import { eachString, type Gate, type GateContext, type Pair } from '../gate.ts';
import { placeholdersIn, withoutPlaceholders } from '../placeholders.ts';

/** The placeholders of each string are those of its English, as often, and well formed. */
export const placeholders: Gate = (context) => eachString(context, (pair) => judge(context, pair));

function judge(context: GateContext, pair: Pair): string | undefined {
  if (/[{}]/.test(withoutPlaceholders(pair.text))) {
    return 'a brace stands alone: write each placeholder as {{name}}';
  }
  const own = placeholdersIn(pair.text);
  const odd = own.find((name) => !/^[a-z][A-Za-z0-9]*$/.test(name));
  if (odd !== undefined) {
    return `the placeholder {{${odd}}} is not a plain name: copy it from the English`;
  }
  if (pair.english === undefined) {
    return undefined;
  }
  const left = placeholdersIn(pair.english);
  const extra: string[] = [];
  for (const name of own) {
    const at = left.indexOf(name);
    if (at === -1) {
      extra.push(name);
    } else {
      left.splice(at, 1);
    }
  }
  const countMayVary = mayDropCount(context, pair);
  const lost = left.filter((name) => !(countMayVary && name === 'count'));
  // English "one service" may say no number where the other language's form covers several.
  const added = extra.filter((name) => !(splitPlural(pair.key) && name === 'count'));
  return lost.length + added.length === 0
    ? undefined
    : `placeholders changed: ${[
        ...lost.map((name) => `{{${name}}} is missing`),
        ...added.map((name) => `{{${name}}} is not in the English`)
      ].join(', ')}`;
}

/** Arabic says "two services" in one word: the number may go where the form stands for one number only. */
function mayDropCount({ profile }: GateContext, pair: Pair): boolean {
  const plural = splitPlural(pair.key);
  return plural !== undefined && namesOneNumber(profile.plural, plural.form);
}
