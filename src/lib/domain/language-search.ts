import type { Language } from './language.ts';

/** Folds case and the marks of Latin letters, but no vowel sign of another script. */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/(?<=[a-zA-Z])[\u0300-\u036f]+/gu, '')
    .toLowerCase()
    .replace(/ı/gu, 'i')
    .normalize('NFC')
    .trim();
}

/**
 * Finds languages by autonym, English name or their name in the language of the screen.
 * A name that begins with what was typed comes before one that contains it; the register's order decides ties.
 */
export function findLanguages(
  languages: readonly Language[],
  typed: string,
  localNames: Readonly<Record<string, string>>
): Language[] {
  // No name is as long as a paste may be.
  const wanted = foldName(typed.slice(0, 200));
  if (wanted === '') return [...languages];
  const rank = (language: Language): number => {
    const names = [
      language.autonym,
      language.english,
      localNames[language.tag] ?? '',
      language.tag
    ];
    const folded = names.map(foldName);
    if (folded.some((name) => name.startsWith(wanted))) return 0;
    return folded.some((name) => name.includes(wanted)) ? 1 : 2;
  };
  return languages
    .map((language) => ({ language, rank: rank(language) }))
    .filter((entry) => entry.rank < 2)
    .sort((a, b) => a.rank - b.rank)
    .map((entry) => entry.language);
}
