import { error } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { parsePath } from '#lib/domain/paths.ts';
import { BundleUnavailable } from '#lib/i18n/fetch-file.ts';
import {
  isWaking,
  loadFirstWords,
  loadWords,
  whilePageStands,
  type LoadedWords
} from '#lib/i18n/load.ts';
import type { LayoutLoad } from './$types';

/** Asked for the address only when it opens a page: SvelteKit then loads the whole language with the next. */
async function loadHere(tag: string, readPath: () => string): Promise<LoadedWords> {
  const here = isWaking() ? parsePath(readPath().slice(resolve('/').length - 1)) : undefined;
  return (here && (await loadFirstWords(here))) ?? loadWords(tag);
}

export const load: LayoutLoad = async ({ params, url }) => {
  try {
    return await whilePageStands(() => loadHere(params.lang, () => url.pathname));
  } catch (cause) {
    if (cause instanceof BundleUnavailable)
      error(503, { message: cause.message, wanted: params.lang });
    throw cause;
  }
};
