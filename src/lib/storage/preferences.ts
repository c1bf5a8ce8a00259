import { settingsKeys } from '#lib/domain/database-names.ts';
import { parsePreferences, type Preferences } from '#lib/domain/preferences.ts';
import { openSettings } from './database.ts';

/** What the reader chose, or the defaults. Never rejects. */
export async function readPreferences(): Promise<Preferences> {
  const settings = await openSettings('read');
  const stored = await settings.read(settingsKeys.preferences).catch(() => undefined);
  return parsePreferences(stored);
}

/**
 * Changes what is stored now, whatever another tab did meanwhile: an old copy would bring back what was cleared.
 * Resolves with false when the choice will be forgotten with this page. Never rejects.
 */
export async function changePreferences(change: Partial<Preferences>): Promise<boolean> {
  const settings = await openSettings('write');
  const update = (stored: unknown): Preferences => ({ ...parsePreferences(stored), ...change });
  return settings.update(settingsKeys.preferences, update).then(
    () => settings.persistent,
    () => false
  );
}
