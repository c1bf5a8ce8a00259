import { describe, expect, test } from 'vitest';
import { critical } from '../../../src/tools/locales/gates/critical.ts';
import { form } from '../../../src/tools/locales/gates/form.ts';
import { keys } from '../../../src/tools/locales/gates/keys.ts';
import { placeholders } from '../../../src/tools/locales/gates/placeholders.ts';
import { plurals } from '../../../src/tools/locales/gates/plurals.ts';
import { parseLocale } from '../../../src/tools/locales/locale.ts';
import { expectedKeys, pluralForms } from '../../../src/tools/bundles/plural-forms.ts';
import { buildContext, judgeText } from './build-context.ts';

const ENGLISH = { 'a.title': 'Call us', 'a.text': 'It is free', 'b.title': 'Go home' };

describe('keys', () => {
  test('the same keys in the same order pass', () => {
    const own = { 'a.title': 'Arayın', 'a.text': 'Ücretsizdir', 'b.title': 'Eve gidin' };
    expect(keys(buildContext({ english: ENGLISH, own }))).toEqual([]);
  });

  test.each([
    ['missing', { 'a.title': 'Arayın', 'b.title': 'Eve gidin' }, 'a.text'],
    ['extra', { 'a.title': 'A', 'a.text': 'B', 'b.title': 'C', 'b.more': 'D' }, 'b.more'],
    ['empty', { 'a.title': 'A', 'a.text': ' ', 'b.title': 'C' }, 'a.text'],
    ['out of order', { 'b.title': 'C', 'a.title': 'A', 'a.text': 'B' }, 'a.title']
  ])('a key that is %s fails by file and name', (word, own, key) => {
    const problems = keys(buildContext({ english: ENGLISH, own }));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ level: 'error', file: 'locales/tr/help.json', key });
    expect(problems[0]?.message).toContain(word === 'extra' ? 'no such key' : word);
  });
});

describe('plurals', () => {
  const english = { found_one: '{{count}} found', found_other: '{{count}} found' };

  test.each([
    ['pl', ['one', 'few', 'many', 'other']],
    ['ar', ['zero', 'one', 'two', 'few', 'many', 'other']],
    ['vi', ['other']]
  ])('%s has the forms of CLDR in CLDR order', (tag, forms) => {
    expect(pluralForms(tag)).toEqual(forms);
    expect(expectedKeys(['a', 'found_one', 'found_other', 'b'], tag)).toEqual([
      'a',
      ...forms.map((form) => `found_${form}`),
      'b'
    ]);
  });

  test('a missing form fails, and one the language never uses fails', () => {
    const own = { found_one: '{{count}}', found_few: '{{count}}', found_other: '{{count}}' };
    const profile = { tag: 'pl', plural: 'pl' };
    const polish = plurals(buildContext({ profile, english, own }));
    expect(polish.map(({ key }) => key)).toEqual(['found_many']);
    const turkish = plurals(buildContext({ english, own }));
    expect(turkish.map(({ key }) => key)).toEqual(['found_few']);
  });
});

describe('placeholders', () => {
  test.each([
    ['lost', 'Arayın', 'Call {{n111}}'],
    ['renamed', '{{n999}} arayın', 'Call {{n111}}'],
    ['doubled', '{{n111}} {{n111}}', 'Call {{n111}}'],
    ['spaced', '{{ n111 }} arayın', 'Call {{n111}}'],
    ['formatted', '{{n111, number}} arayın', 'Call {{n111}}'],
    ['broken', '{n111}} arayın', 'Call {{n111}}']
  ])('a placeholder that is %s fails', (_, text, english) => {
    expect(judgeText(placeholders, text, { english })).toHaveLength(1);
  });

  test('the same placeholders in another order pass', () => {
    const english = 'From {{a}} to {{b}}';
    expect(judgeText(placeholders, '{{b}} için {{a}}', { english })).toEqual([]);
  });

  test('the number may go only from a form that stands for one number', () => {
    const english = { found_one: '{{count}} found', found_other: '{{count}} found' };
    const find = (tag: string, form: string): number =>
      placeholders(
        buildContext({ profile: { tag, plural: tag }, english, own: { [`found_${form}`]: 'word' } })
      ).length;
    expect([find('ar', 'two'), find('tr', 'one')]).toEqual([0, 0]);
    expect([find('ru', 'one'), find('fr', 'one'), find('ar', 'few')]).toEqual([1, 1, 1]);
  });
});

describe('form', () => {
  const judge = (raw: string): string[] => {
    const context = buildContext({ english: ENGLISH, own: {} });
    const locale = parseLocale('tr', new Map([['help.json', raw]]));
    return form({ ...context, locale }).map(({ message }) => message);
  };

  test.each([
    ['no JSON', '{ "a": '],
    ['a key twice', '{ "a": "bir", "a": "iki" }'],
    ['an escaped letter', '{ "a": "T\\u00fcrk" }'],
    ['a dangerous key', '{ "__proto__": { "a": "bir" } }'],
    ['a dangerous inner key', '{ "a": { "constructor": "bir" } }'],
    ['a list', '{ "a": ["bir"] }'],
    ['an underscore in a page id', '{ "a_b-c": "bir" }']
  ])('%s fails', (_, raw) => {
    expect(judge(raw).length).toBeGreaterThan(0);
  });

  test('any indentation passes: Prettier judges that', () => {
    expect(judge('{\n  "a-and-e": { "title": "bir \\" iki", "found_one": "x" }\n}\n')).toEqual([]);
  });

  test('a file that nothing reads fails', () => {
    const locale = parseLocale('tr', new Map([['helpp.json', '{}']]));
    const context = buildContext({ english: ENGLISH, own: {} });
    expect(form({ ...context, locale })[0]?.file).toBe('locales/tr/helpp.json');
  });
});

describe('critical', () => {
  test('a critical string that is missing or empty fails', () => {
    const wanted = { english: ENGLISH, critical: ['help:a.title'] };
    expect(critical(buildContext({ ...wanted, own: { 'a.title': '' } }))).toMatchObject([
      { level: 'error', file: 'locales/tr/help.json', key: 'a.title' }
    ]);
    expect(critical(buildContext({ ...wanted, own: { 'a.title': 'Arayın' } }))).toEqual([]);
  });

  test('a list that names a string English lacks fails once, for English', () => {
    const wanted = { english: ENGLISH, own: ENGLISH, critical: ['help:gone.title'] };
    const profile = { tag: 'en', plural: 'en' };
    expect(critical(buildContext({ ...wanted, profile }))).toHaveLength(1);
    expect(critical(buildContext(wanted))).toEqual([]);
  });
});
