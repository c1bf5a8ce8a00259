import { fallbackTag } from './bundle-files.ts';
import { formatPath, inLanguage, type Destination, type LocalPath } from './paths.ts';

/** The same page in another language, as `<link rel="alternate" hreflang>` says it. */
export interface Alternate {
  readonly hreflang: string;
  readonly path: LocalPath;
}

/** For readers of no language we have: English, or the wordless picker instead of the start page. */
export const defaultHreflang = 'x-default';

// Language, script, region: all that search engines read of a BCP 47 tag.
const engineShape = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/u;

/**
 * What search engines know a language by; undefined for one they cannot tell from another.
 *
 * It is the register's tag and not its `htmlLang`: `en` and `pt` reach every reader of English and Portuguese,
 * `en-GB` and `pt-PT` only those of one country. Easy Read (`en-simple`, a registered variant) has none: engines
 * that skip the variant would read a second `en`, and throw the whole set away. Its pages stand alone.
 */
export function hreflangOf(tag: string): string | undefined {
  return engineShape.test(tag) ? tag : undefined;
}

/**
 * Every language of a page, itself included, and `x-default` last: the same list on each page of the set, as engines
 * ask. Empty for a page in a language without an hreflang.
 * @param tags the languages that have pages
 */
export function listAlternates(destination: Destination, tags: readonly string[]): Alternate[] {
  const isStart = destination.kind === 'picker' || destination.kind === 'home';
  if (destination.kind !== 'picker' && hreflangOf(destination.lang) === undefined) return [];
  const languages = tags.flatMap((tag): Alternate[] => {
    const hreflang = hreflangOf(tag);
    return hreflang === undefined
      ? []
      : [{ hreflang, path: formatPath(inLanguage(destination, tag)) }];
  });
  const rest: Destination = isStart ? { kind: 'picker' } : inLanguage(destination, fallbackTag);
  return [...languages, { hreflang: defaultHreflang, path: formatPath(rest) }];
}
