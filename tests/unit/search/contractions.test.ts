import { describe, expect, test } from 'vitest';
import { expand } from '#lib/search/contractions.ts';
import { indexLanguage } from './support/languages.ts';
import { find } from './support/small.ts';

describe('an English contraction is its full words', () => {
  test.each([
    ["can't", 'cannot'],
    ['can’t', 'cannot'],
    ['cant', 'cannot'],
    ['CANT', 'cannot'],
    ["don't", 'do not'],
    ['dont', 'do not'],
    ['won’t', 'will not'],
    ['doesnt', 'does not'],
    ["isn't", 'is not'],
    ["I'm", 'i am'],
    ["we'll", 'we will'],
    ["mum's", 'mum']
  ])('%s', (word, words) => {
    expect(expand(word)?.join(' ')).toBe(words);
  });

  test.each(['ill', 'well', 'were', 'its', 'want', 'patient', 'cannot'])(
    '%s is not one',
    (word) => {
      expect(expand(word)).toBeUndefined();
    }
  );
});

describe.each(["can't hear", 'can’t hear', 'cant hear', 'cannot hear'])('%s', (query) => {
  test.each(["You can't hear", 'You can’t hear', 'You cant hear', 'You cannot hear'])(
    'finds %s',
    async (text) => {
      expect(await find('en', { right: text, wrong: 'NHS' }, query)).toEqual(['right']);
    }
  );
});

test.each([
  ["can't hear", 'care/deaf-and-sight-loss'],
  ['cant hear', 'care/deaf-and-sight-loss'],
  ['cant breathe', 'help/emergency'],
  ['won’t wake up', 'help/emergency'],
  ["can't cope", 'help/mental-health-crisis'],
  ['cant cope', 'help/mental-health-crisis']
])('%s leads to %s first', async (query, id) => {
  expect((await indexLanguage('en')).search(query)[0]?.id).toBe(id);
});

test('in other languages an apostrophe still parts two words', async () => {
  expect(await find('tr', { right: 'NHS', wrong: 'GP' }, "NHS'm")).toEqual(['right']);
});
