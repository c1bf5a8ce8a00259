import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flatten, nest } from '../../../src/tools/bundles/flatten.ts';
import { stringHash } from '../../../src/tools/bundles/hashing.ts';
import { parseUnicodeSet } from '../../../src/tools/locales/exemplars.ts';
import { placeholdersIn } from '../../../src/tools/locales/placeholders.ts';
import { datesIn, fillNames, languageNamesIn } from '../../../src/tools/locales/names.ts';
import { lengthen, mirror, pseudoLocales } from '../../../src/tools/locales/pseudo.ts';
import { emptyMeta, seal } from '../../../src/tools/locales/seal.ts';
import { buildContext, buildLocale } from './build-context.ts';

const CHANGED = { all: false, confirmed: [] };
const ALL = { all: true, confirmed: [] };

describe('seal', () => {
  const english = { a: 'Call us', b: 'Go home' };
  const context = buildContext({ english, own: { a: 'Arayın', b: 'Eve gidin' } });
  const first = seal(context, emptyMeta('tr'), CHANGED).meta;

  test('a first seal records every string as a machine draft of the present English', () => {
    expect(first.strings['help:a']).toEqual({
      state: 'machine',
      source: stringHash('Call us'),
      text: stringHash('Arayın')
    });
  });

  test('an English change stays outdated until the translation changes or is confirmed', () => {
    const own = { a: 'Arayın', b: 'Eve gidin' };
    const later = buildContext({ english: { ...english, a: 'Call us now' }, own });
    expect(seal(later, first, CHANGED).meta.strings['help:a']).toEqual(first.strings['help:a']);
    const changed = buildContext({
      english: { ...english, a: 'Call us now' },
      own: { ...own, a: 'Hemen arayın' }
    });
    expect(seal(changed, first, CHANGED).meta.strings['help:a']?.source).toBe(
      stringHash('Call us now')
    );
    const confirmed = seal(later, first, { all: false, confirmed: ['help:a'] });
    expect(confirmed.meta.strings['help:a']?.source).toBe(stringHash('Call us now'));
    expect(confirmed.changed).toBe(1);
  });

  test('a changed text loses the mark of a person, an unchanged one keeps it', () => {
    const entry = first.strings['help:a'] ?? { state: '', source: '' };
    const reviewed = {
      ...first,
      strings: {
        ...first.strings,
        'help:a': { ...entry, state: 'reviewed', by: 'Ayşe', on: '2026-12-01' }
      }
    };
    expect(seal(context, reviewed, CHANGED).meta.strings['help:a']?.state).toBe('reviewed');
    const edited = buildContext({ english, own: { a: 'Bizi arayın', b: 'Eve gidin' } });
    expect(seal(edited, reviewed, CHANGED).meta.strings['help:a']?.state).toBe('machine');
    expect(() => seal(context, reviewed, ALL)).toThrow('help:a');
  });

  test('entries of strings that are gone are dropped', () => {
    const less = buildContext({ english, own: { a: 'Arayın' } });
    expect(seal(less, first, CHANGED)).toMatchObject({ changed: 0, dropped: 1 });
  });
});

describe('names', () => {
  test('Polish months are genitive beside a day and nominative alone', () => {
    const dates = datesIn('pl');
    expect([dates?.months[0], dates?.monthsAlone?.[0]]).toEqual(['stycznia', 'styczeń']);
    expect(dates?.dayMonthYear).toBe('{day} {month} {year}');
  });

  test.each([
    ['es', '{day} de {month} de {year}', 'enero', 'lunes'],
    ['fa', '{day} {month} {year}', 'ژانویهٔ', 'دوشنبه'],
    ['th', '{day} {month} {year}', 'มกราคม', 'วันจันทร์'],
    ['en', '{day} {month} {year}', 'January', 'Monday']
  ])('%s dates use our calendar and begin the week on Monday', (tag, pattern, month, weekday) => {
    const dates = datesIn(tag);
    expect([dates?.dayMonthYear, dates?.months[0], dates?.weekdays[0]]).toEqual([
      pattern,
      month,
      weekday
    ]);
  });

  test('a language Node does not know has no names, and hand-written ones stay', () => {
    expect(languageNamesIn('acf', ['tr'])).toEqual({ tr: null });
    expect(datesIn('acf')).toBeNull();
    const meta = { ...emptyMeta('acf'), languages: { tr: 'Tik' } };
    expect(fillNames(meta, ['tr', 'es'], true).languages).toEqual({ tr: 'Tik', es: null });
  });

  test('Portuguese of Portugal and of Brazil have different names', () => {
    const names = languageNamesIn('en', ['pt', 'pt-BR']);
    expect(names.pt).not.toBe(names['pt-BR']);
  });

  test('a corrected name is replaced only on request', () => {
    const meta = { ...emptyMeta('es'), languages: { tr: 'Turco' } };
    expect(fillNames(meta, ['tr']).languages.tr).toBe('Turco');
    expect(fillNames(meta, ['tr'], true).languages.tr).toBe('turco');
  });
});

describe('pseudo-languages', () => {
  test('placeholders survive and text grows by two fifths', () => {
    const text = 'Call {{n999}} at once if someone may die.';
    expect(placeholdersIn(lengthen(text))).toEqual(['n999']);
    expect(placeholdersIn(mirror(text))).toEqual(['n999']);
    expect(lengthen(text).length).toBeGreaterThanOrEqual(text.length * 1.4);
    expect(mirror(text)).not.toMatch(/[a-z](?![^{]*\}\})/i);
  });

  test('the right-to-left one fills all six Arabic forms', () => {
    const english = buildLocale(
      'en',
      { found_one: '{{count}} found', found_other: '{{count}} found' },
      {}
    );
    const arabic = pseudoLocales(english).find(({ head }) => head.tag === 'ar-XB');
    expect(arabic?.locale.files[0]?.flattened.strings.size).toBe(6);
  });
});

describe('keys', () => {
  const name = fc
    .stringMatching(/^[a-z][a-z0-9]{0,8}$/)
    .filter((key) => !/^(?:constructor|prototype)$/.test(key));

  test('nesting and flattening are inverse', () => {
    const path = fc.tuple(name, name, name).map((parts) => parts.join('.'));
    fc.assert(
      fc.property(fc.dictionary(path, fc.string({ minLength: 1 })), (strings) => {
        const again = Object.fromEntries(flatten(nest(Object.entries(strings))).strings);
        expect(again).toEqual({ ...strings });
      })
    );
  });

  test('a hash ignores wrapping and form, not words', () => {
    expect(stringHash(' Türkçe\n metin ')).toBe(stringHash('Türkçe metin'.normalize('NFD')));
    expect(stringHash('Türkçe metin')).not.toBe(stringHash('Turkce metin'));
    expect(stringHash('x')).toMatch(/^[0-9a-f]{8}$/);
  });
});

test('the exemplar syntax of CLDR is read', () => {
  expect(parseUnicodeSet('[a b-d {dž}é \\- \\u200C]')).toEqual([
    'a',
    'b',
    'c',
    'd',
    'dž',
    'é',
    '-',
    '\u200C'
  ]);
});
