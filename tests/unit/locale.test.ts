import { createInstance } from 'i18next';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Bundle, Words } from '#lib/domain/bundle.ts';
import { createLocale } from '#lib/i18n/locale.ts';

const folder = 'static/b';

function isWords(value: unknown): value is Words {
  return typeof value === 'object' && value !== null;
}

function isBundle(value: unknown): value is Bundle {
  return isWords(value) && isWords(value.text) && typeof value.plural === 'string';
}

function readBundles(): Bundle[] {
  if (!existsSync(folder)) throw new Error('No bundles: run `npm run data` first.');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file): unknown => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')))
    .filter(isBundle);
}

function keysOf(words: Words, start = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [start + key] : keysOf(value, `${start}${key}.`)
  );
}

const bundles = readBundles();

describe.each(bundles.map((bundle) => [bundle.tag, bundle] as const))('%s', (_, bundle) => {
  const locale = createLocale(bundle);
  const reference = createInstance({
    lng: bundle.plural,
    initAsync: false,
    ns: Object.keys(bundle.text),
    resources: { [bundle.plural]: bundle.text }
  });
  void reference.init();
  const raw = { skipInterpolation: true } as const;

  test('every string reads as i18next reads it', () => {
    for (const [namespace, words] of Object.entries(bundle.text)) {
      for (const key of keysOf(words).filter((each) => !/_[a-z]+$/u.test(each))) {
        expect(locale.text(`${namespace}:${key}`).value).toBe(
          reference.t(`${namespace}:${key}`, raw)
        );
      }
    }
  });

  test('every count takes the plural form that i18next takes', () => {
    for (let count = 0; count <= 120; count += 1) {
      const key = 'interface:language.found';
      expect(locale.plural(key, count).value).toBe(reference.t(key, { ...raw, count }));
    }
  });
});

describe('what is not there', () => {
  const [first] = bundles;
  if (first === undefined) throw new Error('No bundles: run `npm run data` first.');

  test('a missing string falls back to English, marked as English', () => {
    const locale = createLocale({ ...first, english: { 'help:lost.title': 'Lost' } });
    expect(locale.text('help:lost.title')).toEqual({ value: 'Lost', lang: 'en-GB', dir: 'ltr' });
  });

  test('a missing plural form falls back to the English one', () => {
    const locale = createLocale({ ...first, english: { 'help:lost_other': '{{count}} lost' } });
    expect(locale.plural('help:lost', 3).value).toBe('{{count}} lost');
  });

  test('keys of the prototype are never words', () => {
    const locale = createLocale(first);
    expect(locale.text('help:constructor.name').value).toBe('');
    expect(locale.has('help:__proto__.toString')).toBe(false);
    const text = { ...first.text, help: Object.create({ inherited: 'Not ours' }) };
    expect(createLocale({ ...first, text }).text('help:inherited').value).toBe('');
  });
});
