import { mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { difference, differenceLines } from '../../../src/tools/directory/diff.ts';
import { overlay, without } from '../../../src/tools/directory/json.ts';
import { readRows } from '../../../src/tools/directory/rows.ts';
import { openStore, replaceFiles } from '../../../src/tools/directory/store.ts';
import { copiedFolder, refusalOf } from './support.ts';

describe('writing is all or nothing', () => {
  const made = (): string => mkdtempSync(join(tmpdir(), 'writing-'));

  test('both files are replaced, and no temporary file stays', () => {
    const folder = made();
    writeFileSync(join(folder, 'a.json'), 'old');
    replaceFiles(
      new Map([
        [join(folder, 'a.json'), 'new'],
        [join(folder, 'b.json'), 'new too']
      ])
    );
    expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe('new');
    expect(readdirSync(folder).sort()).toEqual(['a.json', 'b.json']);
  });

  test('when the second cannot be replaced, the first is as it was', () => {
    const folder = made();
    writeFileSync(join(folder, 'a.json'), 'old');
    mkdirSync(join(folder, 'b.json'));
    writeFileSync(join(folder, 'b.json', 'full'), '');
    expect(() => {
      replaceFiles(
        new Map([
          [join(folder, 'a.json'), 'new'],
          [join(folder, 'b.json'), 'new too']
        ])
      );
    }).toThrow();
    expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe('old');
    expect(readdirSync(folder).sort()).toEqual(['a.json', 'b.json']);
  });

  test('when a folder is missing, nothing is touched', () => {
    const folder = made();
    writeFileSync(join(folder, 'a.json'), 'old');
    expect(() => {
      replaceFiles(
        new Map([
          [join(folder, 'a.json'), 'new'],
          [join(folder, 'none', 'b.json'), '']
        ])
      );
    }).toThrow();
    expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['a.json']);
  });
});

describe('a folder that is damaged is named by file and place', () => {
  test.each([
    ['services.json', '[{"id":"X1"', /services\.json is not complete JSON/u],
    ['services.json', '[{"id":"X1"}]', /services\.json, 0\.type/u],
    ['decisions.json', '{"X":{"decision":"leave-out","reason":"no"}}', /decisions\.json, X/u],
    [
      'sources.json',
      '{"x":{"title":"a","publisher":"b","licence":"c","date":"2026"}}',
      /sources\.json, x\.date: is not 2026-02/u
    ],
    ['postcodes.csv', 'postcode,lat,lon\r\nE8 1AA,5,5\r\n', /postcodes\.csv, row 2: "E8 1AA"/u],
    ['postcodes.csv', '', /postcodes\.csv is missing or empty/u]
  ])('%s %s', async (file, text, sentence) => {
    const folder = copiedFolder();
    writeFileSync(join(folder, file), text);
    expect(await refusalOf(() => openStore(folder))).toMatch(sentence);
  });
});

test('a difference shows what comes, changes field by field and goes', () => {
  const { records } = openStore('data/directory');
  const [first, second, third] = records;
  if (first === undefined || second === undefined || third === undefined) throw new Error('none');
  const lines = differenceLines(difference([first, second], [{ ...second, name: 'Other' }, third]));
  expect(lines[0]).toContain(`+ ${third.id}`);
  expect(lines[2]).toBe(`    name: "${second.name}" → "Other"`);
  expect(lines[3]).toContain(`- ${first.id}`);
  expect(lines[4]).toBe('1 added, 1 changed, 1 removed');
});

test('rows with quotes, commas and both line ends are read', () => {
  expect(readRows('"a ""b"", c",1,\r\n\nx,"y\nz",', 'f')).toEqual([
    ['a "b", c', '1', ''],
    ['x', 'y\nz', '']
  ]);
});

test('taking apart and laying over are each other’s inverse', () => {
  const whole = { a: 1, list: [{ x: 1, y: 2 }, { z: 3 }], gone: { all: true } };
  const part = { a: 9, list: [{ x: 9 }], gone: { all: true } };
  const rest = without(whole, part, 'any');
  expect(rest).toEqual({ list: [{ y: 2 }, { z: 3 }] });
  expect(overlay(rest, { a: 1, list: [{ x: 1 }], gone: { all: true } })).toEqual(whole);
  expect(without(whole, part, 'equal')).toEqual({ a: 1, list: [{ x: 1, y: 2 }, { z: 3 }] });
});
