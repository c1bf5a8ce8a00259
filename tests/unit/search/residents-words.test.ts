import { beforeAll, describe, expect, test } from 'vitest';
import { TOPICS } from '#lib/content/topics.ts';
import { CARD_ICONS } from '#lib/content/card-ids.ts';
import { SERVICE_GROUPS } from '#lib/domain/service-group.ts';
import { buildIndex, type SearchIndex } from '#lib/search/search.ts';
import { indexLanguage, readLanguage } from './support/languages.ts';
import { page } from './support/small.ts';

let index: SearchIndex;

beforeAll(async () => {
  index = await indexLanguage('en');
});

const first = (query: string): string | undefined => index.search(query)[0]?.id;

describe('a danger leads to its own page first', () => {
  test.each([
    ['chest pain', 'help/emergency'],
    ['heart attack', 'help/emergency'],
    ['stroke', 'help/emergency'],
    ['heavy bleeding', 'help/emergency'],
    ['overdose', 'help/emergency'],
    ['ambulance', 'help/emergency'],
    ['cannot breathe', 'help/emergency'],
    ['suicide', 'help/mental-health-crisis'],
    ['want to die', 'help/mental-health-crisis'],
    ['I want to kill myself', 'help/mental-health-crisis'],
    ['my husband hits me', 'care/domestic-abuse']
  ])('%s', (query, expected) => {
    expect(first(query)).toBe(expected);
  });
});

describe('words of residents lead to words of the health service', () => {
  test.each([
    ['I have no money', 'rights/costs'],
    ['i have no money!!', 'rights/costs'],
    ['how do I see a doctor', 'care/gp'],
    ['where can I find a dentist', 'care/dentist'],
    ['chemist', 'care/pharmacy'],
    ['i need food', 'care/money-food-housing-work'],
    ['no papers', 'rights/register-with-a-gp'],
    ['wheelchair', 'care/help-at-home']
  ])('%s', (query, expected) => {
    expect(first(query)).toBe(expected);
  });
});

test('every page, card and kind of service has residents’ words, without digits', () => {
  const { search } = readLanguage('en').text;
  const wanted = [
    ...TOPICS.flatMap((topic) => topic.pages.map(({ id }) => [topic.id, id] as const)),
    ...Object.keys(CARD_ICONS).map((id) => ['cards', id] as const),
    ...SERVICE_GROUPS.map((id) => ['services', id] as const)
  ];
  for (const [part, id] of wanted) {
    const words = search[part];
    const text = typeof words === 'object' ? words[id] : undefined;
    expect(text, `${part}.${id}`).toMatch(/^[^\d<>{}]{5,}$/u);
  }
});

test('a whole phrase of residents comes before a title that holds a part of it', async () => {
  const small = await buildIndex(
    [
      page('title', 'Money, money, money'),
      page('words', 'Costs', { words: 'other, no money, else' })
    ],
    'en'
  );
  expect(small.search('no money').map((hit) => hit.id)).toEqual(['words', 'title']);
});

test('who it happens to does not outweigh what happens', async () => {
  const small = await buildIndex(
    [
      page('abuse', 'Abuse', { words: 'he hits me, she hits me' }),
      page('emergency', 'Emergency', { words: 'heavy bleeding, unconscious, choking, not awake' }),
      page('other', 'Unconscious bias', { words: 'unconscious, choking' })
    ],
    'en'
  );
  const firstOf = (query: string): string | undefined => small.search(query)[0]?.id;
  expect(firstOf('she is choking')).not.toBe('abuse');
  expect(firstOf('he was unconscious')).not.toBe('abuse');
  expect(firstOf('he hits me')).toBe('abuse');
});
