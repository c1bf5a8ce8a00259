import { error } from '@sveltejs/kit';
import { findPage, TOPICS } from '#lib/content/topics.ts';
import { READABLE } from '#lib/i18n/register.ts';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () =>
  READABLE.flatMap((lang) =>
    TOPICS.flatMap(({ id, pages }) => pages.map((page) => ({ lang, topic: id, page: page.id })))
  );

export const load: PageLoad = ({ params }) => {
  const found = findPage(params.topic, params.page);
  if (found === undefined) error(404, { message: 'No such page' });
  return found;
};
