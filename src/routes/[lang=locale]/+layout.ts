import { error } from '@sveltejs/kit';
import { BundleUnavailable } from '#lib/i18n/fetch-file.ts';
import { loadWords, whilePageStands } from '#lib/i18n/load.ts';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ params }) => {
  try {
    return await whilePageStands(() => loadWords(params.lang));
  } catch (cause) {
    if (cause instanceof BundleUnavailable)
      error(503, { message: cause.message, wanted: params.lang });
    throw cause;
  }
};
