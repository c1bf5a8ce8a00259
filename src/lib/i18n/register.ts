import type { BundleIndex } from '#lib/domain/bundle.ts';
import type { Language } from '#lib/domain/language.ts';
import bundles from './generated/bundles.json';
import rows from './generated/register.json';

const index: BundleIndex = bundles;

/** What is usual is left out of a row: its tag stands in `lang`, it runs from left to right, it reads from itself. */
interface ShippedRow {
  tag: string;
  english: string;
  autonym: string;
  htmlLang?: string;
  dir?: string;
  routes?: string[];
}

const shipped: readonly ShippedRow[] = rows;

/** Every language of the register, most speakers first. */
export const LANGUAGES: readonly Language[] = shipped.map((row) => ({
  ...row,
  htmlLang: row.htmlLang ?? row.tag,
  dir: row.dir === 'rtl' ? 'rtl' : 'ltr',
  routes: row.routes ?? []
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

/** Bytes of a readable language's bundle, uncompressed: what it takes on the phone. */
export function bytesOf(tag: string): number {
  return index.languages[tag]?.bytes ?? 0;
}
