import fc from 'fast-check';
import { expect, test } from 'vitest';
import { knownPlaces } from '#lib/components/saved/places.ts';
import { CARDS } from '#lib/content/cards.ts';
import { TOPICS } from '#lib/content/topics.ts';
import { formatPlace } from '#lib/domain/place.ts';
import { LANGUAGES } from '#lib/i18n/register.ts';
import { openWorkspace } from '../../src/tools/locales/workspace.ts';

const pages = TOPICS.flatMap(({ id, pages: all }) =>
  all.map((page) => ({ path: `${id}/${page.id}`, isSensitive: page.sensitive === true }))
);
const open = pages.filter(({ isSensitive }) => !isSensitive).map(({ path }) => path);
const sensitive = pages.filter(({ isSensitive }) => isSensitive).map(({ path }) => path);
const cards = CARDS.map(({ id }) => `cards/${id}`);
const spoken = LANGUAGES.map(({ tag }) => `cards/interpreter:${tag}:woman`);

/** Where the entries lead, in order. */
function listed(texts: readonly string[]): string[] {
  return knownPlaces(texts).map(({ place }) => formatPlace(place));
}

test('every page and card, and the interpreter card of every language, can be listed, in order', () => {
  expect(spoken).toHaveLength(118);
  const all = [...open, ...cards, ...spoken].reverse();
  expect(listed(all)).toEqual(all);
});

test('every entry has a title in English', () => {
  const { files } = openWorkspace().rules.english;
  const keys = new Set(
    files.flatMap(({ namespace, flattened }) =>
      [...flattened.strings.keys()].map((key) => `${namespace}:${key}`)
    )
  );
  const titles = knownPlaces([...open, ...cards]).map(({ title }) => title);
  expect(titles.filter((title) => !keys.has(title))).toEqual([]);
});

test('an interpreter card says by its own name which language is spoken', () => {
  expect(knownPlaces(['cards/interpreter:syl'])[0]?.spoken).toBe('ছিলটি');
  expect(knownPlaces(['cards/interpreter'])[0]?.spoken).toBeUndefined();
});

test('a sensitive page is never listed', () => {
  expect(sensitive).toContain('care/domestic-abuse');
  expect(listed(sensitive)).toEqual([]);
  expect(listed(sensitive.map((path) => `${path}:syl`))).toEqual([]);
});

test.each([
  '',
  '../..',
  '__proto__/x',
  'constructor/constructor',
  'cards/constructor',
  'cards/gone',
  'rights/gone',
  'gone/interpreter',
  'cards/interpreter:qqq',
  'CARDS/interpreter',
  'cards/interpreter:SYL',
  'rights/INTERPRETER',
  'javascript:alert(1)',
  '<img src=x onerror=alert(1)>'
])('“%s” is passed over, and what stands beside it is not', (text) => {
  expect(listed([text, 'rights/interpreter'])).toEqual(['rights/interpreter']);
});

test('no place stands twice, in whatever spelling: a list that repeats a key cannot be drawn', () => {
  const spelling = fc.constantFrom(
    ...['cards/interpreter', 'cards/interpreter:syl', 'cards/interpreter:syl:woman'],
    ...['cards/interpreter:syl:WOMAN', 'cards/interpreter:syl:Man', 'rights/interpreter']
  );
  fc.assert(
    fc.property(fc.array(spelling), (texts) => {
      const found = listed(texts);
      expect(found).toEqual([...new Set(found)]);
    })
  );
});

test('a page has no speaker, so it stands once', () => {
  expect(listed(['rights/interpreter', 'rights/interpreter:syl'])).toEqual(['rights/interpreter']);
});

test('whatever the text, nothing is thrown', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 3 }), (texts) => {
      expect(listed(texts)).toEqual([]);
    })
  );
});
