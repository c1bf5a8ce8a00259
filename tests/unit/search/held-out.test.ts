import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { searchBoth } from '#lib/search/search.ts';
import { indexLanguage } from './support/languages.ts';
import { leastShare, missedBy, readQueries } from './support/queries.ts';

const fewestQueries = 40;

/** Typed by somebody who had not seen the residents' words. */
const tags = readdirSync('tests/unit/search/held-out').map((file) => file.replace('.json', ''));

describe.each(tags)('words that the lists were not made from, in %s', (tag) => {
  test('find their page among the first three', async () => {
    const own = await indexLanguage(tag);
    // As the app does: English stands beside every language but itself.
    const english = tag === 'en' ? null : await indexLanguage('en');
    const queries = readQueries('held-out', tag);
    const missed = missedBy(queries, (query, limit) => searchBoth(own, english, query, limit));
    expect(queries.length).toBeGreaterThanOrEqual(fewestQueries);
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(queries.length * (1 - leastShare));
  }, 60_000);
});
