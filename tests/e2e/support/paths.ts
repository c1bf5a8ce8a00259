import { CARDS } from '#lib/content/cards.ts';
import { SOURCE_PARTS } from '#lib/content/source-parts.ts';
import { TOPICS } from '#lib/content/topics.ts';
import { SERVICE_GROUPS } from '#lib/domain/service-group.ts';

/** Screens that are neither page nor card. */
export const OTHER_SCREENS = [
  'services/',
  ...SERVICE_GROUPS.map((group) => `services/${group}/`),
  'search/',
  'cards/',
  'saved/',
  'settings/',
  'about/',
  'about/sources/',
  ...SOURCE_PARTS.slice(1).map((part) => `about/sources/${part}/`)
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
