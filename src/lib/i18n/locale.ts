import type { Bundle, TextKey, Words } from '#lib/domain/bundle.ts';

/** A string ready to show. `lang` and `dir` are set when it is not in the language that was asked for. */
export interface Text {
  readonly value: string;
  readonly lang?: 'en-GB';
  readonly dir?: 'ltr';
}

/** One language, ready to read. Made per bundle and never shared as "the current language". */
export interface Locale {
  readonly bundle: Bundle;
  /** The string, or its English marked as such; an empty one when this release's key is in neither. */
  readonly text: (key: TextKey) => Text;
  /** The form for a count, still with its `{{count}}`. */
  readonly plural: (key: TextKey, count: number) => Text;
  readonly has: (key: TextKey) => boolean;
  /** English to show beside a critical string that nobody has checked yet. */
  readonly englishBeside: (key: TextKey) => string | undefined;
  readonly languageName: (tag: string) => string | undefined;
}

/** Walks `help:a-and-e.title` into nested words. Only own properties: a key is never trusted. */
function find(text: Readonly<Record<string, Words>>, key: TextKey): string | undefined {
  let found: string | Words | undefined = text;
  for (const part of key.split(/[:.]/u)) {
    // Null is an object too, and may stand in a file.
    if (!(found instanceof Object) || !Object.hasOwn(found, part)) return undefined;
    found = found[part];
  }
  return typeof found === 'string' ? found : undefined;
}

/**
 * Builds the reader for one bundle of i18next JSON v4. i18next itself reads the same files in the tests, which hold
 * both to the same answers; here it would cost 14 kB of every first visit for two look-ups.
 */
export function createLocale(bundle: Bundle): Locale {
  // The rule is pinned by tag, because an unknown one silently takes the rule of the browser's own language.
  const rules = new Intl.PluralRules(bundle.plural);
  const unreviewed = new Set<string>(bundle.unreviewedCritical);

  function read(...keys: TextKey[]): Text {
    for (const key of keys) {
      const own = find(bundle.text, key);
      if (own !== undefined) return { value: own };
    }
    for (const key of keys) {
      const english = bundle.english[key];
      if (english !== undefined) return { value: english, lang: 'en-GB', dir: 'ltr' };
    }
    if (import.meta.env.SSR && bundle.first !== undefined) {
      const [key] = keys;
      throw new Error(
        `${key ?? ''} is not among the first words of "${bundle.first.part}": name it in src/tools/bundles/first-words.ts.`
      );
    }
    return { value: '' };
  }

  return {
    bundle,
    text: (key) => read(key),
    plural: (key, count) => read(`${key}_${rules.select(count)}`, `${key}_other`),
    has: (key) => find(bundle.text, key) !== undefined || bundle.english[key] !== undefined,
    englishBeside: (key) => (unreviewed.has(key) ? bundle.english[key] : undefined),
    languageName: (tag) => bundle.languages[tag]
  };
}
