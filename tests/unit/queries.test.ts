import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatPlace, parsePlace } from '#lib/domain/place.ts';
import { formatQuery, parseQuery, type Query } from '#lib/domain/query.ts';
import { SERVICE_GROUPS } from '#lib/domain/service-group.ts';
import { anyText, by, place, service, tag } from './support/any-address.ts';

function read(query: string): Query {
  return parseQuery(new URLSearchParams(query));
}

describe('queries', () => {
  test.each<[string, Query]>([
    ['', {}],
    ['?with=en', { with: 'en' }],
    ['?speak=pa-Arab&by=woman&with=zh-Hant', { speak: 'pa-Arab', by: 'woman', with: 'zh-Hant' }],
    ['?wanted=fr', { wanted: 'fr' }],
    ['?type=pharmacy&near=E8+1AA', { type: 'pharmacy', near: 'E8 1AA' }],
    ['?id=F84003', { id: 'F84003' }],
    ['?q=a%26b+%C5%9Feker', { q: 'a&b şeker' }],
    [
      '?pack=rights/interpreter,cards/interpreter:syl:man&with=en',
      { pack: ['rights/interpreter', 'cards/interpreter:syl:man'], with: 'en' }
    ]
  ])('“%s” is read and written', (text, query) => {
    expect(read(text)).toEqual(query);
    expect(formatQuery(query)).toBe(text);
  });

  test.each(['with', 'speak', 'wanted'])('a hostile %s is not there', (name) => {
    const values = [
      '',
      '<img>',
      '../..',
      '__proto__',
      'constructor',
      'javascript:alert(1)',
      'en,tr'
    ];
    for (const value of [...values, 'e', 'en_GB', 'en/', ' en', 'en\n', 'x'.repeat(10_000)]) {
      expect(read(`${name}=${encodeURIComponent(value)}`), value).toEqual({});
    }
  });

  test.each(['', 'GP', 'doctors', '__proto__', '<img>'])('“%s” is no type of service', (value) => {
    expect(read(`type=${encodeURIComponent(value)}`)).toEqual({});
  });

  test.each(['', '<img>', '../x', 'a b', '-', 'x'.repeat(65)])('“%s” is no id', (value) => {
    expect(read(`id=${encodeURIComponent(value)}`)).toEqual({});
  });

  test('a postcode or a question longer than people write is not there', () => {
    expect(read(`near=${'E'.repeat(17)}&q=${'x'.repeat(201)}`)).toEqual({});
  });

  test.each(['', 'WOMAN', 'child', '__proto__', '<img>'])('“%s” is no preference', (value) => {
    expect(read(`by=${encodeURIComponent(value)}`)).toEqual({});
  });

  test('an empty pack is a pack without places, none is none', () => {
    expect(read('pack=').pack?.map(parsePlace)).toEqual([null]);
    expect(read('with=en').pack).toBeUndefined();
  });

  test('of ten thousand entries the first sixty are read', () => {
    const many = Array.from({ length: 10_000 }, (_, at) => `rights/x${String(at)}`);
    expect(read(`pack=${many.join(',')}`).pack).toEqual(many.slice(0, 60));
  });

  test('every query survives being written and read', () => {
    const query: fc.Arbitrary<Query> = fc.record(
      {
        with: tag,
        speak: tag,
        wanted: tag,
        by,
        type: fc.constantFrom(...SERVICE_GROUPS),
        near: fc.constantFrom('E8 1AA', 'e81aa', 'N16'),
        id: service,
        q: fc
          .string({ maxLength: 200 })
          .map((text) => text.trim())
          .filter((text) => text !== ''),
        pack: fc.array(place.map(formatPlace), { minLength: 1, maxLength: 60 })
      },
      { requiredKeys: [] }
    );
    fc.assert(
      fc.property(query, (each) => {
        expect(read(formatQuery(each))).toEqual(each);
      })
    );
  });

  test('whatever the text, tags have the shape of a tag and places are places or nothing', () => {
    const name = fc.constantFrom('with', 'speak', 'by', 'wanted', 'pack', '__proto__');
    fc.assert(
      fc.property(fc.array(fc.tuple(name, anyText)), (pairs) => {
        const query = parseQuery(new URLSearchParams(pairs));
        for (const each of [query.with, query.speak, query.wanted]) {
          expect(each ?? 'en').toMatch(/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu);
        }
        expect(query.pack?.length ?? 0).toBeLessThanOrEqual(60);
        expect(() => query.pack?.map(parsePlace)).not.toThrow();
      })
    );
  });
});
