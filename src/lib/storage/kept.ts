import { parseTags, settingsKeys } from '#lib/domain/database-names.ts';
import { openSettings } from './database.ts';

/**
 * Changes what is kept now, whatever another tab did meanwhile; `stored` counts as kept when nothing was ever asked
 * for. Call only when the reader asks to keep or remove a language. False when it will be forgotten.
 */
export async function changeKeptTags(
  stored: readonly string[],
  change: (tags: readonly string[]) => readonly string[]
): Promise<boolean> {
  const settings = await openSettings('write');
  const update = (value: unknown): string[] => [...new Set(change(parseTags(value) ?? stored))];
  return settings.update(settingsKeys.keptLanguages, update).then(
    () => settings.persistent,
    () => false
  );
}
