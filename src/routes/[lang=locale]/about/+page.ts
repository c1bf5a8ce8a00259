import { error } from '@sveltejs/kit';
import { BundleUnavailable } from '#lib/i18n/fetch-bundle.ts';
import { loadSources } from '#lib/i18n/load.ts';
import { READABLE } from '#lib/i18n/register.ts';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () => READABLE.map((lang) => ({ lang }));

export const load: PageLoad = async ({ params }) => {
  try {
    return await loadSources();
  } catch (cause) {
    if (cause instanceof BundleUnavailable)
      error(503, { message: cause.message, wanted: params.lang });
    throw cause;
  }
};
