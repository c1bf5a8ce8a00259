import { settingsKeys } from '#lib/domain/database-names.ts';
import { parsePreferences } from '#lib/domain/preferences.ts';
import { openSettings } from './database.ts';

function isText(entry: unknown): entry is string {
  return typeof entry === 'string';
}

/** What a newer release wrote and this one cannot show stays in the list, unseen. */
function parseList(value: unknown): readonly string[] {
  return Array.isArray(value) ? [...new Set(value.filter(isText))] : [];
}

/** The list of this phone, oldest first. Never rejects. */
export async function readSaved(): Promise<readonly string[]> {
  const settings = await openSettings('read');
  return parseList(await settings.read(settingsKeys.saved).catch(() => undefined));
}

/**
 * Changes the list as it is now, whatever another tab did meanwhile. Where the phone refuses, what is `shown` is
 * changed for this page alone: `persistent` is false. Never rejects.
 */
export async function changeSaved(
  shown: readonly string[],
  change: (list: readonly string[]) => readonly string[]
): Promise<{ list: readonly string[]; persistent: boolean }> {
  const settings = await openSettings('write');
  const update = (value: unknown): unknown => {
    const next = change(parseList(value));
    return next.length === 0 ? undefined : next;
  };
  return settings.update(settingsKeys.saved, update).then(
    (list) => ({ list: parseList(list), persistent: settings.persistent }),
    () => ({ list: change(shown), persistent: false })
  );
}

/** Takes the person's list and choices off the phone. What the helper set for their own menus stays. */
export async function forgetPerson(): Promise<boolean> {
  const settings = await openSettings('read');
  const keepMenus = (value: unknown): unknown => {
    const { menus } = parsePreferences(value);
    return menus === null ? undefined : { menus };
  };
  return Promise.all([
    settings.update(settingsKeys.saved, () => undefined),
    settings.update(settingsKeys.preferences, keepMenus)
  ]).then(
    () => true,
    () => false
  );
}
