/** The files of the directory and the list of languages, with links, markup or characters that turn a line put in. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkDirectory } from '../../../src/tools/directory/check.ts';
import { openStore } from '../../../src/tools/directory/store.ts';
import { buildRegister } from '../../../src/tools/register.ts';
import { opened } from '../directory/oruk-support.ts';
import { copiedFolder, TODAY } from '../directory/support.ts';
import { LINKS, refusal } from './refusal.ts';
import { HOSTILE } from './support.ts';

describe('the files of the directory are refused, by file and record, for', () => {
  function opening(file: string, content: unknown): string {
    const folder = copiedFolder();
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, file), JSON.stringify(content));
    return refusal(() => openStore(folder));
  }

  test('a source at an address that is none', () => {
    const one = { title: 'A', publisher: 'B', licence: 'C', date: '2026-11' };
    const sources = LINKS.map((url, at) => [`s${String(at)}`, { ...one, url }]);
    const lines = opening('sources.json', Object.fromEntries(sources)).split('\n');
    expect(lines.map((line) => line.slice(0, line.indexOf(':')))).toEqual(
      LINKS.map((_, at) => `sources.json, s${String(at)}.url`)
    );
    for (const line of lines) expect(line.length).toBeLessThan(300);
  });

  test.each([
    'markup',
    'script',
    'entity',
    'an override',
    'a C1 control',
    'ten megabytes'
  ] as const)('a name with %s', (name) => {
    const [first, ...others] = opened.records;
    const records = [{ ...first, name: HOSTILE[name] }, ...others];
    expect(opening('services.json', records)).toMatch(/services\.json, 0\.name: /u);
  });

  test('a link that was put in by hand', () => {
    const [first, ...others] = opened.records;
    if (first === undefined) throw new Error('no records');
    const records = [{ ...first, extra: { url: 'https://nhs.uk@evil.example/' } }, ...others];
    expect(checkDirectory({ ...opened, records }, TODAY).join('\n')).toContain(
      `services.json, ${first.id}: extra.url`
    );
  });
});

describe('the list of languages is refused, by the row, for', () => {
  const columns =
    'tag,english,autonym,script,dir,plan,route_to,combined_2021,lid_tool,order,plural_rules_in_node20,plural_rules_in_chromium';
  const row = (tag: string, name: string): string =>
    `${columns}\n${[tag, 'Turkish', name].map((cell) => `"${cell}"`).join(',')},Latn,ltr,bundle,,1,none,1,yes,yes`;

  test('nothing as it stands', () => {
    expect(buildRegister(row('tr', 'Türkçe'))).toHaveLength(1);
  });

  test.each(['../x', '<img>', 'TR', '__proto__', 'constructor', 'tr/en', 't', 'tr_TR'])(
    'the tag “%s”',
    (tag) => {
      expect(() => buildRegister(row(tag, 'x'))).toThrow(/languages\.csv/u);
    }
  );

  test.each(['markup', 'an override', 'an open isolate', 'a C0 control'] as const)(
    'a name with %s',
    (name) => {
      expect(() => buildRegister(row('tr', HOSTILE[name]))).toThrow(/languages\.csv.*"tr"/u);
    }
  );
});
