/** The page reads these through storage/, the worker with a raw read of its own: one place names them. */
export const databaseName = 'city-hackney';
export const databaseVersion = 1;
export const settingsStore = 'settings';

export const settingsKeys = {
  preferences: 'preferences',
  keptLanguages: 'kept-languages',
  saved: 'saved'
} as const;

/** Every localStorage and sessionStorage key of ours starts so: an origin may hold other apps. */
export const webStoragePrefix = 'city-hackney';

/** Tags as a list of texts, or null when nothing was ever written or it is rubbish. */
export function parseTags(value: unknown): string[] | null {
  if (!Array.isArray(value)) return null;
  const tags = value.filter((tag): tag is string => typeof tag === 'string');
  return tags.length === value.length ? [...new Set(tags)] : null;
}
