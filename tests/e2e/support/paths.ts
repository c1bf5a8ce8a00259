import { CARDS } from '#lib/content/cards.ts';
import { TOPICS } from '#lib/content/topics.ts';

/** `tr/`, `tr/help/`, `tr/help/emergency/` …: every address of a language, below the site's own. */
export function listPaths(tag: string): string[] {
  const inTopics = TOPICS.flatMap(({ id, pages }) => [
    `${tag}/${id}/`,
    ...pages.map((page) => `${tag}/${id}/${page.id}/`)
  ]);
  const others = ['cards/', 'saved/', 'settings/', 'about/', 'about/sources/'];
  const cards = CARDS.map(({ id }) => `cards/${id}/`);
  return [`${tag}/`, ...inTopics, ...[...cards, ...others].map((path) => `${tag}/${path}`)];
}
