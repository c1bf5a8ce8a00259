import { CARDS } from '#lib/content/cards.ts';
import { TOPICS } from '#lib/content/topics.ts';

/** Screens that are neither page nor card. */
export const OTHER_SCREENS = [
  'services/',
  'services/all/',
  'search/',
  'cards/',
  'saved/',
  'settings/',
  'about/',
  'about/sources/'
];

/** `tr/`, `tr/help/`, `tr/help/emergency/` …: every address of a language, below the site's own. */
export function listPaths(tag: string): string[] {
  const inTopics = TOPICS.flatMap(({ id, pages }) => [
    `${tag}/${id}/`,
    ...pages.map((page) => `${tag}/${id}/${page.id}/`)
  ]);
  const cards = CARDS.map(({ id }) => `cards/${id}/`);
  return [`${tag}/`, ...inTopics, ...[...cards, ...OTHER_SCREENS].map((path) => `${tag}/${path}`)];
}
