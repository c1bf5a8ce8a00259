import type { Language } from '#lib/domain/language.ts';
import rows from './generated/register.json';

/** What is usual is left out of a row: its tag stands in `lang`, it runs from left to right, it reads from itself. */
interface ShippedRow {
  tag: string;
  english: string;
  autonym: string;
  htmlLang?: string;
  dir?: string;
  routes?: string[];
  /** Every string of it is there. */
  complete?: boolean;
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
export const READABLE: readonly string[] = shipped
  .filter(({ complete }) => complete === true)
  .map(({ tag }) => tag);

export function isReadable(tag: string): boolean {
  return READABLE.includes(tag);
}

/** The readable language that a language's readers are led to: itself, the one it reads from, or English. */
export function readingTag(language: Language): string {
  return [language.tag, ...language.routes].find(isReadable) ?? 'en';
}
