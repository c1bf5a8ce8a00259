import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import evidence from '../../src/lib/content/facts/evidence.json' with { type: 'json' };
import publishers from '../../src/lib/content/facts/publishers.json' with { type: 'json' };
import { checkFacts } from '../../src/tools/evidence.ts';

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
const PHONE = { text: '020 7946 0123', tel: '+442079460123' };
const CONTACT = {
  name: 'Help line',
  phones: [PHONE],
  email: 'help@example.org',
  address: { street: '1 High Street, London', postcode: 'E9 6SR' },
  hours: [
    { days: [1, 2, 4, 5], opens: '09:00', closes: '17:00' },
    { days: [3], opens: '09:00', closes: '16:00' }
  ],
  textRelay: '18001 020 7946 0123',
  facts: ['A-01']
};
const VALUE = { kind: 'phone', ...PHONE, facts: ['A-01'] };

function check(change: { fact?: object; value?: object; contact?: object }): string[] {
  const problems = checkFacts({
    evidence: { 'A-01': { ...FACT, ...change.fact } },
    values: { line: { ...VALUE, ...change.value } },
    contacts: { help: { ...CONTACT, ...change.contact } }
  });
  return problems.map(({ level, file, key, message }) =>
    [level, file.replace('src/lib/content/facts/', ''), String(key), message].join(' ')
  );
}

test('facts, a value and a contact in order pass', () => {
  expect(check({})).toEqual([]);
});

describe('evidence', () => {
  test.each<[string, object, string]>([
    ['no statement', { statement: '' }, 'say in "statement"'],
    ['a source that is no address', { sources: ['example.org'] }, 'is no web address'],
    ['a source with a user', { sources: ['https://me@example.org/'] }, 'the host of'],
    ['a source with letters that look alike', { sources: ['https://exаmple.org/'] }, 'the host of'],
    ['another scheme', { sources: ['javascript:alert(1)'] }, 'is no web address'],
    ['no source and no doubt', { sources: [] }, 'nothing supports it'],
    ['no publisher', { publishers: [] }, 'who published'],
    ['a month that is none', { dated: '2025-13' }, '"dated" is no date'],
    ['a day that is none', { reviewBy: '2027-02-29' }, '"reviewBy" is no date'],
    ['a confidence that is none', { confidence: 'X' }, '"confidence" is H, M or L'],
    ['doubt that is neither', { check: 'yes' }, '"check" is true or false']
  ])('%s fails', (_, fact, message) => {
    expect(check({ fact })).toEqual([expect.stringContaining(message)]);
    expect(check({ fact })[0]).toMatch(/^error evidence\.json A-01 /);
  });

  test('an old address without encryption may stand as a source, and a fact in doubt without one', () => {
    expect(check({ fact: { sources: ['http://www.example.org/old'] } })).toEqual([]);
    expect(check({ fact: { sources: [], publishers: [], check: true, dated: null } })).toEqual([]);
  });
});

describe('values', () => {
  test.each<[string, object, string]>([
    ['a fact that is not there', { facts: ['Z-99'] }, 'fact Z-99 does not exist'],
    ['no fact', { facts: [] }, 'no fact supports it'],
    [
      'a number that is dialled otherwise than read',
      { tel: '+442079460124' },
      'tel must be +442079460123'
    ],
    ['a number without the country', { tel: '02079460123' }, 'tel must be +442079460123'],
    ['a number too short', { text: '020 7946 012', tel: '+44207946012' }, 'has 10 digits'],
    ['letters in a number', { text: '020 7946 ABCD' }, 'as digits and spaces'],
    ['pence that are no whole number', { kind: 'money', pence: 9.9 }, '"pence" is a whole number'],
    ['pence as words', { kind: 'money', pence: '990' }, '"pence" is a whole number'],
    ['a date that is none', { kind: 'date', date: '2026-02-30' }, '"date" is no date'],
    ['a time that is none', { kind: 'time', time: '24:30' }, '"time" is no time'],
    ['a year that is none', { kind: 'year', value: 21 }, '"value" is a year'],
    ['a number as words', { kind: 'number', value: '5' }, '"value" is a number'],
    [
      'an address without encryption',
      { kind: 'web', href: 'http://example.org/' },
      'must start with https'
    ],
    ['a text to a long number', { kind: 'sms', to: '+447700900123' }, 'short number'],
    ['a kind that is none', { kind: 'colour' }, '"kind" colour is not known']
  ])('%s fails', (_, value, message) => {
    expect(check({ value })).toEqual([expect.stringContaining(message)]);
    expect(check({ value })[0]).toMatch(/^error values\.json line /);
  });

  test('what is no claim says what it is instead of a fact', () => {
    expect(
      check({ value: { kind: 'name', text: 'README', facts: [], about: 'the project' } })
    ).toEqual([]);
  });

  test('short numbers are dialled as they are read', () => {
    expect(check({ value: { text: '18001 111', tel: '18001111' } })).toEqual([]);
  });
});

