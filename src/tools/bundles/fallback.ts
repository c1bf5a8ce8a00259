import type { TextKey } from '#lib/domain/bundle.ts';
import { splitPlural } from './plural-forms.ts';

/**
 * The English a bundle carries: of critical strings, to show beside them, and of missing ones, to show instead.
 * A missing plural form brings every English form, because English counts by its own rule.
 */
export function englishBeside(
  wanted: Iterable<string>,
  english: ReadonlyMap<TextKey, string>
): Record<TextKey, string> {
  const exact = new Set(wanted);
  const bases = new Set([...exact].map((full) => splitPlural(full)?.base ?? full));
  const found: Record<TextKey, string> = {};
  for (const [full, text] of english) {
    const plural = splitPlural(full);
    if (exact.has(full) || (plural !== undefined && bases.has(plural.base))) {
      found[full] = text;
    }
  }
  return found;
}
