import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importOds } from '../../../src/tools/directory/commands.ts';
import type { OdsKind } from '../../../src/tools/directory/ods-file.ts';
import { openStore } from '../../../src/tools/directory/store.ts';
import { line, rowsOf, type Row } from './ods-support.ts';
import { copiedFolder, refusalOf, settingsFor, type TestSettings } from './support.ts';

const GP_FILE = ['nhs-gp-practices', 'nhs-other-sites'];

function run(
  rows: readonly Row[] | string,
  more: Partial<TestSettings> = {},
  kind: OdsKind = 'epraccur'
): { settings: TestSettings; call: () => void; folder: string } {
  const folder = copiedFolder();
  const path = join(dirname(folder), `${kind}.csv`);
  writeFileSync(path, typeof rows === 'string' ? rows : `${rows.map(line).join('\n')}\n`);
  const settings = settingsFor(folder, more);
  return {
    settings,
    folder,
    call: () => {
      importOds(kind, path, settings);
    }
  };
}

function changed(rows: Row[], code: string, more: Partial<Row>): Row[] {
  return rows.map((row) => (row.code === code ? { ...row, ...more } : row));
}

const words = rowsOf(GP_FILE, 'words');

describe('both editions of the files', () => {
  test.each(['letters', 'words'] as const)('practices in %s change nothing', (dialect) => {
    const { settings, call } = run(rowsOf(GP_FILE, dialect));
    call();
    expect(settings.lines).toContain('0 added, 0 changed, 0 removed');
    expect(settings.lines[0]).toContain(`statuses as ${dialect}`);
  });

  test.each(['letters', 'words'] as const)('pharmacies in %s change nothing', (dialect) => {
    const { settings, call } = run(rowsOf(['nhs-pharmacies'], dialect), {}, 'edispensary');
    call();
    expect(settings.lines).toContain('0 added, 0 changed, 0 removed');
  });

  test('a setting with two roles counts as a practice', () => {
    const { settings, call } = run(changed(words, 'F84003', { setting: 'RO76|RO268' }));
    call();
    expect(settings.lines).toContain('0 added, 0 changed, 0 removed');
  });

  test('statuses of both editions in one file are refused by row', async () => {
    const { call } = run(changed(words, words[4]?.code ?? '', { status: 'A' }));
    expect(await refusalOf(call)).toMatch(
      /row 5, column 13 \(status\): "A" here but "ACTIVE" in row 1/u
    );
  });

  test('a file of pharmacies is not taken for one of practices', async () => {
    const { call } = run(rowsOf(['nhs-pharmacies'], 'letters'));
    expect(await refusalOf(call)).toMatch(/no row is a GP practice \(4 or RO76\)/u);
  });

  test('the setting of the other edition is refused by row', async () => {
    const { call } = run(changed(words, words[2]?.code ?? '', { setting: '4' }));
    expect(await refusalOf(call)).toMatch(/row 3, column 26 \(prescribing setting\): "4"/u);
  });
});

describe('a bad file is refused by row and column, and nothing is written', () => {
  const good = words.map(line);
  test.each([
    [
      'an unknown status',
      changed(words, 'F84003', { status: 'OPEN' }),
      /row \d+, column 13 \(status\): "OPEN"/u
    ],
    [
      'a header row',
      ['Organisation Code,Name', ...good].join('\n'),
      /row 1: 2 columns instead of 27/u
    ],
    [
      'a row that is too short',
      [...good, '"F84999","X"'].join('\n'),
      /row 46: 2 columns instead of 27/u
    ],
    ['a file that is cut off', good.join('\n').slice(0, -20), /quoted field never ends/u],
    ['no rows', '\n', /has no rows/u],
    ['a code twice', [...good, good[0]].join('\n'), /row 46, column 1 \(code\).*row 1 already/u],
    [
      'a postcode that is none',
      changed(words, 'F84003', { postcode: 'E5 RD' }),
      /column 10 \(postcode\): "E5 RD"/u
    ],
    [
      'markup in a name',
      changed(words, 'F84003', { name: '<b>THE PORTICO</b>' }),
      /\(F84003\), column 2 \(name\): it holds HTML/u
    ],
    [
      'an override in an address',
      changed(words, 'F84003', { lines: ['1 \u202eROAD'] }),
      /address\): it holds the character U\+202E/u
    ],
    ['no name', changed(words, 'F84003', { name: '' }), /column 2 \(name\): it is empty/u]
  ])('%s', async (_, rows, sentence) => {
    const { call, folder } = run(rows, { write: true });
    expect(await refusalOf(call)).toMatch(sentence);
    expect(readFileSync(join(folder, 'services.json'), 'utf8')).toBe(
      readFileSync('data/directory/services.json', 'utf8')
    );
  });
});

