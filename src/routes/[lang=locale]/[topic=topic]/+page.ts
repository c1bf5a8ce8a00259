import { error } from '@sveltejs/kit';
import { findTopic, TOPICS } from '#lib/content/topics.ts';
import { READABLE } from '#lib/i18n/register.ts';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () =>
  READABLE.flatMap((lang) => TOPICS.map(({ id }) => ({ lang, topic: id })));

export const load: PageLoad = ({ params }) => {
  const topic = findTopic(params.topic);
  if (topic === undefined) error(404, { message: 'No such topic' });
  return { topic };
};
