import { loadDirectory } from '#lib/i18n/directory.ts';
import { BundleUnavailable } from '#lib/i18n/fetch-file.ts';
import { READABLE } from '#lib/i18n/register.ts';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () => READABLE.map((lang) => ({ lang }));

export const load: PageLoad = async () => {
  try {
    return { directory: await loadDirectory() };
  } catch (cause) {
    // The words are here: the page says what is missing.
    if (cause instanceof BundleUnavailable) return { directory: null };
    throw cause;
  }
};
