import type { Destination } from './paths.ts';
import type { Query } from './query.ts';

/**
 * Something that can be kept in a list, in no language yet: `rights/interpreter`, `cards/register`,
 * `cards/interpreter:syl`, `cards/interpreter:syl:woman` or the service `services/F84003`.
 */
export interface Place {
  readonly folder: string;
  readonly id: string;
  /** The language spoken, on the interpreter card. */
  readonly speak?: string | undefined;
  readonly by?: 'woman' | 'man' | undefined;
}

const shape =
  /^(?<folder>[a-z][a-z-]*)\/(?<id>[a-z][a-z0-9-]*)(?::(?<speak>[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3})(?::(?<by>woman|man))?)?$/u;

const serviceShape = /^services\/(?<id>[A-Za-z0-9][A-Za-z0-9_-]{0,63})$/u;

/** Null for anything that is not a place. Whether it exists is the tree's business. */
export function parsePlace(text: string): Place | null {
  const service = serviceShape.exec(text)?.groups?.id;
  if (service !== undefined) return { folder: 'services', id: service };
  const { folder, id, speak, by } = shape.exec(text)?.groups ?? {};
  if (folder === undefined || id === undefined) return null;
  // Pages speak to everybody.
  if (folder !== 'cards' && speak !== undefined) return null;
  return {
    folder,
    id,
    ...(speak === undefined ? {} : { speak }),
    ...(by === 'woman' || by === 'man' ? { by } : {})
  };
}

/** The inverse of `parsePlace`. */
export function formatPlace({ folder, id, speak, by }: Place): string {
  return [`${folder}/${id}`, speak, by].filter((part) => part !== undefined).join(':');
}

/** The place of an address, or null for one that no list holds: settings, the start page. */
export function placeOf(here: Destination, query: Query): Place | null {
  if (here.kind === 'page') return { folder: here.topic, id: here.page };
  if (here.kind === 'services' && query.id !== undefined) {
    return { folder: 'services', id: query.id };
  }
  if (here.kind !== 'card') return null;
  const { speak, by } = query;
  return {
    folder: 'cards',
    id: here.card,
    ...(speak === undefined ? {} : { speak, ...(by === undefined ? {} : { by }) })
  };
}

/** Where a place is in a language, before its query. */
export function destinationOf({ folder, id }: Place, lang: string): Destination {
  if (folder === 'services') return { kind: 'services', lang };
  return folder === 'cards'
    ? { kind: 'card', lang, card: id }
    : { kind: 'page', lang, topic: folder, page: id };
}

/** What stands behind the `?` of a place's address. */
export function queryOf({ folder, id, speak, by }: Place): Query {
  return folder === 'services' ? { id } : { speak, by };
}
