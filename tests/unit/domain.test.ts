import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchDeviceLanguages } from '#lib/domain/device-languages.ts';
import { standingOf } from '#lib/domain/facts.ts';
import {
  dayRuns,
  formatBytes,
  formatDate,
  formatMoney,
  formatNumber,
  formatTime,
  groupMark
} from '#lib/domain/format.ts';
import { findLanguages, foldName } from '#lib/domain/language-search.ts';
import { formatPath, inLanguage, parsePath, type Destination } from '#lib/domain/paths.ts';
import { formatPlace, parsePlace, type Place } from '#lib/domain/place.ts';
import { formatQuery, parseQuery, type Query } from '#lib/domain/query.ts';
import { tokenise } from '#lib/domain/tokens.ts';
import { showValue } from '#lib/domain/values.ts';

const tag = fc.constantFrom('en', 'tr', 'zh-Hant', 'pa-Arab', 'en-simple', 'pt-BR');
const id = fc
  .stringMatching(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/u)
  .filter((each) => !['settings', 'about', 'cards', 'saved'].includes(each));

const destination: fc.Arbitrary<Destination> = fc.oneof(
  fc.constant({ kind: 'picker' as const }),
  fc.record({ kind: fc.constantFrom('home', 'settings', 'about', 'sources'), lang: tag }),
  fc.record({ kind: fc.constantFrom('cards', 'saved'), lang: tag }),
  fc.record({ kind: fc.constant('card' as const), lang: tag, card: id }),
  fc.record({ kind: fc.constant('topic' as const), lang: tag, topic: id }),
  fc.record({ kind: fc.constant('page' as const), lang: tag, topic: id, page: id })
);

describe('addresses', () => {
  test('every destination survives being written and read', () => {
    fc.assert(
      fc.property(destination, (each) => {
        expect(parsePath(formatPath(each))).toEqual(each);
      })
    );
  });

  test('any other text is refused or read without harm', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = parsePath(`/${text}`);
        if (read !== undefined) expect(formatPath(read)).toMatch(/^\/([\w-]+\/)*$/u);
      })
    );
  });

  test('another language keeps the place', () => {
    const here = parsePath('/tr/rights/interpreter/');
    expect(here && formatPath(inLanguage(here, 'ar'))).toBe('/ar/rights/interpreter/');
  });
});

const by = fc.constantFrom('woman' as const, 'man' as const, undefined);
const place: fc.Arbitrary<Place> = fc.oneof(
  fc.record({ folder: fc.constantFrom('help', 'take-part', 'cards'), id }),
  fc.record({ folder: fc.constant('cards'), id, speak: tag, by })
);
const pack = fc.array(place.map(formatPlace), { minLength: 1, maxLength: 60 });
const query: fc.Arbitrary<Query> = fc.record(
  { with: tag, speak: tag, wanted: tag, by, pack },
  { requiredKeys: [] }
);

describe('queries and places', () => {
  test('all of them survive being written and read', () => {
    fc.assert(
      fc.property(query, place, (asked, kept) => {
        expect(parseQuery(new URLSearchParams(formatQuery(asked)))).toEqual(asked);
        expect(parsePlace(formatPlace(kept))).toEqual(kept);
      })
    );
  });

  test('any other text is nothing, or harmless', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = formatQuery(parseQuery(new URLSearchParams({ with: text, by: text })));
        expect(read).toMatch(/^(?:\?[\w=&-]+)?$/u);
        const kept = parsePlace(text) ?? { folder: 'none', id: 'none' };
        expect(formatPlace(kept)).toMatch(/^[\w:/-]+$/u);
      })
    );
  });
});

describe('sentences with values', () => {
  test('pieces put together are the sentence again', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constant('{{n111}}'))), (parts) => {
        const text = parts.join('');
        const again = tokenise(text)
          .map((token) => (token.kind === 'words' ? token.words : `{{${token.name}}}`))
          .join('');
        expect(again.replaceAll(' ', '')).toBe(
          text.replaceAll(/\{\{\s*(\w+)\s*\}\}/gu, '{{$1}}').replaceAll(' ', '')
        );
      })
    );
  });

  test('markup in a translation stays words', () => {
    expect(tokenise('<b>{{n999}}</b>')).toEqual([
      { kind: 'words', words: '<b>' },
      { kind: 'value', name: 'n999' },
      { kind: 'words', words: '</b>' }
    ]);
  });
});

const dates = {
  months: Array.from({ length: 12 }, (_, at) => `m${String(at + 1)}`),
  monthsAlone: Array.from({ length: 12 }, (_, at) => `M${String(at + 1)}`),
  weekdays: [],
  monthYear: '{month} {year}',
  dayMonthYear: '{day} {month} {year}'
};

