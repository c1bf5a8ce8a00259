/** Addresses, links to lists and codes that anybody may write: they lead to places of ours or nowhere. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { knownPlaces } from '#lib/components/saved/places.ts';
import { findCard } from '#lib/content/cards.ts';
import { findPage } from '#lib/content/topics.ts';
import { formatPath, inLanguage, parsePath, type Destination } from '#lib/domain/paths.ts';
import { destinationOf, formatPlace, parsePlace, placeOf, queryOf } from '#lib/domain/place.ts';
import { formatQuery, readQuery, type Query } from '#lib/domain/query.ts';
import { parseTags } from '#lib/domain/database-names.ts';
import { SERVICE_GROUPS } from '#lib/domain/service-group.ts';
import { findLanguage, isReadable } from '#lib/i18n/register.ts';
import { drawQr } from '#lib/sharing/qr.ts';
import { by, id, place, tag } from '../support/any-address.ts';
import { anyText, anyValue } from './support.ts';

const app = 'https://example.org/app';

/** Names that are screens, and so no page of that name can be reached. */
const taken = new Set(['services', 'search', 'settings', 'about', 'saved', 'cards']);
const free = id.filter((name) => !taken.has(name));

const destination: fc.Arbitrary<Destination> = fc.oneof(
  fc.constant<Destination>({ kind: 'picker' }),
  fc.record({
    kind: fc.constantFrom('home', 'services', 'search', 'settings', 'about', 'cards'),
    lang: tag
  }),
  fc.record({
    kind: fc.constant('service-group' as const),
    lang: tag,
    group: fc.constantFrom(...SERVICE_GROUPS)
  }),
  fc.record(
    { kind: fc.constant('sources' as const), lang: tag, part: fc.integer({ min: 2, max: 9 }) },
    { requiredKeys: ['kind', 'lang'] }
  ),
  fc.record({ kind: fc.constant('card' as const), lang: tag, card: id }),
  fc.record({ kind: fc.constant('topic' as const), lang: tag, topic: free }),
  fc.record({ kind: fc.constant('page' as const), lang: tag, topic: free, page: id })
);

/** Parts of addresses as they are typed, pasted, escaped and forged. */
const anyPath = fc
  .array(
    fc.oneof(
      anyText,
      fc.constantFrom('/', '//', '\\', '..', '/.', '%2e%2e', '%2f', '%00', 'tr', 'rights', 'cards'),
      fc.constantFrom('?', '#', '&', ';', '@', ':', 'https://evil.example', 'E8 1AA', '\t', '\r\n')
    ),
    { maxLength: 8 }
  )
  .map((parts) => parts.join(''));

/** Fails unless an address is below the app, and written as we write ours. */
function expectOurs(path: string): void {
  const url = new URL(app + path);
  expect(url.href).toBe(app + path);
  expect(url.origin).toBe('https://example.org');
  expect(url.pathname).toMatch(/^\/app\/(?:[A-Za-z0-9-]+\/)*$/u);
}

describe('paths', () => {
  test('every place is read as it was written', () => {
    fc.assert(
      fc.property(destination, (each) => {
        expectOurs(formatPath(each));
        expect(parsePath(formatPath(each))).toEqual(each);
      })
    );
  });

  test('whatever the text, what it leads to is below the app, in every language', () => {
    fc.assert(
      fc.property(anyPath, tag, (text, lang) => {
        const found = parsePath(text);
        if (found === undefined) return;
        expectOurs(formatPath(found));
        expectOurs(formatPath(inLanguage(found, lang)));
      }),
      { numRuns: 1000 }
    );
  });

  test.each(['constructor', 'prototype', 'valueof', 'tostring', 'proto', 'hasownproperty'])(
    'no page, card, topic or language is found by the name “%s” that every object has',
    (name) => {
      expect(findPage(name, name)).toBeUndefined();
      expect(findPage('rights', name)).toBeUndefined();
      expect(findCard(name)).toBeUndefined();
      expect(findLanguage(name)).toBeUndefined();
      expect(isReadable(name)).toBe(false);
    }
  );

  test('an address of two megabytes is read in a moment', () => {
    // No browser takes a longer one.
    for (const text of ['/tr/', 'a-', '<', '%2f'].map((each) => each.repeat(500_000))) {
      expect(parsePath(text)).toBeUndefined();
      expect(parsePlace(text)).toBeNull();
      const { pack, ...others } = readQuery(`?pack=${text}&near=${text}&q=${text}&id=${text}`);
      expect(pack).toHaveLength(1);
      expect(others).toEqual({});
    }
  });
});

