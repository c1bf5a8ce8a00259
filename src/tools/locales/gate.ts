import type { Namespace, TextKey } from '#lib/domain/bundle.ts';
import { NAMESPACES, textKey } from '../bundles/flatten.ts';
import { englishKeyFor, expectedKeys } from '../bundles/plural-forms.ts';
import type { Locale } from './locale.ts';

/** What the gates need to know of a language; a part of its entry in the register. */
export interface LanguageProfile {
  tag: string;
  script: string;
  /** Tag of the pinned plural rule. */
  plural: string;
  /** The tool that recognises it reliably, or `none`. */
  lid: string;
}

export interface Problem {
  level: 'error' | 'warning';
  file: string;
  key?: string;
  message: string;
}

/** One string of the language beside the English it was made from. */
export interface Pair {
  file: string;
  namespace: Namespace;
  key: string;
  full: TextKey;
  text: string;
  /** Absent when English has no such key. */
  english: string | undefined;
}

export interface SharedRules {
  english: Locale;
  /** Glossary words that stay in Latin letters. */
  kept: readonly string[];
  /** `locales/equal-allowed.json`. */
  equalAllowed: Readonly<Record<string, readonly string[]>>;
  critical: readonly string[];
  /** Every tag of the register, in its order. */
  tags: readonly string[];
}

export interface GateContext extends SharedRules {
  profile: LanguageProfile;
  locale: Locale;
  pairs: readonly Pair[];
  /** Full keys this language must have, in order. */
  expected: readonly TextKey[];
  /** Namespaces that English has and this language has not: not yet translated. */
  absent: readonly Namespace[];
}

export type Gate = (context: GateContext) => Problem[];

/** Lays a language beside English, once, for all gates. */
export function createContext(
  profile: LanguageProfile,
  locale: Locale,
  rules: SharedRules
): GateContext {
  const english = new Map<Namespace, ReadonlyMap<string, string>>(
    rules.english.files.map((file) => [file.namespace, file.flattened.strings])
  );
  const pairs = locale.files.flatMap((file) => {
    const source = english.get(file.namespace) ?? new Map<string, string>();
    return [...file.flattened.strings].map(([key, text]): Pair => {
      const from = englishKeyFor(key, source);
      return {
        file: file.path,
        namespace: file.namespace,
        key,
        full: textKey(file.namespace, key),
        text,
        english: from === undefined ? undefined : source.get(from)
      };
    });
  });
  const own = new Set(locale.files.map((file) => file.namespace));
  return {
    ...rules,
    profile,
    locale,
    pairs,
    expected: expectedTextKeys(rules.english, profile.plural),
    absent: NAMESPACES.filter((namespace) => english.has(namespace) && !own.has(namespace))
  };
}

/** Full keys of every string a language must have, in the order of English. */
export function expectedTextKeys(english: Locale, plural: string): TextKey[] {
  return english.files.flatMap((file) =>
    expectedKeys(file.flattened.strings.keys(), plural).map((key) => textKey(file.namespace, key))
  );
}

/** A language that somebody has begun may lack strings; a finished one may lose none. */
export function levelOfMissing({ locale }: GateContext): Problem['level'] {
  return locale.meta?.unfinished === true ? 'warning' : 'error';
}

export function isEnglish(context: GateContext): boolean {
  return context.profile.tag === 'en';
}

/** Runs a test on every string; the test returns what is wrong and what to do, or undefined. */
export function eachString(
  context: GateContext,
  judge: (pair: Pair) => string | undefined,
  level: Problem['level'] = 'error'
): Problem[] {
  return context.pairs.flatMap((pair) => {
    const message = judge(pair);
    return message === undefined ? [] : [{ level, file: pair.file, key: pair.key, message }];
  });
}

/** Shows an invisible or unfamiliar character so that it can be searched for: `“а” (U+0430)`. */
export function showCharacter(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return /\p{C}|\p{M}|\p{Z}/u.test(character) ? `U+${code}` : `“${character}” (U+${code})`;
}
