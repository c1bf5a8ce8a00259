/** Words and values that carry what other libraries would read as markup, names or commands: here they are words. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { directionsLink } from '#lib/domain/directions.ts';
import { formatDate } from '#lib/domain/format.ts';
import { mapLink } from '#lib/domain/map-link.ts';
import { tokenise } from '#lib/domain/tokens.ts';
import { showValue } from '#lib/domain/values.ts';
import { createLocale } from '#lib/i18n/locale.ts';
import { escapeJson, escapeMarkup, unescapeMarkup } from '#lib/metadata/escape.ts';
import { reportOf } from '#lib/content/report.ts';
import { smsLink, whatsappLink } from '#lib/sharing/links.ts';
import { vcardFileName } from '#lib/sharing/vcard.ts';
import { Reader } from '#lib/search/reader.ts';
import { fillPlain, type Reading } from '#lib/state/reading.ts';
import type { Bundle, TextKey } from '#lib/domain/bundle.ts';
import type { AppFacts, Value } from '#lib/domain/facts.ts';
import { emptyBundle } from '../support/empty-bundle.ts';
import { anyText } from './support.ts';

const text = {
  interface: {},
  help: {},
  rights: {},
  care: {},
  cards: {},
  directory: {},
  partnership: {},
  'take-part': {},
  about: {},
  search: {}
};
const bundle: Bundle = {
  ...emptyBundle,
  dates: { months: [], monthsAlone: [], weekdays: [], monthYear: '', dayMonthYear: '' },
  text,
  status: {
    total: 0,
    machine: 0,
    edited: 0,
    reviewed: 0,
    communityTested: 0,
    outdated: 0,
    missing: 0
  }
};

function factsOf(values: Record<string, Value>): AppFacts {
  return { values, contacts: {}, evidence: {}, blocks: {}, area: { languages: [], places: [] } };
}

function readingOf(words: string, values: Record<string, Value>): Reading {
  const locale = createLocale({ ...bundle, text: { ...text, help: { title: words } } });
  return { locale, facts: factsOf(values), today: '2026-11-22', isOlder: false };
}

const key: TextKey = 'help:title';

/** A value that would be read again by a library that reads what it has put in. */
const value = fc.oneof(
  anyText,
  fc.constantFrom('{{name}}', '{{other}}', '{other}', '$1', '$&', '$`', "$'", '$t(help:title)')
);
const names = [
  'constructor',
  'toString',
  'valueOf',
  'hasOwnProperty',
  'isPrototypeOf',
  'toLocaleString'
];

describe('a value in a sentence', () => {
  test('comes out as it is, once, and is not read again', () => {
    fc.assert(
      fc.property(value, value, (name, other) => {
        const values: Record<string, Value> = { other: { kind: 'name', text: other } };
        const reading = readingOf('a {{name}} b {{other}} c', values);
        const filled = fillPlain(reading, reading.locale.text(key), { name });
        expect(filled).toBe(`a ${name} b ${other} c`);
        const read = new Reader(reading.locale.bundle, reading.facts, { name }).read(key);
        expect(read).toBe(filled);
      }),
      { numRuns: 500 }
    );
  });

  test.each(names)('“%s”, which every object has, is no value', (name) => {
    const words = `a {{${name}}} b`;
    const reading = readingOf(words, {});
    expect(fillPlain(reading, reading.locale.text(key))).toBe(words);
    const reader = new Reader(reading.locale.bundle, reading.facts, {});
    expect(reader.read(key)).toBe(words);
  });

  test('whatever the words, they are cut into words and names, and nothing is lost', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(value, fc.constantFrom('{{', '}}', '{{ a }}'))), (pieces) => {
        const words = pieces.join('');
        const tokens = tokenise(words);
        for (const token of tokens) {
          if (token.kind === 'value') expect(token.name).toMatch(/^[A-Za-z][A-Za-z0-9]*$/u);
        }
        const again = tokens.map((token) =>
          token.kind === 'words' ? token.words : `{{${token.name}}}`
        );
        expect(again.join('')).toBe(
          words.replace(/\{\{\s*([A-Za-z][A-Za-z0-9]*)\s*\}\}/gu, '{{$1}}')
        );
      })
    );
  });

  test('the name of a month is never read as a pattern', () => {
    fc.assert(
      fc.property(value, (month) => {
        const months = Array.from({ length: 12 }, () => month);
        const words = {
          ...bundle.dates,
          months,
          monthsAlone: months,
          monthYear: '{month}|{year}',
          dayMonthYear: '{day}|{month}|{year}|{constructor}'
        };
        expect(formatDate('2026-11', words)).toBe(`${month}|2026`);
        expect(formatDate('2026-11-30', words)).toMatch(/^30\|[^]*\|2026\|\{constructor\}$/u);
        expect(formatDate('2026-11-30', words)).toContain(month);
      })
    );
  });
});