describe('queries', () => {
  const names = ['with', 'speak', 'by', 'wanted', 'pack', 'type', 'near', 'id', 'q'] as const;
  const anyQuery = fc.oneof(
    anyPath,
    fc
      .array(fc.tuple(fc.constantFrom(...names, '__proto__', 'constructor'), anyPath))
      .map((pairs) => pairs.map((pair) => pair.map(encodeURIComponentSafely).join('=')).join('&'))
  );

  function encodeURIComponentSafely(text: string): string {
    return encodeURIComponent(text.toWellFormed());
  }

  test('whatever the query, it is read without an error and written as a query of ours', () => {
    fc.assert(
      fc.property(anyQuery, (text) => {
        const query = readQuery(`?${text}`);
        expect(Object.getPrototypeOf(query)).toBe(Object.prototype);
        expect(Object.keys(query).every((name) => names.some((each) => each === name))).toBe(true);
        // A list may hold anything: its places are looked up one by one, and only those known are written again.
        const known = (query.pack ?? []).flatMap((each) => parsePlace(each) ?? []);
        const written = formatQuery({ ...query, pack: known.map(formatPlace) });
        expect(written).toMatch(/^(?:\?[A-Za-z0-9&=:/,+%._~!*'()-]+)?$/u);
        const url = new URL(app + '/tr/saved/' + written);
        expect(url.pathname + url.hash).toBe('/app/tr/saved/');
        expect(readQuery(url.search)).toEqual({
          ...query,
          pack: known.length === 0 ? undefined : known.map(formatPlace)
        });
      }),
      { numRuns: 500 }
    );
  });
});

describe('a link to a list', () => {
  const anyEntry = fc.oneof(anyPath, anyText, place.map(formatPlace));

  test('whatever stands in it, all that can be tapped are pages and cards of ours', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 20 }), fc.boolean(), (entries, isThere) => {
        for (const known of knownPlaces(entries, isThere ? [] : null)) {
          const path = formatPath(destinationOf(known.place, 'tr'));
          expectOurs(path);
          const { folder, id: name } = known.place;
          const exists =
            folder === 'services'
              ? !isThere
              : folder === 'cards'
                ? findCard(name) !== undefined
                : findPage(folder, name) !== undefined;
          expect(exists).toBe(true);
          expect(formatQuery(queryOf(known.place))).toMatch(/^(?:\?[A-Za-z0-9&=_-]+)?$/u);
        }
      })
    );
  });
});

describe('the address in a code', () => {
  const query: fc.Arbitrary<Query> = fc.record(
    { with: tag, speak: tag, by, pack: fc.array(place.map(formatPlace), { maxLength: 8 }) },
    { requiredKeys: [] }
  );

  test('is one of ours and leads back to the same place, whatever was handed over', () => {
    fc.assert(
      fc.property(destination, query, (here, asked) => {
        const address = app + formatPath(here) + formatQuery(asked);
        expect(address).toMatch(
          /^https:\/\/example\.org\/app\/[A-Za-z0-9/-]*(?:\?[A-Za-z0-9&=:,/_-]+)?$/u
        );
        const url = new URL(address);
        const again = parsePath(url.pathname.slice('/app'.length));
        expect(again).toEqual(here);
        const found = readQuery(url.search);
        expect(again && placeOf(again, found)).toEqual(placeOf(here, asked));
      })
    );
  });

  test('any text that fits is drawn as squares and nothing else, and one that does not is refused', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(drawQr(text).path).toMatch(/^(?:M\d+ \d+h\d+v1h-\d+z)+$/u);
      }),
      { numRuns: 30 }
    );
    expect(() => drawQr('x'.repeat(10_000_000))).toThrow(/shorten it/u);
  });
});

test('whatever was stored as languages, tags are texts, each once, or none were stored', () => {
  fc.assert(
    fc.property(fc.oneof(anyValue, fc.array(anyText)), (value) => {
      const tags = parseTags(value);
      if (tags === null) return;
      expect(tags.every((each) => typeof each === 'string')).toBe(true);
      expect(new Set(tags).size).toBe(tags.length);
    })
  );
});
