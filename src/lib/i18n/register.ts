import type { BundleIndex } from '#lib/domain/bundle.ts';
import type { Language } from '#lib/domain/language.ts';
import bundles from './generated/bundles.json';
import rows from './generated/register.json';

const index: BundleIndex = bundles;

/** Every language of the register, most speakers first. */
export const LANGUAGES: readonly Language[] = rows.map((row) => ({
  ...row,
  dir: row.dir === 'rtl' ? 'rtl' : 'ltr'
}));

const byTag = new Map(LANGUAGES.map((language) => [language.tag, language]));

export function findLanguage(tag: string): Language | undefined {
  return byTag.get(tag);
}

/** Tags whose every string is there: the ones a reader can choose to read. */
export const READABLE: readonly string[] = LANGUAGES.map((language) => language.tag).filter(
  (tag) => index.languages[tag]?.complete === true
);

export function isReadable(tag: string): boolean {
  return READABLE.includes(tag);
}

/** The readable language that a language's readers are led to: itself, the one it reads from, or English. */
export function readingTag(language: Language): string {
  return [language.tag, ...language.routes].find(isReadable) ?? 'en';
}

export function statusOf(tag: string): BundleIndex['languages'][string] | undefined {
  return index.languages[tag];
}

export function bundleFile(tag: string): string | undefined {
  return index.languages[tag]?.file;
}

export const FACTS_FILE = index.facts.file;
