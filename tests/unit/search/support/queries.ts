import { readFileSync } from 'node:fs';

/** What somebody typed, and the page that it should lead to. */
export interface Query {
  query: string;
  page: string;
}

function isQuery(value: unknown): value is Query {
  return (
    typeof value === 'object' &&
    value !== null &&
    'query' in value &&
    typeof value.query === 'string' &&
    'page' in value &&
    typeof value.page === 'string'
  );
}

/** The queries of `tests/unit/search/<folder>/<tag>.json`. */
export function readQueries(folder: 'queries' | 'held-out', tag: string): Query[] {
  const file = `tests/unit/search/${folder}/${tag}.json`;
  const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!Array.isArray(read) || !read.every(isQuery)) throw new Error(`${file} holds no queries`);
  return read;
}

/** Of the queries of one language, the share that must find their page among the first three. */
export const leastShare = 0.95;

/** Says what misses its page among the first three, one line each. */
export function missedBy(
  queries: readonly Query[],
  search: (query: string, limit: number) => readonly { id: string }[]
): string[] {
  return queries.flatMap(({ query, page }) => {
    const found = search(query, 3).map(({ id }) => id);
    return found.includes(page) ? [] : [`${query}: ${found.join(', ')} and not ${page}`];
  });
}
