/** Facts, sources and feeds of services that carry links, markup or characters that turn a line. */
import { describe, expect, test } from 'vitest';
import type { Json } from '#lib/domain/bundle.ts';
import { hostileParts } from '../../../src/tools/directory/oruk-hostile.ts';
import { feedOf, proposeOruk } from '../../../src/tools/directory/oruk-import.ts';
import { checkFacts } from '../../../src/tools/evidence.ts';
import { clinic, store } from '../directory/oruk-support.ts';
import { feedService, page, TODAY } from '../directory/support.ts';
import { LINKS, refusal } from './refusal.ts';
import { HOSTILE, nested } from './support.ts';

const FACT = {
  statement: 'The help line is 020 7946 0123.',
  sources: ['https://www.example.org/help'],
  publishers: ['Example'],
  dated: '2025-09',
  confidence: 'H',
  check: false,
  seenOn: '2026-11',
  reviewBy: '2027-11-30',
  confirmedOn: null
};
const facts = ['A-01'];
const PHONE = { text: '020 7946 0123', tel: '+442079460123' };
const ADDRESS = { street: '1 High Street, London', postcode: 'E9 6SR' };

/** What is wrong with one entry of one file: `contacts.json help`. */
function judge(change: { fact?: object; value?: object; contact?: object }): string[] {
  const problems = checkFacts({
    evidence: { 'A-01': { ...FACT, ...change.fact } },
    values: { line: { kind: 'name', text: 'Line', facts, ...change.value } },
    contacts: { help: { name: 'Help', facts, ...change.contact } }
  });
  for (const { message } of problems) {
    expect(message.length).toBeLessThan(400);
    expect(message).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
  }
  return problems
    .filter(({ level }) => level === 'error')
    .map(({ file, key }) => `${file.replace('src/lib/content/facts/', '')} ${String(key)}`);
}

describe('facts are refused, by file and entry, for', () => {
  test('nothing as they stand', () => {
    expect(judge({ contact: { phones: [PHONE], address: ADDRESS } })).toEqual([]);
  });

  test.each(LINKS.map((link) => [JSON.stringify(link).slice(0, 60), link]))(
    'the link %s',
    (_, link) => {
      expect(judge({ fact: { sources: [link] } })).toContain('evidence.json A-01');
      expect(judge({ value: { kind: 'web', text: 'nhs.uk', href: link } })).toContain(
        'values.json line'
      );
      expect(judge({ contact: { email: link } })).toContain('contacts.json help');
    }
  );

  // Facts are in English with figures; an address or a name of the web is a value of its own kind.
  const fit = [
    'digits',
    'a script address',
    'an address',
    'a host in other letters',
    'a bare host'
  ];
  const more = [
    'a user in an address',
    'nested message',
    'digits of another script',
    'a key of every object',
    'half a placeholder'
  ];
  const texts = Object.entries(HOSTILE).filter(([name]) => ![...fit, ...more].includes(name));

  test.each(texts)('words with %s', (_, text) => {
    expect(judge({ fact: { statement: text } })).toContain('evidence.json A-01');
    expect(judge({ fact: { publishers: [text] } })).toContain('evidence.json A-01');
    for (const kind of ['name', 'web', 'sms', 'phone']) {
      const value = { kind, text, href: 'https://nhs.uk/', to: '85258', tel: '111' };
      expect(judge({ value })).toContain('values.json line');
    }
    expect(judge({ contact: { name: text } })).toContain('contacts.json help');
    expect(judge({ contact: { address: { ...ADDRESS, street: text } } })).toContain(
      'contacts.json help'
    );
    expect(judge({ contact: { phones: [{ text, tel: text }] } })).toContain('contacts.json help');
    expect(judge({ contact: { textRelay: `18001 ${text}` } })).toContain('contacts.json help');
  });

  test.each(['__proto__', 'constructor', 'prototype', '<img>', 'a\u202eb', 'a b', ''])(
    'an entry by the name “%s”',
    (name) => {
      const entry = JSON.stringify({ kind: 'name', name: 'x', text: 'x', facts });
      const parsed: unknown = JSON.parse(`{${JSON.stringify(name)}:${entry}}`);
      const files = { evidence: { 'A-01': FACT }, values: {}, contacts: {} };
      for (const file of ['values', 'contacts'] as const) {
        const found = checkFacts({ ...files, [file]: parsed });
        expect(found.map((one) => `${one.file} ${String(one.key)}`)).toContain(
          `src/lib/content/facts/${file}.json ${name}`
        );
      }
    }
  );

  test.each<[string, unknown]>([
    ['a list', []],
    ['nothing', null],
    ['a text', 'x'],
    ['an entry that is a list', { x: [] }],
    ['nesting without end', { x: { facts: [], kind: JSON.parse(nested(5_000)) } }]
  ])('%s in place of a file', (_, file) => {
    const found = checkFacts({ evidence: file, values: file, contacts: file });
    for (const name of ['evidence', 'values', 'contacts']) {
      expect(found.map((one) => one.file)).toContain(`src/lib/content/facts/${name}.json`);
    }
  });
});

function imported(...services: Json[]): string {
  const feed = feedOf(page(services), 'feed');
  return refusal(() => proposeOruk(feed, { store, today: TODAY, ...clinic }));
}

describe('a feed is refused, by record and field, for', () => {
  test('nothing as it stands', () => {
    expect(imported(feedService({ url: 'https://www.example.org/help?a=b#c' }))).toBe('');
  });

  test.each(['url', 'website', 'logo'])('a link that is none, in .%s', (field) => {
    const services = LINKS.map((link, at) => feedService({ id: `s${String(at)}`, [field]: link }));
    const lines = imported(...services).split('\n');
    expect(lines).toHaveLength(LINKS.length);
    for (const [at, line] of lines.entries()) {
      expect(line).toContain(`contents[${String(at)}] (id s${String(at)}, `);
      expect(line).toContain(`: .${field} `);
      expect(line.length).toBeLessThan(300);
      expect(line).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    }
  });

  test.each(['markup', 'an override', 'an open isolate', 'a C0 control', 'ten megabytes'] as const)(
    'a name with %s',
    (name) => {
      expect(imported(feedService({ name: HOSTILE[name] }))).toMatch(/contents\[0\].*\.name /u);
    }
  );

  test.each(['__proto__', 'constructor', 'prototype'])('a field by the name “%s”', (name) => {
    const text = JSON.stringify(feedService()).replace('{', `{${JSON.stringify(name)}:{"x":1},`);
    const service: Json = JSON.parse(text);
    expect(imported(service)).toContain(name);
    expect(hostileParts(JSON.parse(`{"a":{"b":{${JSON.stringify(name)}:1}}}`))).toHaveLength(1);
  });
});
