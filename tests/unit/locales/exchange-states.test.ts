import { describe, expect, test } from 'vitest';
import { stringHash } from '../../../src/tools/bundles/hashing.ts';
import { applySheet, type Reader } from '../../../src/tools/locales/exchange/apply.ts';
import { formatCsvSheet, parseCsvSheet } from '../../../src/tools/locales/exchange/csv-sheet.ts';
import { unitsOf, type Sheet, type SheetRow } from '../../../src/tools/locales/exchange/unit.ts';
import type { MetaEntry } from '../../../src/tools/locales/meta.ts';
import { buildContext } from './build-context.ts';
import { isError, metaOf } from './exchange-support.ts';

const ORIGIN = 'https://care.example';
const READER: Reader = { by: 'Ayşe Yılmaz', on: '2026-11-30' };

const english = { a: 'Call {{n999}} now', b: 'Go home' };
const own = { a: 'Hemen {{n999}} numarasını arayın', b: 'Eve gidin' };

function entry(text: string, from: string, more: Partial<MetaEntry> = {}): MetaEntry {
  return { state: 'machine', source: stringHash(from), text: stringHash(text), ...more };
}

function build(more: Partial<MetaEntry> = {}): ReturnType<typeof buildContext> {
  return buildContext({
    english,
    own,
    entries: { 'help:a': entry(own.a, english.a, more), 'help:b': entry(own.b, english.b) }
  });
}

/** What comes of a sheet in which one row was changed. */
function hand(
  change: Partial<SheetRow>,
  { reader = READER, more = {} }: { reader?: Reader; more?: Partial<MetaEntry> } = {}
): ReturnType<typeof applySheet> {
  const context = build(more);
  const sheet: Sheet = parseCsvSheet(formatCsvSheet('tr', unitsOf(context, {}), ORIGIN));
  const rows = sheet.rows.map((row) => (row.key === 'help:a' ? { ...row, ...change } : row));
  return applySheet(context, metaOf(context), rows, reader);
}

const NOBODY: Reader = { by: '', on: '2026-11-30' };
const better = 'Şimdi {{n999}} numarasını arayın';

describe('states go up, by name', () => {
  test('a changed text is edited by whoever hands it in', () => {
    const { changed, meta } = hand({ translation: better });
    expect(changed).toEqual(['help:a']);
    expect(meta.strings['help:a']).toEqual(
      entry(better, english.a, { state: 'edited', by: 'Ayşe Yılmaz', on: '2026-11-30' })
    );
    expect(meta.strings['help:b']).toEqual(entry(own.b, english.b));
    expect(meta.checks).toEqual([
      { by: 'Ayşe Yılmaz', on: '2026-11-30', state: 'edited', strings: 1 }
    ]);
  });

  test('without a name it stays what a machine may claim', () => {
    const { meta, nameless } = hand({ translation: better }, { reader: NOBODY });
    expect(meta.strings['help:a']?.state).toBe('machine');
    expect(meta.strings['help:a']).not.toHaveProperty('by');
    expect(nameless).toBe(1);
  });

  test.each(['edited', 'reviewed', 'communityTested'])('a text found right is %s', (state) => {
    const { meta } = hand({ state, by: 'Ali Can', on: '2026-12-01' });
    expect(meta.strings['help:a']).toEqual(
      entry(own.a, english.a, { state, by: 'Ali Can', on: '2026-12-01' })
    );
  });

  test('one word for the whole sheet raises every row', () => {
    const { meta } = hand({}, { reader: { ...READER, state: 'reviewed' } });
    expect(Object.values(meta.strings).map(({ state }) => state)).toEqual(['reviewed', 'reviewed']);
  });

  const checked = { state: 'reviewed', by: 'Ali Can', on: '2026-12-01' };

  test('a reviewed text that somebody changes is edited, no longer reviewed', () => {
    const { meta } = hand({ translation: better }, { more: checked });
    expect(meta.strings['help:a']).toMatchObject({ state: 'edited', by: 'Ayşe Yılmaz' });
  });

  test('an older sheet never takes a state down', () => {
    const { changed } = hand({ state: 'machine', by: '', on: '' }, { more: checked });
    expect(changed).toEqual([]);
  });

  test('finding an outdated translation still right makes it current', () => {
    const late = { source: stringHash('Call'), state: 'edited', by: 'Ali Can', on: '2026-12-01' };
    const { meta } = hand({ by: 'Ayşe Yılmaz', on: '2026-12-02' }, { more: late });
    expect(meta.strings['help:a']).toMatchObject({
      source: stringHash(english.a),
      state: 'edited',
      by: 'Ayşe Yılmaz'
    });
  });
});

describe('a wrong row is refused, by its line', () => {
  test.each<[string, Partial<SheetRow>, string, Reader?]>([
    ['a lost placeholder', { translation: 'Hemen arayın' }, '{{n999}} is missing'],
    ['a digit', { translation: `${own.a} 2` }, 'digit'],
    ['markup', { translation: `<b>${own.a}</b>` }, 'markup'],
    ['a nested message', { translation: `${own.a} $t(interface:app.name)` }, '$t('],
    ['an address', { translation: `${own.a} nhs-help.org` }, 'address'],
    ['a direction override', { translation: `${own.a}\u202e` }, 'U+202E'],
    ['a control character', { translation: `${own.a}\u0007` }, 'U+0007'],
    ['another script', { translation: `Позвоните {{n999}}` }, 'another script'],
    ['the English', { translation: english.a }, 'equals the English'],
    ['nothing', { translation: '' }, 'empty'],
    ['changed English', { english: 'Call {{n111}} now' }, 'export again'],
    ['an unknown key', { key: 'help:zzz' }, 'no such string'],
    ['a key of the prototype', { key: '__proto__' }, 'no such string'],
    ['a key twice', { key: 'help:b', english: english.b }, 'already'],
    ['an unknown state', { state: 'approved' }, 'unknown'],
    ['a state without a name', { state: 'reviewed' }, 'needs a name', NOBODY],
    ['a name that is nobody', { translation: better, by: 'ChatGPT-machine' }, '"by"'],
    ['a day that is none', { translation: better, by: 'Ali Can', on: '2026-02-30' }, '"on"'],
    ['a text that somebody else changed', { translation: better, base: '12345678' }, 'somebody']
  ])('%s', (_, change, message, reader = READER) => {
    const { problems } = hand(change, { reader });
    const errors = problems.filter(isError);
    expect(errors.map(({ message: said }) => said).join('\n')).toContain(message);
    expect(errors.some(({ line }) => line === 2 || line === 3)).toBe(true);
  });

  test('a reviewed text changed by nobody', () => {
    const more = { state: 'reviewed', by: 'Ali Can', on: '2026-12-01' };
    const { problems } = hand({ translation: better }, { reader: NOBODY, more });
    expect(problems.filter(isError)[0]?.message).toContain('needs a name');
  });
});
