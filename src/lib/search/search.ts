import type { Hit, Part } from './document.ts';
import type { SearchIndex } from './engine.ts';
import { fold, foldCase } from './fold.ts';
import { createWeights, WORD_WEIGHTS } from './small-words.ts';

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
  const { id, kind, score, isLoose, at } = hit;
  return {
    id,
    kind,
    score,
    isLoose,
    ...(at === undefined ? {} : { at }),
    title: plain(document.title),
    excerpt: plain(document.summary),
    get matched() {
      return hit.matched;
    },
    get english() {
      return hit.matched;
    }
  };
}

const isSure = (hit: Hit): boolean => !hit.isLoose;

const languageOf = (tag: string): string => tag.split('-')[0] ?? tag;

const concatenate = (own: readonly FoundHit[], others: readonly FoundHit[]): FoundHit[] => [
  ...own,
  ...others
];

/** Two lists of hits in one by the places in both. The first of the first list stays first. */
function shuffle(own: readonly FoundHit[], others: readonly FoundHit[]): FoundHit[] {
  const worth = new Map<string, number>();
  for (const list of [own, others])
    for (const [at, { id }] of list.entries()) worth.set(id, (worth.get(id) ?? 0) + 1 / (at + 1));
  const worthOf = ({ id }: FoundHit): number => worth.get(id) ?? 0;
  const ordered = [...own, ...others].sort((a, b) => worthOf(b) - worthOf(a));
  return [...own.slice(0, 1), ...ordered];
}

/** Somali "way" (she is) asks for no ways: small words of the reader's language are not looked for in English. */
function withoutSmallWords(query: string, tag: string): string {
  const weightOf = createWeights(tag);
  const words = query.split(/\s+/u);
  const weigh = (word: string): number => weightOf(fold(word, tag), foldCase(word));
  const telling = words.filter((word) => weigh(word) > WORD_WEIGHTS.small);
  return (telling.length > 0 ? telling : words).join(' ');
}

/**
 * Looks in the reader's language and in English. Own hits come first, but what matched by a slip or by a part of a word
 * only comes after what English matches well: an English word read from a letter must not lead to its neighbour.
 * Simple English is English: the places in both lists count alike.
 */
export function searchBoth(
  own: SearchIndex,
  english: SearchIndex | null,
  query: string,
  limit = 20
): FoundHit[] {
  const ownHits: FoundHit[] = own.search(query, limit);
  if (english === null) return ownHits;
  const isEnglish = languageOf(own.tag) === languageOf(english.tag);
  const asked = isEnglish ? query : withoutSmallWords(query, own.tag);
  const others = english.search(asked, limit).flatMap((hit) => translate(hit, own) ?? []);
  const join = isEnglish ? shuffle : concatenate;
  const listed = [
    ...join(ownHits.filter(isSure), others.filter(isSure)),
    ...ownHits.filter((hit) => !isSure(hit)),
    ...others.filter((hit) => !isSure(hit))
  ];
  const seen = new Set<string>();
  const unique = listed.filter((hit) => !seen.has(hit.id) && seen.add(hit.id));
  return unique.slice(0, limit);
}
