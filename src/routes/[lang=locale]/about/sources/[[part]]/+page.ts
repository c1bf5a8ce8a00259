import { error } from '@sveltejs/kit';
import { cutIntoParts, SOURCE_PARTS } from '#lib/content/source-parts.ts';
import { READABLE } from '#lib/i18n/register.ts';
import { loadSourcesFor } from '../../load-sources.ts';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () =>
  READABLE.flatMap((lang) =>
    SOURCE_PARTS.map((part) => ({ lang, part: part === 1 ? '' : String(part) }))
  );

export const load: PageLoad = async ({ params }) => {
  // The first part has one address only.
  const part =
    params.part === undefined
      ? 1
      : SOURCE_PARTS.slice(1).find((each) => String(each) === params.part);
  if (part === undefined) error(404, { message: 'No such part' });
  const { sources } = await loadSourcesFor(params.lang);
  return { part, parts: cutIntoParts(sources) };
};