describe('formats', () => {
  test.each([
    ['2026', '2026'],
    ['2026-11', 'M11 2026'],
    ['2026-11-03', '3 m11 2026']
  ])('the date %s', (date, shown) => {
    expect(formatDate(date, dates)).toBe(shown);
  });

  test('money, numbers, times and sizes', () => {
    expect([990, 10_000, 33_210, 1_600_005].map(formatMoney)).toEqual([
      '£9.90',
      '£100',
      '£332.10',
      '£16,000.05'
    ]);
    expect([5, 8600, 267_800, 2_000_000].map((each) => formatNumber(each))).toEqual([
      '5',
      '8,600',
      '267,800',
      '2,000,000'
    ]);
    expect(['08:00', '18:30', '00:15'].map(formatTime)).toEqual(['8:00', '18:30', '0:15']);
    expect([400, 31_234, 2_400_000, 12_000_000_000].map(formatBytes)).toEqual([
      '1 kB',
      '31 kB',
      '2.4 MB',
      '12.0 GB'
    ]);
  });

  test('thousands are parted so that nobody reads a decimal', () => {
    expect(formatNumber(267_800, groupMark('en-simple'))).toBe('267,800');
    expect(formatNumber(267_800, groupMark('es'))).toBe('267\u202f800');
  });

  test('days that follow each other become runs', () => {
    expect(dayRuns([1, 2, 4, 5])).toEqual([
      [1, 2],
      [4, 5]
    ]);
    expect(dayRuns([3])).toEqual([[3, 3]]);
  });

  test('a phone value leads to a call, a name is marked as English', () => {
    expect(
      showValue({ kind: 'phone', text: '18001 111', tel: '18001111' }, { tag: 'tr', dates }).href
    ).toBe('tel:18001111');
    expect(showValue({ kind: 'name', text: 'HC2' }, { tag: 'tr', dates })).toEqual({
      text: 'HC2',
      english: true,
      figures: false
    });
  });
});

describe('the standing of a statement', () => {
  const fact = { publishers: ['NHS'], check: false, reviewBy: '2027-11-30', confirmedOn: null };
  const evidence = {
    a: { ...fact, dated: '2025-09' },
    b: { ...fact, dated: null, check: true },
    c: { ...fact, dated: '2019', check: true },
    d: { ...fact, dated: '2020', check: true, confirmedOn: '2026-11-20' }
  };

  test('is as doubtful as its weakest source and as old as its oldest doubtful one', () => {
    expect(standingOf(['a', 'c'], evidence, '2026-11-22')).toMatchObject({
      check: true,
      dated: '2019'
    });
    expect(standingOf(['b', 'c'], evidence, '2026-11-22')).toMatchObject({
      check: true,
      dated: null
    });
  });

  test('is not in doubt once somebody has confirmed it', () => {
    expect(standingOf(['d'], evidence, '2026-11-22').check).toBe(false);
  });

  test('says when the date for another look has passed, and not before', () => {
    expect(standingOf(['a'], evidence, '2027-11-30').pastReview).toBeNull();
    expect(standingOf(['a'], evidence, '2027-12-01').pastReview).toBe('2027-11-30');
  });
});

describe('finding a language', () => {
  const languages = [
    { tag: 'tr', english: 'Turkish', autonym: 'Türkçe' },
    { tag: 'yi', english: 'Yiddish', autonym: 'ייִדיש' },
    { tag: 'bn', english: 'Bengali', autonym: 'বাংলা' },
    { tag: 'vi', english: 'Vietnamese', autonym: 'Tiếng Việt' }
  ].map((language) => ({ ...language, htmlLang: language.tag, dir: 'ltr' as const, routes: [] }));
  const names = { tr: 'Turco', bn: 'Bengalí' };

  test.each([
    ['turkce', 'tr'],
    ['TÜRK', 'tr'],
    ['turco', 'tr'],
    ['yidd', 'yi'],
    ['বাং', 'bn'],
    ['tieng viet', 'vi']
  ])('%s finds %s', (typed, found) => {
    expect(findLanguages(languages, typed, names)[0]?.tag).toBe(found);
  });

  test('vowel signs of other scripts are never dropped', () => {
    expect(foldName('দিন')).not.toBe(foldName('দান'));
  });

  test('a device’s languages lead to the register’s tags', () => {
    const tags = ['en', 'zh-Hant', 'zh-Hans', 'pt', 'pt-BR', 'nb', 'he', 'fil'];
    expect(
      matchDeviceLanguages(
        ['zh-HK', 'zh-SG', 'pt-BR', 'pt-AO', 'en-US', 'no', 'iw', 'tl', '??'],
        tags
      )
    ).toEqual(['zh-Hant', 'zh-Hans', 'pt-BR', 'pt', 'en', 'nb', 'he', 'fil']);
  });
});