describe('what a fresh file changes', () => {
  test('a closed practice goes, shown before it is written', () => {
    const closed = changed(words, 'F84003', { status: 'INACTIVE' });
    const { settings, call, folder } = run(closed);
    call();
    expect(settings.lines.some((one) => one.startsWith('- F84003 gp Lower Clapton'))).toBe(true);
    expect(settings.lines.at(-1)).toContain('Nothing is written');
    expect(openStore(folder).records.some(({ id }) => id === 'F84003')).toBe(true);
  });

  test('a site that somebody decided to keep goes when it closes', () => {
    const { settings, call, folder } = run(changed(words, 'Y00546', { status: 'INACTIVE' }), {
      write: true
    });
    call();
    expect(openStore(folder).records.some(({ id }) => id === 'Y00546')).toBe(false);
    expect(settings.lines).toContain(
      'warning: decisions.json keeps Y00546, which services.json does not have: remove it.'
    );
  });

  test('a dormant one goes too, and only --write writes', () => {
    const { settings, call, folder } = run(changed(words, 'F84003', { status: 'DORMANT' }), {
      write: true
    });
    call();
    expect(settings.lines.at(-1)).toBe('Written: services.json, sources.json.');
    const { records: after, sources } = openStore(folder);
    expect(after.some(({ id }) => id === 'F84003')).toBe(false);
    expect(sources['nhs-gp-practices']?.date).toBe('2026-02-03');
    expect(sources['nhs-pharmacies']?.date).toBe('2025-04');
  });

  test('a move brings the point of the new postcode, and the phone is regrouped', () => {
    const { settings, call } = run(
      changed(words, 'F84003', { postcode: 'E8 1PG', phone: '02080 492549' })
    );
    call();
    const text = settings.lines.join('\n');
    expect(text).toContain('location.address.postal_code: "E5 0RD" → "E8 1PG"');
    expect(text).toContain('location.latitude: 51.55337 → 51.54777');
    expect(text).toContain('phones[0].number: "020 8986 7111" → "020 8049 2549"');
  });

  test('a practice that no network lists is proposed with a warning', () => {
    const extra = {
      ...words[0],
      code: 'F84999',
      setting: 'RO76',
      postcode: 'E8 1PG',
      name: "THE NEW SURGERY (ST JOHN'S)",
      lines: ['1 NEW ROAD', 'LONDON']
    };
    const row: Row = { status: 'ACTIVE', phone: '', subType: 'B', ...extra };
    const { settings, call } = run([...words, row]);
    call();
    const text = settings.lines.join('\n');
    expect(text).toContain("+ F84999 gp The New Surgery (St John's), 1 New Road, E8 1PG");
    expect(text).toContain("warning: F84999 The New Surgery (St John's) has no neighbourhood");
  });

  test('rows left out stay out, and Mildmay, of another network, too', () => {
    const base = words[0];
    if (base === undefined) throw new Error('no row');
    const left = ['Y04970', 'Y07562', 'F83053'].map((code) => ({ ...base, code, setting: 'RO76' }));
    const { settings, call } = run([...words, ...left]);
    call();
    expect(settings.lines).toContain('0 added, 0 changed, 0 removed');
  });

  test('another site that nobody has decided on is named, not taken', () => {
    const base = words[0];
    if (base === undefined) throw new Error('no row');
    const { settings, call } = run([...words, { ...base, code: 'Y09999', setting: 'RO87' }]);
    call();
    expect(settings.lines.join('\n')).toContain('warning: Y09999');
    expect(settings.lines).toContain('0 added, 0 changed, 0 removed');
  });

  test('half a file is refused unless somebody insists', async () => {
    const half = words.filter(({ code }) => !code.startsWith('F846'));
    const { call } = run(half.slice(0, 20), { write: true });
    expect(await refusalOf(call)).toMatch(
      /would remove \d+ of the 37 records of nhs-gp-practices/u
    );
    const { call: insist, folder } = run(half.slice(0, 20), {
      write: true,
      allowRemovals: true,
      date: '2026-05'
    });
    insist();
    expect(openStore(folder).sources['nhs-gp-practices']?.date).toBe('2026-05');
  });
});
