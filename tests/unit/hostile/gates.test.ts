/** Words that a translator, or whoever got hold of their files, should never get past the gates of the build. */
import { describe, expect, test } from 'vitest';
import { parseLocale } from '../../../src/tools/locales/locale.ts';
import { formatProblem, runGates } from '../../../src/tools/locales/run-gates.ts';
import { createContext, type Problem } from '../../../src/tools/locales/gate.ts';
import { buildContext, buildLocale } from '../locales/build-context.ts';
import { HOSTILE, nested, PROTOTYPE_KEYS } from './support.ts';

const ENGLISH = { title: 'Call us now' };

/** Errors that a build would stop with. A seal is no defence: whoever plants words can seal them. */
function errorsOf(context: Parameters<typeof runGates>[0]): Problem[] {
  return runGates(context).filter(
    ({ level, message }) => level === 'error' && !message.includes('seal')
  );
}

/** A language whose help.json and meta.json are these texts. */
function judge(raws: Record<string, string>): Problem[] {
  const rules = { kept: [], equalAllowed: {}, critical: [], tags: ['tr'] };
  return errorsOf(
    createContext(
      { tag: 'tr', script: 'Latn', plural: 'tr', lid: 'none' },
      parseLocale('tr', new Map(Object.entries(raws))),
      { english: buildLocale('en', ENGLISH, {}), ...rules }
    )
  );
}

const words = JSON.stringify({ title: 'Bizi hemen arayın' });
const dates = {
  months: Array.from('abcdefghijkl', (letter) => `${letter}ay`),
  weekdays: Array.from('abcdefg', (letter) => `${letter}gün`),
  monthYear: '{month} {year}',
  dayMonthYear: '{day} {month} {year}'
};

function metaOf(change: object): string {
  return JSON.stringify({ tag: 'tr', dates, languages: { tr: 'Türkçe' }, strings: {}, ...change });
}

test('the language that is harmed below passes as it stands', () => {
  expect(judge({ 'help.json': words, 'meta.json': metaOf({}) })).toEqual([]);
});

describe('the build refuses, by file and key, a string with', () => {
  for (const [name, text] of Object.entries(HOSTILE)) {
    test(name, () => {
      const context = buildContext({ english: ENGLISH, own: { title: text } });
      const [first, ...others] = errorsOf(context).filter(({ key }) => key === 'title');
      expect(first?.file).toBe('locales/tr/help.json');
      for (const problem of [...(first === undefined ? [] : [first]), ...others]) {
        // What refuses ten megabytes must not print them, nor what a terminal obeys.
        expect(formatProblem(problem).length).toBeLessThan(600);
        expect(formatProblem(problem)).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
      }
    });
  }
});

describe('the build refuses, by file and key, a name or a date with', () => {
  // Months are numbered in some languages, and a language's name may hold what English has.
  const allowed = ['digits', 'digits of another script'];
  const texts = Object.entries(HOSTILE).filter(([name]) => !allowed.includes(name));
  for (const [name, text] of texts) {
    test(name, () => {
      const months = [text, ...dates.months.slice(1)];
      const weekdays = [text, ...dates.weekdays.slice(1)];
      const monthYear = `${text} {month} {year}`;
      const dayMonthYear = `{day} {month} {year}${text}`;
      const places = {
        'dates.months': metaOf({ dates: { ...dates, months } }),
        'dates.monthsAlone': metaOf({ dates: { ...dates, monthsAlone: months } }),
        'dates.weekdays': metaOf({ dates: { ...dates, weekdays } }),
        'dates.monthYear': metaOf({ dates: { ...dates, monthYear } }),
        'dates.dayMonthYear': metaOf({ dates: { ...dates, dayMonthYear } }),
        'languages.tr': metaOf({ languages: { tr: text } })
      };
      for (const [key, meta] of Object.entries(places)) {
        const found = judge({ 'help.json': words, 'meta.json': meta });
        expect(found.map((one) => `${one.file} ${String(one.key)}`)).toContain(
          `locales/tr/meta.json ${key}`
        );
      }
    });
  }
});

describe('the build refuses, by file and key, a key that is', () => {
  test.each([...PROTOTYPE_KEYS, 'toString()', '<img>', 'a\u202eb', 'a b', '', 'é'])(
    '“%s”',
    (key) => {
      for (const raw of [
        `{"title":"Bizi arayın",${JSON.stringify(key)}:"x"}`,
        `{"title":"Bizi arayın","page":{${JSON.stringify(key)}:{"polluted":"yes"}}}`
      ]) {
        const found = judge({ 'help.json': raw, 'meta.json': metaOf({}) });
        expect(found.some((one) => one.key?.split('.').includes(key))).toBe(true);
        expect(found.every(({ file }) => file === 'locales/tr/help.json')).toBe(true);
      }
      expect(Object.prototype).not.toHaveProperty('polluted');
    }
  );

  test.each(['qqq', '<img>', 'toString'])('“%s”, among the names of languages', (key) => {
    const languages = `{"tr":"Türkçe",${JSON.stringify(key)}:"x"}`;
    const meta = metaOf({ languages: 0 }).replace('"languages":0', `"languages":${languages}`);
    const found = judge({ 'help.json': words, 'meta.json': meta });
    expect(found.map((one) => `${one.file} ${String(one.key)}`)).toEqual([
      `locales/tr/meta.json languages.${key}`
    ]);
  });
});

describe('the build refuses, by its name, a file that', () => {
  test.each([
    ['is cut off', '{"title":'],
    ['is a list', '["a"]'],
    ['is nothing', 'null'],
    ['is empty', ''],
    ['has a string twice', '{"title":"Bizi arayın","title":"x"}'],
    ['is nested without end', nested(100_000)],
    ['is nested without end in lists', `{"title":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
    ['hides a letter', '{"title":"Bizi \\u0061rayın"}'],
    ['has a list for a string', '{"title":["Bizi arayın"]}'],
    ['has a string of ten megabytes of quotes', JSON.stringify({ title: '"'.repeat(5_000_000) })]
  ])('%s', (_, raw) => {
    const found = judge({ 'help.json': raw, 'meta.json': metaOf({}) });
    expect(found[0]?.file).toBe('locales/tr/help.json');
    for (const one of found) expect(formatProblem(one).length).toBeLessThan(600);
  });

  test.each([
    ['is cut off', '{"tag":'],
    ['is nested without end', nested(100_000)],
    ['has a text for its dates', metaOf({ dates: 'x' })],
    ['has markup for a tag', metaOf({ tag: '<img>' })]
  ])('is a meta.json and %s', (_, raw) => {
    const found = judge({ 'help.json': words, 'meta.json': raw });
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ file }) => file === 'locales/tr/meta.json')).toBe(true);
  });
});
