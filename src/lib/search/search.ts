import type { Hit, Part } from './document.ts';
import type { SearchIndex } from './engine.ts';

export type { Hit, HitKind, Part, SearchDocument } from './document.ts';
export { documentsOf, serviceDocuments } from './documents.ts';
export type { InterfaceStrings } from './reader.ts';
export { buildIndex, type BuildOptions, type SearchIndex } from './engine.ts';

/** A hit to show in the reader's language. */
export interface FoundHit extends Hit {
  /** The English text that matched, where nothing in the reader's own language did. */
  readonly english?: readonly Part[];
}

const plain = (text: string): Part[] => (text === '' ? [] : [{ text, isHit: false }]);

/** An English hit under its title in the reader's language; undefined where that language has no such document. */
function translate(hit: Hit, own: SearchIndex): FoundHit | undefined {
  const document = own.find(hit.id);
  if (document === undefined) return undefined;
  const { via, ...rest } = hit;
  return {
    ...rest,
    title: plain(document.title),
    excerpt: plain(document.summary),
    english: hit.matched,
    ...(via === undefined ? {} : { via })
  };
}

/**
 * Looks in the reader's language and in English. Own hits come first, but what matched by a slip or by a part of a word
 * only comes after what English matches well: an English word read from a letter must not lead to its neighbour.
 */
export function searchBoth(
  own: SearchIndex,
  english: SearchIndex | null,
  query: string,
  limit = 20
): FoundHit[] {
  const ownHits: FoundHit[] = own.search(query, limit);
  if (english === null) return ownHits;
  const met = new Set(ownHits.filter((hit) => !hit.isLoose).map((hit) => hit.id));
  const others = english
    .search(query, limit)
    .filter((hit) => !met.has(hit.id))
    .flatMap((hit) => translate(hit, own) ?? []);
  const sure = others.filter((hit) => !hit.isLoose);
  const listed = [
    ...ownHits.filter((hit) => !hit.isLoose),
    ...sure,
    ...ownHits.filter((hit) => hit.isLoose),
    ...others.filter((hit) => hit.isLoose)
  ];
  const seen = new Set<string>();
  const unique = listed.filter((hit) => !seen.has(hit.id) && seen.add(hit.id));
  return unique.slice(0, limit);
}
