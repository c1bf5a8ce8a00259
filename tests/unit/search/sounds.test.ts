import { describe, expect, test } from 'vitest';
import { searchBoth } from '#lib/search/search.ts';
import { rootsOf, soundOf } from '#lib/search/sounds.ts';
import { find, indexOf } from './support/small.ts';

describe('Bengali words spelled as they are said', () => {
  test.each([
    ['ব্যাথা', 'ব্যথা'],
    ['দাত', 'দাঁত'],
    ['জরুরী', 'জরুরি'],
    ['এ্যাপ', 'অ্যাপ'],
    ['ভালো', 'ভাল']
  ])('%s sounds like %s', (typed, right) => {
    expect(soundOf(typed)).toBe(soundOf(right));
  });

  test('find the word, also with an ending', async () => {
    const sentences = { tooth: 'দাঁত', eye: 'চোখ' };
    expect(await find('bn', sentences, 'দাত')).toEqual(['tooth']);
    expect(await find('bn', sentences, 'দাতের')).toEqual(['tooth']);
  });
});

describe('Tigrinya verbs in another person', () => {
  test('share a root of three consonants', () => {
    expect(rootsOf('መቀረጸ')).toContain('ቀረጸ');
    expect(rootsOf('ነቀ')).toEqual([]);
  });

  test('find the verb', async () => {
    const sentences = { stop: 'ምቁራጽ', eye: 'ዓይኒ' };
    expect(await find('ti', sentences, 'ከቋርጽ')).toEqual(['stop']);
  });
});

test.each(['farta', 'fartu', 'far'])('Somali: %s finds the finger', async (query) => {
  expect(await find('so', { finger: 'farta', sun: 'qorraxda' }, query)).toEqual(['finger']);
});

test('Somali: what goes on is found in another person', async () => {
  expect(await find('so', { sick: 'matagayaa', sun: 'qorraxda' }, 'matagaysaa')).toEqual(['sick']);
});

test('a small word of the reader’s language is not looked for in English', async () => {
  const sentences = { part: '', sick: 'matagayaa' };
  const own = await indexOf('so', sentences);
  const english = await indexOf('en', { part: 'way' });
  expect(searchBoth(own, english, 'way matagayaa').map(({ id }) => id)).toEqual(['sick']);
});
