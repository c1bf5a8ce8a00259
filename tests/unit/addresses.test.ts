import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatPath, inLanguage, parsePath, type Destination } from '#lib/domain/paths.ts';
import { destinationOf, formatPlace, parsePlace, placeOf, type Place } from '#lib/domain/place.ts';
import { formatQuery, parseQuery } from '#lib/domain/query.ts';
import { anyText, id, place, tag } from './support/any-address.ts';

describe('paths of cards and of the list', () => {
  test.each<[string, Destination]>([
    ['/tr/cards/', { kind: 'cards', lang: 'tr' }],
    ['/tr/cards/interpreter/', { kind: 'card', lang: 'tr', card: 'interpreter' }],
    ['/zh-Hant/saved/', { kind: 'saved', lang: 'zh-Hant' }],
    ['/ur/services/', { kind: 'services', lang: 'ur' }],
    ['/ur/services/other/', { kind: 'service-group', lang: 'ur', group: 'other' }],
    ['/tr/search/', { kind: 'search', lang: 'tr' }],
    ['/tr/about/sources/', { kind: 'sources', lang: 'tr' }],
    ['/tr/about/sources/2/', { kind: 'sources', lang: 'tr', part: 2 }]
  ])('%s is read and written', (path, destination) => {
    expect(parsePath(path)).toEqual(destination);
    expect(formatPath(destination)).toBe(path);
    const inArabic = formatPath(inLanguage(destination, 'ar'));
    expect(inArabic).toBe(path.replace(/^\/[^/]+/u, '/ar'));
  });

  test.each([
    '/tr/saved/x/',
    '/tr/services/F84003/',
    '/tr/services/all/',
    '/tr/services/gp/x/',
    '/tr/about/gp/',
    '/tr/about/sources/1/',
    '/tr/about/sources/02/',
    '/tr/about/sources/2/x/',
    '/tr/search/x/',
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
      fc.record({ kind: fc.constantFrom('cards', 'saved', 'services', 'search'), lang: tag }),
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
    ['services/F84003', { folder: 'services', id: 'F84003' }],
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
    'rights/interpreter:syl',
    'rights/interpreter?with=en',
    'rights/interpreter#x',
    'rights/interpreter\n',
    ' rights/interpreter',
    'services/',
    'services/F84003:syl',
    'services/F84003/x',
    'services/<img>',
    'services/F84003\n',
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
      fc.property(place, tag, (each, lang) => {
        const address = formatPath(destinationOf(each, lang)) + formatQuery(each);
        const url = new URL(address, 'https://example.org');
        const here = parsePath(url.pathname);
        expect(here && placeOf(here, parseQuery(url.searchParams))).toEqual(each);
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
