import { error } from '@sveltejs/kit';
import type { Sources } from '#lib/domain/bundle.ts';
import { BundleUnavailable } from '#lib/i18n/fetch-file.ts';
import { loadSources, whilePageStands } from '#lib/i18n/load.ts';

/** The register of sources, which both pages about the app speak of; the error page of a language without it. */
export async function loadSourcesFor(lang: string): Promise<Sources> {
  try {
    return await whilePageStands(loadSources);
  } catch (cause) {
    if (cause instanceof BundleUnavailable) error(503, { message: cause.message, wanted: lang });
    throw cause;
  }
}
