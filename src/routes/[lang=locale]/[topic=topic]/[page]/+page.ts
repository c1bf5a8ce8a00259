import { error } from '@sveltejs/kit';
import { findWholePage, WHOLE_TOPICS } from '#lib/content/pages.ts';
import { READABLE } from '#lib/i18n/register.ts';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () =>
  READABLE.flatMap((lang) =>
    WHOLE_TOPICS.flatMap(({ id, pages }) =>
      pages.map((page) => ({ lang, topic: id, page: page.id }))
    )
  );

export const load: PageLoad = ({ params }) => {
  const found = findWholePage(params.topic, params.page);
  if (found === undefined) error(404, { message: 'No such page' });
  return found;
};
