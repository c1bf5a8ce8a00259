/** What somebody types or pastes into the search and into the list of languages, in any script, of any length. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { findLanguages } from '#lib/domain/language-search.ts';
import { LANGUAGES } from '#lib/i18n/register.ts';
import { buildIndex, searchBoth, type SearchIndex } from '#lib/search/search.ts';
import { indexLanguage } from '../search/support/languages.ts';
import { page } from '../search/support/small.ts';
import { anyText, HOSTILE, timed } from './support.ts';

const tags = ['en', 'ar', 'zh-Hant', 'bn', 'ti'];
const indexes = new Map<string, SearchIndex>();

beforeAll(async () => {
  for (const tag of tags) indexes.set(tag, await indexLanguage(tag));
}, 60_000);

/** A letter of every script that Unicode knows, a mark, a digit and what stands between words. */
const letters = ['a', 'ا', 'א', '痛', 'ন', 'ት', 'а', 'α', 'ห', 'မ', '한', 'ა', 'հ', 'ᚠ', '𐤀'];
const others = [
  '\u0301',
  '\u0489',
  '৯',
  '٣',
  ' ',
  '-',
  "'",
  '״',
  '&',
  '\u200d',
  '👩🏾‍⚕️',
  '\ud800',
  '~',
  '=',
  '|'
];
const word = fc.string({ unit: fc.constantFrom(...letters, ...others), maxLength: 40 });
const typed = fc.oneof(anyText, word, fc.constantFrom('a & e', '+'.repeat(40), '"help"', 'help*'));

describe.each(tags)('typed on a page in %s', (tag) => {
  test('any text is answered with places of ours, in pieces of their own words', () => {
    const own = indexes.get(tag);
    const english = indexes.get('en');
    if (own === undefined || english === undefined) throw new Error('no index');
    fc.assert(
      fc.property(typed, (query) => {
        for (const hit of searchBoth(own, tag === 'en' ? null : english, query)) {
          const document = own.find(hit.id);
          expect(document).toBeDefined();
          expect(hit.title.map(({ text }) => text).join('')).toBe(document?.title);
        }
      }),
      { numRuns: 60 }
    );
  });

  test.each([...letters, 'a ', '痛 ', "can't ", '<b>', '{{constructor}} '])(
    'ten megabytes of “%s” are answered before a reader gives up',
    (text) => {
      const long = text.repeat(Math.ceil(10_000_000 / text.length));
      expect(timed(() => indexes.get(tag)?.search(long))).toBeLessThan(1_500);
    }
  );
});

test('words that were planted in an index come back as text, marked in place', async () => {
  const texts = Object.values(HOSTILE).filter((text) => text.length < 1000);
  const pages = texts.map((text, at) =>
    page(`p${String(at)}`, `${text} dentist`, { body: [text] })
  );
  const index = await buildIndex([...pages, page('constructor', 'dentist')], 'tr');
  const hits = index.search('dentist', 100);
  expect(hits).toHaveLength(texts.length + 1);
  for (const hit of hits) {
    const title = hit.title.map(({ text }) => text).join('');
    expect(title).toBe(index.find(hit.id)?.title);
  }
  for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
    expect(() => index.search(name)).not.toThrow();
    expect(index.find(`${name}x`)).toBeUndefined();
  }
});

test('any name typed in the list of languages gives languages of the register, and ten megabytes soon', () => {
  fc.assert(
    fc.property(typed, (name) => {
      const found = findLanguages(LANGUAGES, name, { tr: 'Türkçe' });
      expect(found.every((each) => LANGUAGES.includes(each))).toBe(true);
    })
  );
  for (const text of ['a', '\u0301', 'a\u0301', '漢', ' ']) {
    const long = text.repeat(Math.ceil(10_000_000 / text.length));
    expect(timed(() => findLanguages(LANGUAGES, long, {}))).toBeLessThan(500);
  }
});
