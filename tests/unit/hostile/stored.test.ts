/** What a phone gives back, a page posts or a file holds: of any shape, because nobody can vouch for all of it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TextKey } from '#lib/domain/bundle.ts';
import { shippedFile, parseBundleName } from '#lib/domain/bundle-files.ts';
import { DEFAULT_PREFERENCES, parsePreferences } from '#lib/domain/preferences.ts';
import { isBundle, isFigures, isGrounds, isSources } from '#lib/i18n/bundle-shape.ts';
import { createLocale } from '#lib/i18n/locale.ts';
import { parseMessage, parseReply } from '#lib/offline/messages.ts';
import { changeSaved, readSaved } from '#lib/storage/saved.ts';
import { openSettings } from '#lib/storage/database.ts';
import { emptyBundle } from '../support/empty-bundle.ts';
import { buildIndex } from '../support/shipped.ts';
import { anyJson, anyText, anyValue, nested, PROTOTYPE_KEYS } from './support.ts';

const tagShape = /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/iu;

test('whatever was stored as choices, each is one that can be made', () => {
  const fields = fc.record(
    {
      theme: fc.oneof(anyValue, fc.constantFrom('dark', 'light')),
      textSize: fc.oneof(anyValue, fc.constantFrom(150, 1e9, -1, Number.NaN)),
      language: anyText,
      partner: fc.oneof(anyText, fc.constantFrom('tr', 'tr/../..', 'en\n')),
      menus: anyValue
    },
    { requiredKeys: [] }
  );
  fc.assert(
    fc.property(fc.oneof(anyValue, anyJson, fields), (value) => {
      const { theme, contrast, textSize, ...tags } = parsePreferences(value);
      expect(['system', 'light', 'dark']).toContain(theme);
      expect(['system', 'more']).toContain(contrast);
      expect([100, 125, 150, 175, 200]).toContain(textSize);
      expect(Object.keys(tags).sort()).toEqual(['language', 'menus', 'partner']);
      for (const tag of Object.values(tags)) expect(tag ?? 'en').toMatch(tagShape);
    }),
    { numRuns: 500 }
  );
  // A getter or a proxy cannot be stored; a prototype can be forged in JSON only as a key.
  expect(parsePreferences(JSON.parse('{"__proto__":{"theme":"dark"}}'))).toEqual(
    DEFAULT_PREFERENCES
  );
});

describe('messages between page and worker', () => {
  const types = ['KEEP', 'REMOVE', 'LIST', 'CHECK', 'LISTED', 'READINESS', 'CHECKED', 'FAILED'];
  const message = fc.oneof(
    anyValue,
    fc.record(
      {
        type: fc.oneof(anyText, fc.constantFrom(...types)),
        tag: anyValue,
        languages: fc.oneof(anyValue, fc.array(anyValue)),
        good: fc.array(anyText),
        shell: fc.boolean(),
        reason: anyValue
      },
      { requiredKeys: [] }
    )
  );

  test('whatever is posted is one of ours, with nothing else in it, or nothing', () => {
    const names = ['type', 'tag', 'languages', 'shell', 'checkedOn', 'good', 'repaired', 'lost'];
    fc.assert(
      fc.property(message, (posted) => {
        for (const read of [parseMessage(posted), parseReply(posted)]) {
          if (read === null) continue;
          expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
          expect([...names, 'reason']).toEqual(expect.arrayContaining(Object.keys(read)));
          if (read.type === 'KEEP' || read.type === 'REMOVE')
            expect(typeof read.tag).toBe('string');
        }
      }),
      { numRuns: 500 }
    );
  });

  test('a tag that every object has names no file, and no text names another folder', () => {
    const index = buildIndex({ tr: '{}' });
    for (const tag of [...PROTOTYPE_KEYS, 'toString', 'valueOf', 'languages']) {
      expect(shippedFile(index, tag)).toBeUndefined();
    }
    fc.assert(
      fc.property(anyText, (text) => {
        expect(shippedFile(index, text)).toBeUndefined();
        expect(parseBundleName(text)).toBeNull();
        expect(parseBundleName(`../${text}.0123456789abcdef.json`)).toBeNull();
      })
    );
  });
});

describe('the list of kept places', () => {
  test('whatever was stored as the list, it is read as texts, each once, and can be changed', async () => {
    const settings = await openSettings('write');
    // Node has no database: what is written lasts as long as the page, as on a phone that keeps nothing.
    expect(settings.persistent).toBe(false);
    await fc.assert(
      fc.asyncProperty(fc.oneof(anyValue, fc.array(fc.oneof(anyText, anyValue))), async (value) => {
        await settings.write('saved', value);
        const list = await readSaved();
        expect(list.every((entry) => typeof entry === 'string')).toBe(true);
        expect(new Set(list).size).toBe(list.length);
        const added = await changeSaved(list, (all) => [...all, 'rights/interpreter']);
        expect(new Set(added.list)).toEqual(new Set([...list, 'rights/interpreter']));
      })
    );
  });
});

describe('files of words and facts', () => {
  const checks = [isBundle, isFigures, isGrounds, isSources];

  test('whatever the value, it is one of ours or it is not: nothing is thrown', () => {
    fc.assert(
      fc.property(fc.oneof(anyValue, anyJson), (value) => {
        for (const isShape of checks) expect(typeof isShape(value)).toBe('boolean');
        expect(isBundle(value)).toBe(false);
      }),
      { numRuns: 500 }
    );
  });

  test('nesting without end and ten megabytes are refused', () => {
    const texts = [nested(100_000), `[${'['.repeat(50_000)}${']'.repeat(50_000)}]`];
    for (const text of [...texts, JSON.stringify('x'.repeat(10_000_000))]) {
      for (const isShape of checks) expect(isShape(JSON.parse(text))).toBe(false);
    }
  });

  test('a bundle with the wrong kind of any part is refused', () => {
    expect(isBundle(emptyBundle)).toBe(true);
    for (const name of Object.keys(emptyBundle).filter((each) => each !== 'script')) {
      for (const wrong of [undefined, null, 7, true]) {
        expect(isBundle({ ...emptyBundle, [name]: wrong })).toBe(false);
      }
    }
    expect(isBundle({ ...emptyBundle, dir: 'ltr"><script>' })).toBe(false);
  });

  test('whatever stands in a bundle, a string is text, English, or nothing', () => {
    const names = fc.constantFrom('help', 'title', ...PROTOTYPE_KEYS, 'toString', 'length', '0');
    const key = fc
      .array(names, { minLength: 1, maxLength: 5 })
      .map((parts): TextKey => `${parts[0] ?? ''}:${parts.slice(1).join('.')}`);
    const anyWords = fc.oneof(anyJson, fc.dictionary(names, anyJson));
    fc.assert(
      fc.property(anyWords, key, (words, asked) => {
        const made: unknown = { ...emptyBundle, text: words };
        if (!isBundle(made)) return;
        const locale = createLocale(made);
        expect(typeof locale.text(asked).value).toBe('string');
        expect(typeof locale.plural(asked, 3).value).toBe('string');
        expect(typeof locale.has(asked)).toBe('boolean');
      }),
      { numRuns: 500 }
    );
  });
});
