import { describe, expect, test } from 'vitest';
import { stringHash } from '../../../src/tools/bundles/hashing.ts';
import { dateWords } from '../../../src/tools/locales/gates/date-words.ts';
import { languageId } from '../../../src/tools/locales/gates/language-id.ts';
import { record } from '../../../src/tools/locales/gates/record.ts';
import { parseLocale } from '../../../src/tools/locales/locale.ts';
import type { MetaEntry } from '../../../src/tools/locales/meta.ts';
import { buildContext, MONTHS } from './build-context.ts';

const ENGLISH = { title: 'Call us' };
const OWN = { title: 'Bizi arayın' };
const SOURCE = stringHash('Call us');

function judge(entry: MetaEntry): string[] {
  const context = buildContext({ english: ENGLISH, own: OWN, entries: { 'help:title': entry } });
  return record(context).map(({ message }) => message);
}

describe('record', () => {
  test.each<[string, MetaEntry]>([
    ['a machine draft', { state: 'machine', source: SOURCE }],
    ['a named editor', { state: 'edited', source: SOURCE, by: 'Ayşe Yılmaz', on: '2026-11-30' }],
    ['an unchanged text', { state: 'machine', source: SOURCE, text: stringHash('Bizi arayın') }]
  ])('%s passes', (_, entry) => {
    expect(judge(entry)).toEqual([]);
  });

  test.each<[string, MetaEntry, number]>([
    ['an unknown state', { state: 'perfect', source: SOURCE, by: 'Ayşe', on: '2026-11-30' }, 1],
    ['a review by nobody', { state: 'reviewed', source: SOURCE }, 2],
    [
      'a review by a machine',
      { state: 'reviewed', source: SOURCE, by: 'machine', on: '2026-11-30' },
      1
    ],
    [
      'a day that no month has',
      { state: 'edited', source: SOURCE, by: 'Ayşe', on: '2026-02-30' },
      1
    ],
    ['a malformed hash', { state: 'machine', source: 'ABC' }, 1],
    ['a text changed since', { state: 'machine', source: SOURCE, text: stringHash('Arayın') }, 1]
  ])('%s fails', (_, entry, count) => {
    expect(judge(entry)).toHaveLength(count);
  });

  test('a string without an entry says how to seal it', () => {
    const problems = record(buildContext({ english: ENGLISH, own: OWN, entries: {} }));
    expect(problems).toMatchObject([{ file: 'locales/tr/help.json', key: 'title' }]);
    expect(problems[0]?.message).toContain('npm run locales -- seal tr');
  });

  test('an entry without a string fails, and so does a missing meta.json', () => {
    const entries = {
      'help:title': { state: 'machine', source: SOURCE },
      'help:old': { state: 'machine', source: SOURCE }
    };
    const context = buildContext({ english: ENGLISH, own: OWN, entries });
    expect(record(context)).toMatchObject([{ key: 'help:old' }]);
    const locale = parseLocale('tr', new Map([['help.json', '{ "title": "Bizi arayın" }']]));
    expect(record({ ...context, locale })).toHaveLength(1);
  });
});

describe('date words', () => {
  const good = {
    months: MONTHS,
    weekdays: 'Mon Tue Wed Thu Fri Sat Sun'.split(' '),
    monthYear: '{month} {year}',
    dayMonthYear: '{day} {month} {year}'
  };
  const judgeDates = (dates: typeof good): (string | undefined)[] =>
    dateWords(buildContext({ english: ENGLISH, own: OWN, dates })).map(({ key }) => key);

  test('twelve months, seven days and whole patterns pass', () => {
    expect(judgeDates(good)).toEqual([]);
  });

  test('eleven months, a repeated day or half a pattern fail', () => {
    expect(judgeDates({ ...good, months: MONTHS.slice(1) })).toContain('dates.months');
    expect(judgeDates({ ...good, weekdays: good.weekdays.map(() => 'Mon') })).toEqual([
      'dates.weekdays'
    ]);
    expect(judgeDates({ ...good, dayMonthYear: '{day} {month}' })).toEqual(['dates.dayMonthYear']);
  });
});

describe('language identification', () => {
  const turkish =
    'Aile hekiminize kaydolmak ücretsizdir. Kimlik ya da adres belgesi göstermeniz gerekmez. Size hayır derlerse nedenini sorun ve yazılı bir yanıt isteyin. ';
  const german =
    'Die Anmeldung bei einer Hausarztpraxis ist kostenlos. Sie brauchen weder einen Ausweis noch einen Nachweis Ihrer Adresse. Bitten Sie um eine schriftliche Antwort. ';

  test('a file in its own language passes, one pasted from another fails by file', () => {
    const english = { title: 'Registering with a GP practice is free.' };
    const judgeFile = (text: string): unknown[] =>
      languageId(buildContext({ english, own: { title: text } }));
    expect(judgeFile(turkish.repeat(4))).toEqual([]);
    expect(judgeFile(german.repeat(4))).toMatchObject([
      { file: 'locales/tr/help.json', key: 'title' }
    ]);
  });

  test('a language that franc does not know reliably is left alone', () => {
    const profile = { tag: 'zh-Hant', script: 'Hant', plural: 'zh', lid: 'none' };
    expect(
      languageId(buildContext({ profile, english: ENGLISH, own: { title: german.repeat(4) } }))
    ).toEqual([]);
  });
});
