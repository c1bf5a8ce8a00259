import { TOPICS } from '#lib/content/topics.ts';

/** `tr/`, `tr/help/`, `tr/help/emergency/` …: every address of a language, below the site's own. */
export function listPaths(tag: string): string[] {
  const inTopics = TOPICS.flatMap(({ id, pages }) => [
    `${tag}/${id}/`,
    ...pages.map((page) => `${tag}/${id}/${page.id}/`)
  ]);
  return [`${tag}/`, ...inTopics, `${tag}/settings/`, `${tag}/about/`, `${tag}/about/sources/`];
}
