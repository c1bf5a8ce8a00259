import { settingsKeys } from '#lib/domain/database-names.ts';
import { parsePreferences, type Preferences } from '#lib/domain/preferences.ts';
import { openSettings } from './database.ts';

/** What the reader chose, or the defaults. Never rejects. */
export async function readPreferences(): Promise<Preferences> {
  const settings = await openSettings('read');
  const stored = await settings.read(settingsKeys.preferences).catch(() => undefined);
  return parsePreferences(stored);
}

/** Resolves with false when the choice will be forgotten with this page. Never rejects. */
export async function writePreferences(preferences: Preferences): Promise<boolean> {
  const settings = await openSettings('write');
  return settings.write(settingsKeys.preferences, { ...preferences }).then(
    () => settings.persistent,
    () => false
  );
}
