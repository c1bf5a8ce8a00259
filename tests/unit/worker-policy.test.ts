import { describe, expect, test } from 'vitest';
import { parseBundleName, type BundleName } from '#lib/domain/bundle-files.ts';
import {
  isGoodBundle,
  isNavigationFailure,
  languageOfUrl,
  nameOf,
  navigationPatience,
  planInstall,
  planRequest,
  supersededFiles
} from '../../src/service-worker/policy.ts';
import { buildIndex, shipText } from './support/shipped.ts';

const scope = 'https://example.org/app/';
const index = buildIndex({ en: 'one', tr: 'bir', 'en-simple': 'one.', so: 'kow' });

function read(tag: string, text: string): BundleName {
  return nameOf(shipText(tag, text));
}

function plan(path: string, changes = {}): string {
  const plain = { method: 'GET', mode: 'cors', hasRange: false, isDirect: false };
  const request = { url: new URL(path, scope).href, ...plain, isPrecached: false, ...changes };
  return planRequest(request, scope).kind;
}

describe('which strategy answers a request', () => {
  test.each([
    ['b/tr.0123456789abcdef.json', {}, 'bundle'],
    ['b/facts.0123456789abcdef.json', {}, 'bundle'],
    ['b/tr.json', {}, 'leave'],
    ['b/first/rights.0123456789abcdef.tr.fedcba9876543210.json', {}, 'first'],
    ['b/first/rights.0123456789abcdef.json', {}, 'leave'],
    ['b/index.json', {}, 'index'],
    ['b/index.0123456789abcdef.json', {}, 'bundle'],
    ['b/index.0123456789abcdef.json', { isPrecached: true }, 'precached'],
    ['b/tr.0123456789abcdef.json', { isDirect: true }, 'leave'],
    ['b/tr.0123456789abcdef.json', { hasRange: true }, 'leave'],
    ['_app/immutable/bundle.x.js', {}, 'immutable'],
    ['_app/version.json', {}, 'version'],
    ['icon.svg', { isPrecached: true }, 'precached'],
    ['icon.svg', {}, 'leave'],
    ['tr/', { mode: 'navigate' }, 'navigation'],
    ['tr/', { mode: 'navigate', method: 'POST' }, 'leave'],
    ['reset/', { mode: 'navigate' }, 'leave'],
    ['/elsewhere/', { mode: 'navigate' }, 'leave'],
    ['https://other.example/b/tr.0123456789abcdef.json', {}, 'leave']
  ])('%s %o: %s', (path, changes, kind) => {
    expect(plan(path, changes)).toBe(kind);
  });

  test.each([
    ['tr/rights/interpreter/', 'tr'],
    ['en-simple/', 'en-simple'],
    ['', null],
    ['reset/', null],
    ['facts/', null],
    ['valueOf/', null],
    ['/tr/', null]
  ])('the language of %s is %s', (path, tag) => {
    expect(languageOfUrl(new URL(path, scope).href, scope)).toBe(tag);
  });
});

describe('navigation', () => {
  test('only 5xx, 414 and 431 count as a failure: 404 is an answer, 0 a redirect the browser follows', () => {
    expect([0, 200, 304, 404, 499].some(isNavigationFailure)).toBe(false);
    expect([414, 431, 500, 502, 503, 504].every(isNavigationFailure)).toBe(true);
  });

  test('a language that is not stored gives the network longer', () => {
    expect(navigationPatience('tr', ['tr'])).toBe(2_500);
    expect(navigationPatience(null, [])).toBe(2_500);
    expect(navigationPatience('tr', ['en'])).toBeGreaterThan(2_500);
  });
});

describe('what an install needs', () => {
  const none = { index, kept: null, stored: [], open: [], isFirst: false };
  const tagsOf = (files: { file: string }[]): (string | undefined)[] =>
    files.map(({ file }) => parseBundleName(file)?.tag);

  const shared = ['facts', 'evidence', 'greeting', 'sources', 'services', 'postcode', 'map'];

  test('the first install needs English, facts, sources, the directory and the languages on the screen', () => {
    const { required, wanted } = planInstall({ ...none, open: ['tr'], isFirst: true });
    expect(tagsOf(required)).toEqual([...shared, 'en', 'tr']);
    expect(wanted).toEqual([]);
  });

  test('an update needs the languages asked for, and tries those only visited', () => {
    const { required, wanted } = planInstall({ ...none, kept: ['so'], stored: ['tr', 'en', 'so'] });
    expect(tagsOf(required)).toEqual([...shared, 'en', 'so']);
    expect(tagsOf(wanted)).toEqual(['tr']);
  });

  test('with no list the stored languages are the kept ones', () => {
    const { required, wanted } = planInstall({ ...none, stored: ['facts', 'tr'] });
    expect(tagsOf(required)).toEqual([...shared, 'en', 'tr']);
    expect(wanted).toEqual([]);
  });

  test('a language withdrawn from the index is skipped', () => {
    const { required } = planInstall({ ...none, kept: ['xx', 'valueOf', 'tr'] });
    expect(tagsOf(required)).toEqual([...shared, 'en', 'tr']);
  });
});

describe('what is dropped and what is good', () => {
  test('a superseded bundle goes only when the current one is stored', () => {
    const [old, current] = [read('tr', 'eski'), read('tr', 'bir')];
    expect(supersededFiles([old], index)).toEqual([]);
    expect(supersededFiles([old, current], index)).toEqual([old]);
    expect(supersededFiles([read('xx', 'gone')], index)).toEqual([]);
  });

  test('a current file is held to the full digest, another release’s to the part in its name', () => {
    const current = shipText('tr', 'bir');
    const almost = current.sha256.slice(0, 63) + (current.sha256.endsWith('0') ? '1' : '0');
    expect(isGoodBundle(current.sha256, nameOf(current), index)).toBe(true);
    expect(isGoodBundle(almost, nameOf(current), index)).toBe(false);
    const other = shipText('tr', 'iki');
    expect(isGoodBundle(other.sha256, nameOf(other), index)).toBe(true);
    expect(isGoodBundle(current.sha256, nameOf(other), index)).toBe(false);
  });
});
