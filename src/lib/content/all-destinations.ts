import type { Destination } from '#lib/domain/paths.ts';
import { SERVICE_GROUPS } from '#lib/domain/service-group.ts';
import { CARD_ICONS } from './card-ids.ts';
import { SOURCE_PARTS } from './source-parts.ts';
import { TOPICS } from './topics.ts';

// By kind, so that a new kind of place cannot be forgotten.
const byKind: Readonly<Record<Destination['kind'], (lang: string) => Destination[]>> = {
  picker: () => [],
  home: (lang) => [{ kind: 'home', lang }],
  topic: (lang) => TOPICS.map(({ id }) => ({ kind: 'topic', lang, topic: id })),
  page: (lang) =>
    TOPICS.flatMap(({ id, pages }) =>
      pages.map((page): Destination => ({ kind: 'page', lang, topic: id, page: page.id }))
    ),
  cards: (lang) => [{ kind: 'cards', lang }],
  card: (lang) => Object.keys(CARD_ICONS).map((card) => ({ kind: 'card', lang, card })),
  about: (lang) => [{ kind: 'about', lang }],
  sources: (lang) =>
    SOURCE_PARTS.map((part) => ({ kind: 'sources', lang, ...(part > 1 ? { part } : {}) })),
  services: (lang) => [{ kind: 'services', lang }],
  'service-group': (lang) =>
    SERVICE_GROUPS.map((group) => ({ kind: 'service-group', lang, group })),
  search: (lang) => [{ kind: 'search', lang }],
  saved: (lang) => [{ kind: 'saved', lang }],
  settings: (lang) => [{ kind: 'settings', lang }]
};

/** Every page of one language; the picker belongs to none. */
export function allDestinations(lang: string): Destination[] {
  return Object.values(byKind).flatMap((list) => list(lang));
}

// Empty until somebody has used them: whoever came from a search engine would find nothing.
const ownPlaces: ReadonlySet<Destination['kind']> = new Set(['saved', 'settings', 'search']);

/** Whether search engines may list a place. Sensitive pages are listed: people must find them. */
export function isListed({ kind }: Destination): boolean {
  return !ownPlaces.has(kind);
}
