import { describe, expect, test } from 'vitest';
import { toTraditional } from '#lib/search/fold-han.ts';
import { buildIndex } from '#lib/search/search.ts';
import { createWeights, WORD_WEIGHTS } from '#lib/search/small-words.ts';
import { indexLanguage } from './support/languages.ts';
import { find, page } from './support/small.ts';

const { small, person, other } = WORD_WEIGHTS;

describe('how much a word says', () => {
  test.each([
    ['es', 'esta', small],
    ['es', 'esposo', person],
    ['es', 'dolor', other],
    ['pt', 'mae', person],
    ['ur', 'nahi', small],
    ['tr', 'kocam', person],
    ['tr', 'oluyor', other],
    ['tr', 'su', other],
    ['zh-Hant', '老公', person],
    ['en-simple', 'husband', person],
    ['th', 'i', other]
  ])('%s: %s', (tag, word, weight) => {
    expect(createWeights(tag)(word)).toBe(weight);
  });

  test('Vietnamese marks tell a small word from another', () => {
    const weightOf = createWeights('vi');
    expect(weightOf('bi', 'bị')).toBe(small);
    expect(weightOf('bi', 'bí')).toBe(other);
    expect(weightOf('bi')).toBe(small);
    expect(weightOf('vo', 'vỡ')).toBe(other);
    expect(weightOf('vo', 'vợ')).toBe(person);
  });
});

describe('a query of nothing but small words still finds something', () => {
  test.each([
    ['en', 'where'],
    ['en', 'my husband'],
    ['es', 'tengo'],
    ['es', 'mi esposo'],
    ['pt', 'meu marido'],
    ['ar', 'زوجي'],
    ['ur', 'نہیں'],
    ['bn', 'হয়ে গেছে'],
    ['yi', 'איך האב'],
    ['vi', 'bị'],
    ['so', 'waxaan'],
    ['ti', 'ኣሎ'],
    ['tr', 'nasıl'],
    ['zh-Hant', '小朋友']
  ])('%s: %s', async (tag, query) => {
    expect((await indexLanguage(tag)).search(query).length).toBeGreaterThan(0);
  });

  test('and marks them', async () => {
    const index = await buildIndex([page('right', 'Tengo')], 'es');
    expect(index.search('tengo')[0]?.title).toEqual([{ text: 'Tengo', isHit: true }]);
  });
});

test('who it happens to says less than what happens', async () => {
  const sentences = { who: 'esposo', what: 'respirar' };
  expect((await find('es', sentences, 'mi esposo no puede respirar'))[0]).toBe('what');
  expect((await find('es', sentences, 'mi esposo'))[0]).toBe('who');
});

test('what only small words find is loose', async () => {
  const index = await buildIndex([page('a', 'Dard mein'), page('b', 'Mein')], 'ur');
  const looseOf = (query: string): Record<string, boolean> =>
    Object.fromEntries(index.search(query).map(({ id, isLoose }) => [id, isLoose]));
  expect(looseOf('sugar mein')).toEqual({ a: true, b: true });
  expect(looseOf('dard mein').a).toBe(false);
  expect(looseOf('mein').b).toBe(false);
});

describe.each([
  ['牙医', 'care/dentist'],
  ['药房', 'care/pharmacy'],
  ['怀孕', 'care/pregnancy'],
  ['强奸', 'care/sexual-health'],
  ['救护车', 'help/emergency']
])('%s, typed in simplified characters', (query, id) => {
  test(`leads to ${id}`, async () => {
    expect((await indexLanguage('zh-Hant')).search(query)[0]?.id).toBe(id);
  });
});

test('each simplified character has one traditional one, which stays as it is', () => {
  const all = Array.from({ length: 0x51b0 }, (_, at) => String.fromCodePoint(0x4e00 + at));
  const changed = all.filter((character) => toTraditional(character) !== character);
  const targets = changed.map(toTraditional);
  expect(changed.length).toBeGreaterThan(300);
  expect(new Set(targets).size).toBe(changed.length);
  expect(targets.map(toTraditional)).toEqual(targets);
});

test.each(['en', 'en-simple'])('%s: vomiting blood is an emergency', async (tag) => {
  const index = await indexLanguage(tag);
  expect(index.search('vomiting blood')[0]?.id).toBe('help/emergency');
  expect(index.search('vomiting')[0]?.id).toBe('help/where-to-go');
});
