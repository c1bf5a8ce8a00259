import { pluralForms, splitPlural } from '../../bundles/plural-forms.ts';
import { splitTextKey } from '../../bundles/flatten.ts';
import { levelOfMissing, type Gate, type Problem } from '../gate.ts';

/** Every counted string has exactly the forms its language's pinned rule asks for. */
export const plurals: Gate = (context) => {
  const { expected, pairs, absent, locale, profile } = context;
  const needs = pluralForms(profile.plural);
  const wanted = `${profile.tag} needs ${needs.join(', ')}`;
  const present = new Set(pairs.map((pair) => pair.full));
  const missing = expected.flatMap((full): Problem[] => {
    const name = splitTextKey(full);
    const plural = name === undefined ? undefined : splitPlural(name.key);
    if (
      name === undefined ||
      plural === undefined ||
      present.has(full) ||
      absent.includes(name.namespace)
    ) {
      return [];
    }
    return [
      {
        level: levelOfMissing(context),
        file: `locales/${locale.tag}/${name.namespace}.json`,
        key: name.key,
        message: `the plural form “${plural.form}” is missing: ${wanted}`
      }
    ];
  });
  const extra = pairs.flatMap((pair): Problem[] => {
    const plural = splitPlural(pair.key);
    return plural === undefined || needs.includes(plural.form)
      ? []
      : [
          {
            level: 'error',
            file: pair.file,
            key: pair.key,
            message: `the plural form “${plural.form}” is never used: ${wanted}; remove it`
          }
        ];
  });
  return [...missing, ...extra];
};
