import { splitPlural } from '../../bundles/plural-forms.ts';
import { splitTextKey, textKey } from '../../bundles/flatten.ts';
import { eachString, levelOfMissing, type Gate, type GateContext, type Problem } from '../gate.ts';

/** The same keys as English, in the same order, none empty. Plural forms are the plurals gate's. */
export const keys: Gate = (context) => [
  ...absentFiles(context),
  ...missing(context),
  ...eachString(context, (pair) =>
    pair.english === undefined
      ? 'English has no such key: remove it, or correct its name'
      : undefined
  ),
  ...eachString(context, (pair) =>
    pair.text.trim() === '' ? 'the string is empty: translate it' : undefined
  ),
  ...outOfOrder(context)
];

function absentFiles({ absent, locale }: GateContext): Problem[] {
  return absent.map((namespace) => ({
    level: 'warning',
    file: `locales/${locale.tag}/${namespace}.json`,
    message: 'not translated yet: readers see English, marked as English'
  }));
}

function missing(context: GateContext): Problem[] {
  const { expected, pairs, absent, locale } = context;
  const present = new Set(pairs.map((pair) => pair.full));
  return expected.flatMap((full): Problem[] => {
    const name = splitTextKey(full);
    if (
      present.has(full) ||
      name === undefined ||
      absent.includes(name.namespace) ||
      splitPlural(name.key)
    ) {
      return [];
    }
    return [
      {
        level: levelOfMissing(context),
        file: `locales/${locale.tag}/${name.namespace}.json`,
        key: name.key,
        message: 'the string is missing: add it where English has it'
      }
    ];
  });
}

/** Reports the first key of each file that stands before its turn; the rest follow from it. */
function outOfOrder({ expected, locale }: GateContext): Problem[] {
  const place = new Map(expected.map((full, at) => [full, at]));
  return locale.files.flatMap((file): Problem[] => {
    let last = -1;
    let before = '';
    for (const key of file.flattened.strings.keys()) {
      const at = place.get(textKey(file.namespace, key));
      if (at !== undefined && at < last) {
        return [
          {
            level: 'error',
            file: file.path,
            key,
            message: `out of order: it stands after ${before}; keep the order of locales/en`
          }
        ];
      }
      if (at !== undefined) {
        last = at;
        before = key;
      }
    }
    return [];
  });
}
