import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { indexLanguage, listLanguages } from './support/languages.ts';

/** Of the queries of one language, how many must find their page among the first three. */
const leastShare = 0.95;
const fewestQueries = 15;

interface Query {
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

function readQueries(tag: string): Query[] {
  const read: unknown = JSON.parse(readFileSync(`tests/unit/search/queries/${tag}.json`, 'utf8'));
  if (!Array.isArray(read) || !read.every(isQuery)) throw new Error(`queries/${tag}.json`);
  return read;
}

describe.each(listLanguages())('what residents type in %s', (tag) => {
  test('finds its page among the first three', async () => {
    const index = await indexLanguage(tag);
    const queries = readQueries(tag);
    const missed = queries.flatMap(({ query, page }) => {
      const found = index.search(query, 3).map((hit) => hit.id);
      return found.includes(page) ? [] : [`${query}: ${found.join(', ')} and not ${page}`];
    });
    expect(queries.length).toBeGreaterThanOrEqual(fewestQueries);
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(queries.length * (1 - leastShare));
  });

  test.each(['111', '١١١', '۱۱۱', '১১১', '１１１'])(
    '%s finds the page of the number',
    async (query) => {
      const index = await indexLanguage(tag);
      expect(index.search(query)[0]?.id).toBe('help/nhs-111');
    }
  );
});
