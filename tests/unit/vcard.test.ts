import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import contacts from '#lib/content/facts/contacts.json' with { type: 'json' };
import type { Contact } from '#lib/domain/facts.ts';
import { vcardFileName, vcardOf } from '#lib/sharing/vcard.ts';

function unfold(card: string): string[] {
  expect(card.endsWith('\r\n')).toBe(true);
  return card.slice(0, -2).replaceAll('\r\n ', '').split('\r\n');
}

/** The parts of a value, read as RFC 2426 says: a backslash takes the next character as it is, `n` as a new line. */
function readValue(value: string): string[] {
  const parts = [''];
  const add = (text: string): void => void parts.push((parts.pop() ?? '') + text);
  for (const [token] of value.matchAll(/\\[\s\S]|[\s\S]/gu)) {
    if (token === ';') parts.push('');
    else if (token === '\\n') add('\n');
    else add(token.length > 1 && token.startsWith('\\') ? token.slice(1) : token);
  }
  return parts;
}

const hostile = fc.string({
  unit: fc.oneof(
    fc.constantFrom('\\', ';', ',', ':', '\n', '\r', '\r\n', '\\n', ' ', '\r\nEND:VCARD\r\n'),
    fc.constantFrom('é', 'ğ', '漢', 'বা', '👩🏾‍⚕️'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 9 })
  ),
  maxLength: 60
});

const onOneLine = (text: string): string => text.replace(/\r\n?/g, '\n');

describe('vCard', () => {
  test('of a contact with everything', () => {
    const contact: Contact = {
      name: 'Homerton maternity helpline',
      phones: [
        { text: '020 8510 5955', tel: '+442085105955' },
        { text: '111', tel: '111' }
      ],
      sms: { to: '85258' },
      email: 'hello@example.org',
      address: { street: 'Homerton Row, London', postcode: 'E9 6SR' },
      allHours: true,
      facts: ['MA-03']
    };
    expect(vcardOf(contact)).toBe(
      [
        'BEGIN:VCARD',
        'VERSION:3.0',
        'FN:Homerton maternity helpline',
        'N:;;;;',
        'ORG:Homerton maternity helpline',
        'TEL;TYPE=VOICE:+442085105955',
        'TEL;TYPE=VOICE:111',
        'EMAIL:hello@example.org',
        'ADR:;;Homerton Row\\, London;;;E9 6SR;United Kingdom',
        'END:VCARD',
        ''
      ].join('\r\n')
    );
  });

  test('of a name alone invents nothing', () => {
    const lines = unfold(vcardOf({ name: 'Shout', sms: { to: '85258' }, facts: [] }));
    expect(lines).toEqual([
      'BEGIN:VCARD',
      'VERSION:3.0',
      'FN:Shout',
      'N:;;;;',
      'ORG:Shout',
      'END:VCARD'
    ]);
  });

  test('gives every value back, and no value becomes a property', () => {
    fc.assert(
      fc.property(
        fc.record({
          name: hostile,
          email: hostile,
          street: hostile,
          postcode: hostile,
          tel: hostile
        }),
        ({ name, email, street, postcode, tel }) => {
          const address = { street, postcode };
          const phones = [{ text: tel, tel }];
          const lines = unfold(vcardOf({ name, email, address, phones, facts: [] }));
          const properties = lines.map((line) => [
            line.slice(0, line.indexOf(':')),
            ...readValue(line.slice(line.indexOf(':') + 1))
          ]);
          expect(properties).toEqual([
            ['BEGIN', 'VCARD'],
            ['VERSION', '3.0'],
            ['FN', onOneLine(name)],
            ['N', '', '', '', '', ''],
            ['ORG', onOneLine(name)],
            ['TEL;TYPE=VOICE', onOneLine(tel)],
            ['EMAIL', onOneLine(email)],
            ['ADR', '', '', onOneLine(street), '', '', onOneLine(postcode), 'United Kingdom'],
            ['END', 'VCARD']
          ]);
        }
      )
    );
  });

  test('folds at 75 octets and never inside a character', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ minLength: 150, maxLength: 300 })), (name) => {
        const bytes = Buffer.from(vcardOf({ name, facts: [] }));
        for (const line of bytes.toString('latin1').split('\r\n')) {
          expect(line.length).toBeLessThanOrEqual(75);
          // Throws on half a character.
          new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(line, 'latin1'));
        }
      })
    );
    const [, , ...folded] = vcardOf({ name: 'é'.repeat(80), facts: [] }).split('\r\n');
    expect(folded.slice(0, 3)).toEqual([
      `FN:${'é'.repeat(36)}`,
      ` ${'é'.repeat(37)}`,
      ` ${'é'.repeat(7)}`
    ]);
  });

  test.each([
    ['homerton-university-hospital.vcf', 'Homerton University Hospital'],
    ['st-leonards-a-e-cafe.vcf', ' St Leonard’s: A&E / Café '],
    ['contact.vcf', '医院']
  ])('%s', (file, name) => {
    expect(vcardFileName({ name, facts: [] })).toBe(file);
  });

  test('every contact we have makes a plain file name', () => {
    for (const { name } of Object.values(contacts)) {
      expect(vcardFileName({ name, facts: [] })).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*\.vcf$/);
    }
  });
});
