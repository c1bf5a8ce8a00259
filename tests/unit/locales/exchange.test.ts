import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applySheet } from '../../../src/tools/locales/exchange/apply.ts';
import { formatCsvSheet, parseCsvSheet } from '../../../src/tools/locales/exchange/csv-sheet.ts';
import { translationUnits } from '../../../src/tools/locales/exchange/commands.ts';
import { unitsOf, type Unit } from '../../../src/tools/locales/exchange/unit.ts';
import { weblateComponents } from '../../../src/tools/locales/exchange/weblate.ts';
import { formatXliff, parseXliff } from '../../../src/tools/locales/exchange/xliff-sheet.ts';
import { allStrings, listTags } from '../../../src/tools/locales/locale.ts';
import { contextFor, openWorkspace } from '../../../src/tools/locales/workspace.ts';
import { buildContext } from './build-context.ts';
import { isError, metaOf } from './exchange-support.ts';

const FORMATS = [
  ['CSV', formatCsvSheet, parseCsvSheet],
  ['XLIFF', formatXliff, parseXliff]
] as const;
const ORIGIN = 'https://care.example';

const workspace = openWorkspace();
const tags = listTags(workspace.locales).filter((tag) => tag !== 'en');

function contextOf(tag: string): ReturnType<typeof contextFor> {
  const language = workspace.register.find((row) => row.tag === tag);
  if (language === undefined) throw new Error(`The register has no ${tag}`);
  return contextFor(workspace, language);
}

describe.each(FORMATS)('a sheet in %s', (_, format, parse) => {
  test.each(tags)('%s goes out and comes back without a change', (tag) => {
    const context = contextOf(tag);
    const units = translationUnits(workspace, tag);
    const sheet = parse(format(tag, units, ORIGIN));
    expect(sheet.tag).toBe(tag);
    expect(sheet.rows.map(({ key, english, translation }) => [key, english, translation])).toEqual(
      units.map(({ key, english, translation }) => [key, english, translation])
    );
    const meta = context.locale.meta;
    if (meta === undefined) throw new Error(`${tag} has no meta.json`);
    const applied = applySheet(context, meta, sheet.rows, { by: '', on: '2026-11-30' });
    expect(applied.problems.filter(({ level }) => level === 'error')).toEqual([]);
    expect(applied.changed).toEqual([]);
    expect([...allStrings(applied.locale)]).toEqual([...allStrings(context.locale)]);
    expect(applied.meta).toEqual(meta);
  });

  test('brings back every cell, whatever stands in it', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 40 }).filter(isXml);
    fc.assert(
      fc.property(words, words, (english, translation) => {
        const unit: Unit = { ...EMPTY, english, translation };
        const [row] = parse(format('tr', [unit], ORIGIN)).rows;
        expect(row).toMatchObject({ key: unit.key, english, translation, base: unit.base });
      })
    );
  });
});

const EMPTY: Unit = {
  key: 'help:a',
  english: 'Call',
  translation: '',
  state: 'machine',
  outdated: false,
  by: '',
  on: '',
  base: '00000000',
  note: 'A “note”, with a comma & <marks>',
  max: 16,
  screen: '/tr/help/a/'
};

/** XML has no control characters and one kind of line end; a table is no place for a lone carriage return either. */
function isXml(text: string): boolean {
  return !/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u.test(text);
}

describe('every plural form of an edited sheet comes back', () => {
  const six = ['zero', 'one', 'two', 'few', 'many', 'other'];

  test.each([
    ['pl', 'Latn', ['one', 'few', 'many', 'other'], 'strona'],
    ['ar', 'Arab', six, 'صفحة'],
    ['cy', 'Latn', six, 'tudalen']
  ])('%s', (tag, script, forms, word) => {
    const say = (key: string): string =>
      `{{count}} ${word.repeat(forms.indexOf(key.replace('help:found_', '')) + 1)}`;
    const english = { found_one: '{{count}} page', found_other: '{{count}} pages' };
    const context = buildContext({
      profile: { tag, plural: tag, script, lid: 'none' },
      english,
      own: {}
    });
    const units = unitsOf(context, { 'help:found_other': 'How many were found' });
    expect(units.map(({ key }) => key)).toEqual(forms.map((form) => `help:found_${form}`));
    expect(units.every(({ note }) => note === 'How many were found' || note === '')).toBe(true);
    for (const [, format, parse] of FORMATS) {
      const rows = parse(format(tag, units, ORIGIN)).rows.map((row) => ({
        ...row,
        translation: say(row.key)
      }));
      const { changed, locale, problems } = applySheet(context, metaOf(context), rows, {
        by: 'Ayşe Yılmaz',
        on: '2026-11-30'
      });
      expect(problems.filter(isError)).toEqual([]);
      expect(changed).toHaveLength(forms.length);
      expect(Object.fromEntries(allStrings(locale))).toEqual(
        Object.fromEntries(forms.map((form) => [`help:found_${form}`, say(form)]))
      );
    }
  });
});

describe('what is no sheet of ours is refused as a whole', () => {
  test.each([
    ['a column is gone', 'key,translation,language\r\nhelp:a,x,tr\r\n', 'english'],
    ['two languages', 'key,english,translation,language\na,b,c,tr\na,b,c,pl\n', 'mixes'],
    ['a quotation mark never closes', 'key,english,translation,language\na,"b,c,tr\n', 'line'],
    ['nothing', '', 'no column']
  ])('CSV: %s', (_, text, message) => {
    expect(() => parseCsvSheet(text)).toThrow(message);
  });

  const unit = formatXliff('tr', [{ ...EMPTY, translation: 'Ara' }], ORIGIN);
  const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>';

  test.each([
    ['an entity bomb', unit.replace('<xliff', `${bomb}<xliff`), 'DOCTYPE'],
    ['an entity nobody declared', unit.replace('Ara', '&boom;'), 'no XML'],
    ['a tag in the text', unit.replace('Ara', '<g id="1">Ara</g>'), 'inside the text'],
    ['XLIFF 2', unit.replace('version="1.2"', 'version="2.0"'), 'not XLIFF 1.2'],
    ['no language', unit.replace('target-language="tr"', ''), 'target-language'],
    ['cut short', unit.slice(0, 300), 'no XML'],
    ['something else', 'hello', 'no XML']
  ])('XLIFF: %s', (_, text, message) => {
    expect(() => parseXliff(text)).toThrow(message);
  });
});

test('a cell that a spreadsheet would compute is words', () => {
  const text = formatCsvSheet('tr', [{ ...EMPTY, translation: '=HYPERLINK("x")' }], ORIGIN);
  expect(text).toContain(`"'=HYPERLINK(""x"")"`);
});

test('Weblate gets one component for each file of words, which share one copy of the project', () => {
  const components = weblateComponents('https://git.example/care.git');
  expect(components.map(({ filemask }) => filemask)).toContain('locales/*/help.json');
  expect(new Set(components.map(({ repo }) => repo)).size).toBe(2);
  expect(() => weblateComponents('javascript:alert(1)')).toThrow('no address');
});