describe('contacts', () => {
  test.each<[string, object, string]>([
    ['no name', { name: ' ' }, 'write its name'],
    ['a fact that is not there', { facts: ['A-01', 'B-02'] }, 'fact B-02 does not exist'],
    [
      'a number that does not match',
      { phones: [{ ...PHONE, tel: '+442079460321' }] },
      'tel must be'
    ],
    ['an e-mail that is none', { email: 'help at example.org' }, 'write an e-mail address'],
    ['a postcode without its space', { address: { street: 'x', postcode: 'E96SR' } }, 'one space'],
    [
      'closing before opening',
      { hours: [{ days: [1], opens: '17:00', closes: '09:00' }] },
      'in order'
    ],
    ['a day eight', { hours: [{ days: [8], opens: '09:00', closes: '17:00' }] }, 'days go from 1'],
    [
      'days out of order',
      { hours: [{ days: [2, 1], opens: '09:00', closes: '17:00' }] },
      'days go from 1'
    ],
    ['hours in words', { hours: [{ days: [1], opens: '9am', closes: '17:00' }] }, 'write times as'],
    ['some hours and all hours', { allHours: true }, 'keep one of'],
    ['"free" that is not', { free: false }, 'leave "free" out'],
    ['a text relay that is none', { textRelay: '020 7946' }, '18000 or 18001'],
    ['a text to nowhere', { sms: { to: 'HELP' } }, 'short number']
  ])('%s fails', (_, contact, message) => {
    expect(check({ contact })).toEqual([expect.stringContaining(message)]);
  });

  test.each([
    ['a closed clinic', { address: { street: '80 Leadenhall Street, London' } }],
    ['a keyword of elsewhere', { name: 'Shout: text CALMER' }],
    ['a service that has finished', { name: 'Connect Hackney' }],
    ['the old crisis line', { phones: [{ text: '020 8432 8020', tel: '+442084328020' }] }],
    ['something unsourced', { name: 'Falls service (U-02)' }]
  ])('%s reaches no reader', (_, contact) => {
    expect(check({ contact })).toEqual([expect.stringMatching(/^error contacts\.json help /)]);
  });

  test('one number under two names is a note, not an error', () => {
    const problems = checkFacts({
      evidence: { 'A-01': FACT },
      values: {},
      contacts: { help: CONTACT, other: { ...CONTACT, name: 'Other line' } }
    });
    expect(problems.map(({ level, key }) => `${level} ${String(key)}`)).toEqual([
      'warning help',
      'warning other'
    ]);
  });
});

test('a file that is no object fails by its name', () => {
  expect(checkFacts({ evidence: [], values: {}, contacts: {} })).toMatchObject([
    { level: 'error', file: 'src/lib/content/facts/evidence.json' }
  ]);
});

describe('the files that are shipped', () => {
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(`src/lib/content/facts/${name}.json`, 'utf8'));

  test('have no error', () => {
    const problems = checkFacts({
      evidence: read('evidence'),
      values: read('values'),
      contacts: read('contacts')
    });
    expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
  });

  test('name as publishers those of their sources, by host', () => {
    const names = new Map(Object.entries(publishers));
    const hostOf = (source: string): string => new URL(source).host.replace(/^www\./, '');
    for (const [id, fact] of Object.entries(evidence)) {
      const expected = new Set(fact.sources.map((source) => names.get(hostOf(source))));
      expect([id, fact.publishers]).toEqual([id, [...expected]]);
    }
    const used = new Set(Object.values(evidence).flatMap(({ sources }) => sources.map(hostOf)));
    expect([...names.keys()].filter((host) => !used.has(host))).toEqual([]);
  });

  test('hold every fact of the 22 sections of the register', () => {
    expect(Object.keys(evidence)).toHaveLength(270);
  });
});
