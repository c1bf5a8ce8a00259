import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatPath, inLanguage, parsePath, type Destination } from '#lib/domain/paths.ts';
import { destinationOf, formatPlace, parsePlace, placeOf, type Place } from '#lib/domain/place.ts';
import { formatQuery, parseQuery, type Query } from '#lib/domain/query.ts';

const tags = ['en', 'tr', 'syl', 'zh-Hant', 'pa-Arab', 'en-simple', 'pt-BR'] as const;
const tag = fc.constantFrom(...tags);
const id = fc.stringMatching(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/u);
const folder = fc
  .stringMatching(/^[a-z]+(-[a-z]+)*$/u)
  .filter((name) => !['about', 'saved', 'settings'].includes(name));
const by = fc.constantFrom('woman' as const, 'man' as const);

const place: fc.Arbitrary<Place> = fc.oneof(
  fc.record({ folder, id }),
  fc.record({ folder, id, speak: tag }),
  fc.record({ folder, id, speak: tag, by })
);

/** Text that looks like an address, and text that does not. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.stringMatching(/^[\w:/.<>,%&#?=+-]*$/u),
  fc.constantFrom(
    '',
    '..',
    '../..',
    '__proto__',
    '__proto__/x',
    'constructor',
    'javascript:alert(1)',
    '<img src=x onerror=alert(1)>',
    '%E0%A4%A',
    '//example.org/x',
    'a/b\n',
    'x'.repeat(10_000)
  )
);

function read(query: string): Query {
  return parseQuery(new URLSearchParams(query));
}

describe('paths of cards and of the list', () => {
  test.each<[string, Destination]>([
    ['/tr/cards/', { kind: 'cards', lang: 'tr' }],
    ['/tr/cards/interpreter/', { kind: 'card', lang: 'tr', card: 'interpreter' }],
    ['/zh-Hant/saved/', { kind: 'saved', lang: 'zh-Hant' }],
    ['/tr/about/sources/', { kind: 'sources', lang: 'tr' }]
  ])('%s is read and written', (path, destination) => {
    expect(parsePath(path)).toEqual(destination);
    expect(formatPath(destination)).toBe(path);
    const inArabic = formatPath(inLanguage(destination, 'ar'));
    expect(inArabic).toBe(path.replace(/^\/[^/]+/u, '/ar'));
  });

  test.each([
    '/tr/saved/x/',
    '/tr/settings/x/',
    '/tr/cards/interpreter/x/',
    '/tr/cards/Interpreter/',
    '/tr/cards/../',
    '/tr/cards/__proto__/',
    '/tr/cards/<img>/',
    '/tr/cards/interpreter:syl/',
    '/__proto__/saved/',
    '/..//saved/'
  ])('%s is no address', (path) => {
    expect(parsePath(path)).toBeUndefined();
  });

  test('every card and list survives being written and read', () => {
    const destination: fc.Arbitrary<Destination> = fc.oneof(
      fc.record({ kind: fc.constantFrom('cards', 'saved'), lang: tag }),
      fc.record({ kind: fc.constant('card' as const), lang: tag, card: id })
    );
    fc.assert(
      fc.property(destination, (each) => {
        expect(parsePath(formatPath(each))).toEqual(each);
      })
    );
  });

  test('whatever the text, what is read can be written and read again', () => {
    fc.assert(
      fc.property(fc.array(anyText), (parts) => {
        const destination = parsePath(`/${parts.join('/')}`);
        if (destination) expect(parsePath(formatPath(destination))).toEqual(destination);
      })
    );
  });
});

describe('places', () => {
  test.each<[string, Place]>([
    ['rights/interpreter', { folder: 'rights', id: 'interpreter' }],
    ['take-part/tell-us', { folder: 'take-part', id: 'tell-us' }],
    ['cards/interpreter:syl', { folder: 'cards', id: 'interpreter', speak: 'syl' }],
    [
      'cards/interpreter:pa-Arab:woman',
      { folder: 'cards', id: 'interpreter', speak: 'pa-Arab', by: 'woman' }
    ]
  ])('%s is read and written', (text, expected) => {
    expect(parsePlace(text)).toEqual(expected);
    expect(formatPlace(expected)).toBe(text);
  });

  test.each([
    '',
    'rights',
    'rights/',
    '/rights',
    '/rights/interpreter',
    'rights/interpreter/',
    'rights/interpreter/x',
    '../..',
    '__proto__/x',
    'x/__proto__',
    'javascript:alert(1)',
    'https://example.org',
    '<img src=x onerror=alert(1)>',
    'rights/interpreter?with=en',
    'rights/interpreter#x',
    'rights/interpreter\n',
    ' rights/interpreter',
    'cards/interpreter:',
    'cards/interpreter::woman',
    'cards/interpreter:woman:syl',
    'cards/interpreter:syl:child',
    'cards/interpreter:syl:woman:man',
    'cards/interpreter:s'
  ])('“%s” is no place', (text) => {
    expect(parsePlace(text)).toBeNull();
  });

  test('a preference is read in one spelling only, so that no card stands twice in a list', () => {
    expect(parsePlace('cards/interpreter:syl:WOMAN')).toBeNull();
  });

  test('every place survives being written and read', () => {
    fc.assert(
      fc.property(place, (each) => {
        expect(parsePlace(formatPlace(each))).toEqual(each);
      })
    );
  });

  const piece = fc.constantFrom('rights/interpreter', ':syl', ':woman', ':WOMAN', '/', ':', 'a');

  test('whatever the text, a place is written as it was read', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, anyText), { maxLength: 6 }), (parts) => {
        const text = parts.join('');
        const found = parsePlace(text);
        if (found) expect(formatPlace(found)).toBe(text);
      })
    );
  });

  test('a place leads to an address that is this place again, in any language', () => {
    fc.assert(
      fc.property(place, tag, ({ folder: topic, id: page, ...spoken }, lang) => {
        const known =
          topic === 'cards' ? { folder: topic, id: page, ...spoken } : { folder: topic, id: page };
        const address = formatPath(destinationOf(known, lang)) + formatQuery(spoken);
        const url = new URL(address, 'https://example.org');
        const here = parsePath(url.pathname);
        expect(here && placeOf(here, parseQuery(url.searchParams))).toEqual(known);
      })
    );
  });

  test.each<Destination>([
    { kind: 'picker' },
    { kind: 'home', lang: 'tr' },
    { kind: 'settings', lang: 'tr' },
    { kind: 'saved', lang: 'tr' },
    { kind: 'cards', lang: 'tr' },
    { kind: 'topic', lang: 'tr', topic: 'rights' }
  ])('$kind is no place that a list holds', (here) => {
    expect(placeOf(here, { speak: 'syl' })).toBeNull();
  });

  test('a card without a language spoken has nobody to prefer', () => {
    const here: Destination = { kind: 'card', lang: 'tr', card: 'interpreter' };
    expect(placeOf(here, { by: 'woman' })).toEqual({ folder: 'cards', id: 'interpreter' });
  });
});

describe('queries', () => {
  test.each<[string, Query]>([
    ['', {}],
    ['?with=en', { with: 'en' }],
    ['?speak=pa-Arab&by=woman&with=zh-Hant', { speak: 'pa-Arab', by: 'woman', with: 'zh-Hant' }],
    ['?wanted=fr', { wanted: 'fr' }],
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
