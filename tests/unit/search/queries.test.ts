import { describe, expect, test } from 'vitest';
import { indexLanguage, listLanguages } from './support/languages.ts';
import { leastShare, missedBy, readQueries } from './support/queries.ts';

const fewestQueries = 15;

describe.each(listLanguages())('what residents type in %s', (tag) => {
  test('finds its page among the first three', async () => {
    const index = await indexLanguage(tag);
    const queries = readQueries('queries', tag);
    const missed = missedBy(queries, (query, limit) => index.search(query, limit));
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