describe('a link made of what somebody wrote', () => {
  const wellFormed = value.map((each) => each.toWellFormed());

  test('leads to one app or one host of ours, with the text in one place', () => {
    fc.assert(
      fc.property(wellFormed, wellFormed, (one, two) => {
        const map = new URL(mapLink({ street: one, postcode: two }));
        expect(map.origin + map.pathname).toBe('https://www.openstreetmap.org/search');
        expect([...map.searchParams]).toEqual([['query', two]]);
        const web = new URL(directionsLink('web', { street: one, postcode: two }));
        expect(web.origin + web.pathname).toBe('https://www.openstreetmap.org/directions');
        expect([...web.searchParams]).toEqual([['to', two]]);
        const apple = new URL(directionsLink('apple', { street: one, postcode: two }));
        expect(apple.origin + apple.pathname).toBe('https://maps.apple.com/');
        expect([...apple.searchParams.keys()]).toEqual(['daddr']);
        expect(directionsLink('android', { street: one, postcode: two })).toMatch(
          /^geo:0,0\?q=[\w%.!~*'()-]*$/u
        );
        const chat = new URL(whatsappLink(one));
        expect(chat.origin + chat.pathname).toBe('https://wa.me/');
        expect([...chat.searchParams]).toEqual([['text', one]]);
        for (const isApple of [true, false]) {
          expect(smsLink(one, isApple)).toMatch(/^sms:[&?]body=[\w%.!~*'()-]*$/u);
        }
      })
    );
  });

  test('a letter has one subject and one body, to nobody, whatever a record is called', () => {
    fc.assert(
      fc.property(wellFormed, wellFormed, (name, address) => {
        const service = { id: 'F84003', type: 'gp', name, address, postcode: 'E5 0RD' } as const;
        const { mail } = reportOf({ ...service, source: address }, 'https://example.org/');
        expect(mail).toMatch(/^mailto:\?subject=[\w%.!~*'()-]*&body=[\w%.!~*'()-]*$/u);
      })
    );
  });

  test('a text to a short number carries its words and nothing more', () => {
    fc.assert(
      fc.property(wellFormed, (words) => {
        const { href = '' } = showValue({ kind: 'sms', text: words, to: '85258' }, bundle);
        expect(href).toMatch(/^sms:85258\?body=[\w%.!~*'()-]*$/u);
      })
    );
  });

  test.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'http://nhs.uk/',
    '//evil.example/',
    'blob:https://example.org/x'
  ])('a value that leads to “%s” is shown and leads nowhere', (href) => {
    const shown = showValue({ kind: 'web', text: 'nhs.uk', href }, bundle);
    expect(shown.text).toBe('nhs.uk');
    expect(shown.href).toBeUndefined();
  });

  test('the name of a file is plain letters, whatever the contact is called', () => {
    fc.assert(
      fc.property(value, (name) => {
        expect(vcardFileName({ name, facts: [] })).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*\.vcf$/u);
      })
    );
  });
});

describe('words in markup and in data', () => {
  test('come back as they were and open nothing', () => {
    fc.assert(
      fc.property(value, value, (one, two) => {
        const markup = escapeMarkup(one);
        expect(markup).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/u);
        expect(unescapeMarkup(markup)).toBe(one);
        const json = escapeJson({ one: [one, { [two]: two }] });
        expect(json).not.toMatch(/[<>&\u2028\u2029]/u);
        expect(JSON.parse(json)).toEqual(
          JSON.parse(JSON.stringify({ one: [one, { [two]: two }] }))
        );
      }),
      { numRuns: 500 }
    );
  });
});
