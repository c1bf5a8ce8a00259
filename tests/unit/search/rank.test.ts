import { describe, expect, test } from 'vitest';
import { buildIndex, type SearchDocument } from '#lib/search/search.ts';
import { indexLanguage } from './support/languages.ts';
import { page } from './support/small.ts';

async function search(pages: readonly SearchDocument[], query: string): Promise<string[]> {
  return (await buildIndex(pages, 'en')).search(query).map(({ id }) => id);
}

const others = Array.from({ length: 12 }, (_, at) => page(`other${at}`, 'Pregnant'));

describe('a common word that is asked for beside a rare one', () => {
  test('keeps the page of which it is a residents’ phrase', async () => {
    const rare = page('rare', 'Zebra', { headings: ['zebra'] });
    const asked = page('asked', 'Maternity', { words: 'midwife, pregnant' });
    expect(await search([rare, asked, ...others], 'zebra pregnant')).toContain('asked');
  });

  test('is not crowded out by a word in passing', async () => {
    const passing = page('passing', 'Letters', { body: ['You may already have one.'] });
    const asked = page('asked', 'Maternity', { words: 'pregnant women' });
    const found = await search([passing, asked], 'already pregnant');
    expect(found[0]).toBe('asked');
  });

  test('is not crowded out by the start of another word', async () => {
    const start = page('start', 'A poor night');
    const tests = ['a', 'b', 'c'].map((id) => page(id, 'A test'));
    const none = ['d', 'e', 'f', 'g', 'h'].map((id) => page(id, 'Nothing'));
    const found = await search([start, ...tests, ...none], 'poo test');
    expect(found[0]).toBe('a');
  });
});

test('a word in passing is still no loose match', async () => {
  const index = await buildIndex([page('a', 'A', { body: ['zebra'] })], 'en');
  expect(index.search('zebra')[0]?.isLoose).toBe(false);
});

test.each([
  ['already pregnant', 'care/pregnancy'],
  ['seven months pregnant', 'care/pregnancy'],
  ['poo test', 'care/screening']
])('%s leads to %s', async (query, id) => {
  const found = (await indexLanguage('en')).search(query, 3).map((hit) => hit.id);
  expect(found).toContain(id);
});
