import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { CARD_ICONS } from '#lib/content/card-ids.ts';
import { TOPICS } from '#lib/content/topics.ts';
import { searchBoth, type SearchIndex } from '#lib/search/search.ts';
import { indexLanguage } from './support/languages.ts';

const folder = 'tests/unit/search/danger';
const fewestQueries = 40;

/** What somebody in danger types, and the only pages that may come first. */
interface Danger {
  query: string;
  first: string[];
}

function isDanger(value: unknown): value is Danger {
  return (
    typeof value === 'object' &&
    value !== null &&
    'query' in value &&
    typeof value.query === 'string' &&
    'first' in value &&
    Array.isArray(value.first) &&
    value.first.every((id) => typeof id === 'string')
  );
}

function readDangers(tag: string): Danger[] {
  const read: unknown = JSON.parse(readFileSync(`${folder}/${tag}.json`, 'utf8'));
  if (!Array.isArray(read) || !read.every(isDanger)) throw new Error(`${folder}/${tag}.json`);
  return read;
}

const tags = readdirSync(folder).map((file) => file.replace('.json', ''));

const known = new Set([
  ...TOPICS.flatMap((topic) => topic.pages.map(({ id }) => `${topic.id}/${id}`)),
  ...Object.keys(CARD_ICONS).map((id) => `cards/${id}`)
]);

describe.each(tags)('in %s: somebody in danger finds the way first', (tag) => {
  const dangers = readDangers(tag);
  let own: SearchIndex;
  let english: SearchIndex | null;

  beforeAll(async () => {
    own = await indexLanguage(tag);
    // As the app does: English stands beside every language but itself.
    english = tag === 'en' ? null : await indexLanguage('en');
  }, 60_000);

  test('has queries for every danger, each once, of pages that exist', () => {
    const queries = dangers.map(({ query }) => query);
    expect(queries.length).toBeGreaterThanOrEqual(fewestQueries);
    expect(new Set(queries).size).toBe(queries.length);
    for (const { query, first } of dangers) {
      expect(first.length, query).toBeGreaterThan(0);
      expect(first.filter((id) => !known.has(id))).toEqual([]);
    }
  });

  test.each(dangers)('$query', ({ query, first }) => {
    expect(first).toContain(searchBoth(own, english, query)[0]?.id);
  });

  // English is a second download: without it the page must still be found.
  const alone = tag === 'en' ? [] : dangers;
  test.each(alone)('$query, without English', ({ query, first }) => {
    expect(first).toContain(searchBoth(own, null, query)[0]?.id);
  });
});
