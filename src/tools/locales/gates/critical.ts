import { splitPlural } from '../../bundles/plural-forms.ts';
import { splitTextKey } from '../../bundles/flatten.ts';
import { allStrings } from '../locale.ts';
import { levelOfMissing, type Gate, type Problem } from '../gate.ts';

/** The strings a life or a right may hang on exist in English, and in every language that has all its files. */
export const critical: Gate = (context) => {
  const english = allStrings(context.english);
  const own = new Set(
    context.pairs.filter((pair) => pair.text.trim() !== '').map((pair) => baseOf(pair.full))
  );
  const problems: Problem[] = [];
  for (const full of context.critical) {
    const name = splitTextKey(full);
    if (
      name === undefined ||
      ![...english.keys()].some((key) => key === full || baseOf(key) === full)
    ) {
      if (context.profile.tag === 'en') {
        problems.push({
          level: 'error',
          file: 'src/lib/content/critical.json',
          key: full,
          message: 'English has no such string: correct the list'
        });
      }
    } else if (!own.has(baseOf(full)) && !context.absent.includes(name.namespace)) {
      // A whole file that is absent has its own warning.
      problems.push({
        level: context.absent.length === 0 ? levelOfMissing(context) : 'warning',
        file: `locales/${context.locale.tag}/${name.namespace}.json`,
        key: name.key,
        message: 'a critical string is missing: translate it before anything else'
      });
    }
  }
  return problems;
};

function baseOf(full: string): string {
  return splitPlural(full)?.base ?? full;
}
