import { parseTags, settingsKeys } from '#lib/domain/database-names.ts';
import { openSettings } from './database.ts';

/** The languages the reader asked to keep; null when never asked. Never rejects. */
export async function readKeptTags(): Promise<string[] | null> {
  const settings = await openSettings('read');
  const stored = await settings.read(settingsKeys.keptLanguages).catch(() => undefined);
  return parseTags(stored);
}

/** Call only when the reader asks to keep or remove a language. False when it will be forgotten. */
export async function writeKeptTags(tags: readonly string[]): Promise<boolean> {
  const settings = await openSettings('write');
  return settings.write(settingsKeys.keptLanguages, [...new Set(tags)]).then(
    () => settings.persistent,
    () => false
  );
}
