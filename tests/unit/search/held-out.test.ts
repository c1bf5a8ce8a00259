import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { searchBoth } from '#lib/search/search.ts';
import { indexLanguage } from './support/languages.ts';

const folder = 'tests/unit/search/held-out';
const fewestQueries = 40;
const leastShare = 0.95;

/** What somebody typed who had not seen the residents' words, and the page that it should lead to. */
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
  const read: unknown = JSON.parse(readFileSync(`${folder}/${tag}.json`, 'utf8'));
  if (!Array.isArray(read) || !read.every(isQuery)) throw new Error(`${folder}/${tag}.json`);
  return read;
}

const tags = readdirSync(folder).map((file) => file.replace('.json', ''));

describe.each(tags)('words that the lists were not made from, in %s', (tag) => {
  test('find their page among the first three', async () => {
    const own = await indexLanguage(tag);
    // As the app does: English stands beside every language but itself.
    const english = tag === 'en' ? null : await indexLanguage('en');
    const queries = readQueries(tag);
    const missed = queries.flatMap(({ query, page }) => {
      const found = searchBoth(own, english, query, 3).map((hit) => hit.id);
      return found.includes(page) ? [] : [`${query}: ${found.join(', ')} and not ${page}`];
    });
    expect(queries.length).toBeGreaterThanOrEqual(fewestQueries);
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(queries.length * (1 - leastShare));
  }, 60_000);
});
