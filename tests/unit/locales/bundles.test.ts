import { describe, expect, test } from 'vitest';
import {
  buildGrounds,
  buildSources,
  factIdsUsed,
  parseFactFiles
} from '../../../src/tools/bundles/facts.ts';
import {
  buildLanguageBundle,
  type LanguageHead
} from '../../../src/tools/bundles/language-bundle.ts';
import { progressOf } from '../../../src/tools/bundles/status.ts';
import { bundleFile } from '#lib/domain/bundle-files.ts';
import { ship } from '../../../src/tools/bundles/write.ts';
import { stringHash } from '../../../src/tools/bundles/hashing.ts';
import { buildContext } from './build-context.ts';

const TURKISH: LanguageHead = {
  tag: 'tr',
  htmlLang: 'tr',
  dir: 'ltr',
  autonym: 'Türkçe',
  script: 'Latn',
  plural: 'tr'
};
const POLISH: LanguageHead = {
  ...TURKISH,
  tag: 'pl',
  htmlLang: 'pl',
  autonym: 'Polski',
  plural: 'pl'
};
const ENGLISH = {
  a: 'Call us',
  b: 'Go home',
  found_one: '{{count}} found',
  found_other: '{{count}} found'
};

describe('a language bundle', () => {
  test('carries English of critical strings and of missing ones, and says which they are', () => {
    const context = buildContext({ english: ENGLISH, own: { a: 'Arayın' }, critical: ['help:a'] });
    const bundle = buildLanguageBundle(TURKISH, context);
    expect(bundle.english).toEqual({
      'help:a': 'Call us',
      'help:b': 'Go home',
      'help:found_one': '{{count}} found',
      'help:found_other': '{{count}} found'
    });
    expect(bundle.missing).toEqual(['help:b', 'help:found_one', 'help:found_other']);
    expect(bundle.unreviewedCritical).toEqual(['help:a']);
    expect(bundle.status).toMatchObject({ total: 4, machine: 1, missing: 3, outdated: 0 });
  });

  test('one missing plural form brings all English forms', () => {
    const own = { a: 'A', b: 'B', found_one: 'x', found_few: 'x', found_other: 'x' };
    const profile = { tag: 'pl', plural: 'pl' };
    const bundle = buildLanguageBundle(POLISH, buildContext({ profile, english: ENGLISH, own }));
    expect(bundle.missing).toEqual(['help:found_many']);
    expect(Object.keys(bundle.english)).toEqual(['help:found_one', 'help:found_other']);
  });

  test('an empty string is missing, not shown as nothing', () => {
    const bundle = buildLanguageBundle(
      TURKISH,
      buildContext({ english: { a: 'Call' }, own: { a: '' } })
    );
    expect([bundle.missing, bundle.text.help]).toEqual([['help:a'], {}]);
  });

  test('a review counts until its English changes', () => {
    const judge = (source: string): unknown => {
      const entries = { 'help:a': { state: 'reviewed', source, by: 'Ayşe', on: '2026-12-01' } };
      const wanted = { english: { a: 'Call us' }, own: { a: 'Arayın' }, critical: ['help:a'] };
      const { outdated, unreviewedCritical, status } = progressOf(
        buildContext({ ...wanted, entries })
      );
      return [status.reviewed, outdated, unreviewedCritical];
    };
    expect(judge(stringHash('Call us'))).toEqual([1, [], []]);
    expect(judge(stringHash('Call'))).toEqual([1, ['help:a'], ['help:a']]);
  });

  test('English itself has nothing beside it and nothing to review', () => {
    const profile = { tag: 'en', plural: 'en' };
    const context = buildContext({ profile, english: ENGLISH, own: ENGLISH, critical: ['help:a'] });
    const bundle = buildLanguageBundle({ ...TURKISH, tag: 'en', plural: 'en' }, context);
    expect([bundle.english, bundle.missing, bundle.unreviewedCritical]).toEqual([{}, [], []]);
  });
});

describe('facts', () => {
  const fact = {
    statement: 'x',
    sources: ['https://www.nhs.uk/'],
    publishers: ['NHS'],
    dated: null,
    confidence: 'H',
    check: false
  };
  const files = parseFactFiles({
    evidence: { 'A-01': fact, 'A-02': { ...fact, about: true, check: true }, 'A-03': fact },
    values: { n111: { kind: 'phone', text: '111', tel: '111', facts: ['A-01'] } },
    contacts: {},
    area: { languages: { rows: [{ facts: ['A-02'] }] } }
  });

  test('only what the app uses is shipped, sorted', () => {
    const used = factIdsUsed(files, []);
    expect(used).toEqual(['A-01', 'A-02']);
    expect(buildGrounds(files, used, []).evidence['A-02']).toEqual({
      publishers: ['NHS'],
      dated: null,
      about: true,
      check: true,
      reviewBy: null,
      confirmedOn: null
    });
    expect(buildSources(files, used, {}).sources.map(({ id }) => id)).toEqual(['A-01', 'A-02']);
  });

  test('a file is named by its content', () => {
    const shipped = ship('facts', { a: 1 });
    expect(bundleFile('facts', shipped.sha256)).toBe(`facts.${shipped.sha256.slice(0, 16)}.json`);
    expect(ship('facts', { a: 1 })).toEqual(shipped);
    expect(ship('facts', { a: 2 }).sha256).not.toBe(shipped.sha256);
  });
});
