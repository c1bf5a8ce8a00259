import { describe, expect, test } from 'vitest';
import { parseTags } from '#lib/domain/database-names.ts';
import { DEFAULT_PREFERENCES, parsePreferences } from '#lib/domain/preferences.ts';

describe('stored preferences', () => {
  test.each([
    undefined,
    null,
    'dark',
    7,
    [],
    { theme: 3 },
    { textSize: '150' },
    { language: '../x' }
  ])('%o becomes the defaults', (rubbish) => {
    expect(parsePreferences(rubbish)).toEqual(DEFAULT_PREFERENCES);
  });

  test('one bad field does not cost the others', () => {
    const stored = {
      theme: 'dark',
      contrast: 'loud',
      textSize: 150,
      language: 'zh-Hant',
      partner: ''
    };
    expect(parsePreferences(stored)).toEqual({
      ...DEFAULT_PREFERENCES,
      theme: 'dark',
      textSize: 150,
      language: 'zh-Hant'
    });
  });

  test('what was written is read back', () => {
    const chosen = {
      theme: 'light',
      contrast: 'more',
      textSize: 200,
      language: 'tr',
      partner: 'so',
      menus: null
    };
    expect(parsePreferences(structuredClone(chosen))).toEqual(chosen);
  });
});

test.each([
  [
    ['tr', 'so', 'tr'],
    ['tr', 'so']
  ],
  [[], []],
  [undefined, null],
  ['tr', null],
  [['tr', 3], null]
])('the kept list %o is read as %o', (stored, tags) => {
  expect(parseTags(stored)).toEqual(tags);
});
