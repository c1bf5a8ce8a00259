import { error } from '@sveltejs/kit';
import { CARDS, findCard } from '#lib/content/cards.ts';
import { READABLE } from '#lib/i18n/register.ts';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () =>
  READABLE.flatMap((lang) => CARDS.map(({ id }) => ({ lang, card: id })));

export const load: PageLoad = ({ params }) => {
  const card = findCard(params.card);
  if (card === undefined) error(404, { message: 'No such card' });
  return { card };
};
