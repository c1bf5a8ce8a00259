import { buildIndex, type SearchDocument, type SearchIndex } from '#lib/search/search.ts';

/** A page of one sentence, named by its id. */
export function page(
  id: string,
  title: string,
  more: Partial<SearchDocument> = {}
): SearchDocument {
  return { id, kind: 'page', title, summary: '', headings: [], body: [], words: '', ...more };
}

/** An index of pages whose body is one sentence each. */
export function indexOf(tag: string, sentences: Record<string, string>): Promise<SearchIndex> {
  const pages = Object.entries(sentences).map(([id, text]) => page(id, '', { body: [text] }));
  return buildIndex(pages, tag);
}

/** The ids that a query finds, best first. */
export async function find(
  tag: string,
  sentences: Record<string, string>,
  query: string
): Promise<string[]> {
  return (await indexOf(tag, sentences)).search(query).map((hit) => hit.id);
}
