import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { createContext, type Problem, type SharedRules } from '../../../src/tools/locales/gate.ts';
import { parseLocale, readLocale, type Locale } from '../../../src/tools/locales/locale.ts';
import { runGates } from '../../../src/tools/locales/run-gates.ts';
import { emptyMeta, seal } from '../../../src/tools/locales/seal.ts';
import { fillNames } from '../../../src/tools/locales/names.ts';
import { keptLatin } from '../../../src/tools/locales/sign-words.ts';
import { ROOT, readJson } from '../../../src/tools/repository.ts';

const PROFILE = { tag: 'tr', script: 'Latn', plural: 'tr', lid: 'franc-all' };

// The real Turkish, once there is one, shows that the gates hold for the whole app and not for a sample only.
const FOLDERS = ['tests/fixtures/locales', 'locales'].filter((folder) =>
  existsSync(join(ROOT, folder, 'tr/help.json'))
);

describe.each(FOLDERS)('Turkish in %s', (folder) => {
  const english = readLocale(join(ROOT, folder), 'en');
  const kept = keptLatin(readJson(join(ROOT, folder, 'glossary.json'), { terms: {} }));
  const equalAllowed = v.parse(
    v.record(v.string(), v.array(v.string())),
    readJson(join(ROOT, folder, 'equal-allowed.json'), {})
  );
  const rules: SharedRules = { english, kept, equalAllowed, critical: [], tags: ['tr'] };
  const raws = new Map(
    readdirSync(join(ROOT, folder, 'tr')).map((name) => [
      name,
      readFileSync(join(ROOT, folder, 'tr', name), 'utf8')
    ])
  );

  /** The errors in help.json that a planted change adds to those that were there before. */
  function plant(change: (help: string) => string): Problem[] {
    const help = raws.get('help.json') ?? '';
    const changed = change(help);
    expect(changed).not.toBe(help);
    const before = new Set(judge(help).map((problem) => JSON.stringify(problem)));
    return judge(changed).filter((problem) => !before.has(JSON.stringify(problem)));
  }

  function judge(help: string): Problem[] {
    const locale = parseLocale('tr', new Map([...raws, ['help.json', help]]));
    return runGates(createContext(PROFILE, sealed(locale), rules)).filter(
      ({ level, file }) => level === 'error' && file === 'locales/tr/help.json'
    );
  }

  /** Sealed anew, so that the planted error must be found by reading, not by its changed hash. */
  function sealed(locale: Locale): Locale {
    const context = createContext(PROFILE, locale, rules);
    const meta = fillNames(emptyMeta('tr'), rules.tags);
    return { ...locale, meta: seal(context, meta, { all: true, confirmed: [] }).meta };
  }

  function expectNamed(problems: readonly Problem[], key: string): void {
    expect(problems.map((problem) => problem.key)).toContain(key);
  }

  const TITLE = /("emergency": \{\s*"title": ")([^"]*)"/;
  const KEY = 'emergency.title';
  const SUMMARY = /("summary": ")([^"]*\{\{n999\}\}[^"]*)"/;

  test('the text as it stands has no error', () => {
    expect(judge(raws.get('help.json') ?? '')).toEqual([]);
  });

  test('a deleted string is named', () => {
    expectNamed(
      plant((help) => help.replace(/"title": "[^"]*",(\s*"summary": "[^"]*\{\{n999)/, '$1')),
      KEY
    );
  });

  test('an added number is named', () => {
    expectNamed(
      plant((help) => help.replace(TITLE, '$1$2 112"')),
      KEY
    );
  });

  test('a number written in place of its placeholder is named', () => {
    expectNamed(
      plant((help) => help.replace(TITLE, (all) => all.replace('{{n999}}', '998'))),
      KEY
    );
  });

  test.each([
    ['loses a brace', '{n999}}'],
    ['is renamed', '{{n111}}'],
    ['is translated', '{{numara}}'],
    ['is gone', '']
  ])('a placeholder that %s is named', (_, instead) => {
    expectNamed(
      plant((help) => help.replace(TITLE, (all) => all.replace('{{n999}}', instead))),
      KEY
    );
  });

  test.each([
    ['Cyrillic а', 'a', '\u0430'],
    ['Cyrillic е', 'e', '\u0435'],
    ['Greek ι', 'i', '\u03B9'],
    ['full-width a', 'a', '\uFF41'],
    ['mathematical a', 'a', '\u{1D41A}'],
    ['dotless look-alike ꭵ', 'i', '\uAB75']
  ])('a %s among Latin letters is named', (_, letter, double) => {
    const swap = (_all: string, head: string, summary: string): string =>
      `${head}${summary.replace(letter, double)}"`;
    expectNamed(
      plant((help) => help.replace(SUMMARY, swap)),
      'emergency.summary'
    );
  });

  test('English put back in is named', () => {
    const source = english.files.find(({ namespace }) => namespace === 'help');
    const text = source?.flattened.strings.get(KEY) ?? '';
    expectNamed(
      plant((help) => help.replace(TITLE, `$1${text}"`)),
      KEY
    );
  });
});
