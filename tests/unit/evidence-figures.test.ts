import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkFigures } from '../../src/tools/evidence-figures.ts';

function readFacts(file: string): unknown {
  return JSON.parse(readFileSync(`src/lib/content/facts/${file}.json`, 'utf8'));
}

const evidence = {
  'A-01': { statement: 'England charge £9.90 per item; 267,800 people; call 020 8510 5955, E9 6SR' }
};

function keysWrong(values: object, contacts: object = {}): (string | undefined)[] {
  return checkFigures({ evidence, values, contacts }).map(({ key }) => key);
}

describe('a figure that is told', () => {
  test.each([
    ['a price', { kind: 'money', pence: 990 }, { kind: 'money', pence: 999 }],
    ['a number', { kind: 'number', value: 267_800 }, { kind: 'number', value: 26_780 }],
    ['a phone', { kind: 'phone', text: '020 8510 5955' }, { kind: 'phone', text: '020 8510 5956' }]
  ])('%s stands in the statement of its fact', (_, right, wrong) => {
    expect(keysWrong({ right: { ...right, facts: ['A-01'] } })).toEqual([]);
    expect(keysWrong({ wrong: { ...wrong, facts: ['A-01'] } })).toEqual(['wrong']);
  });

  test('a contact’s postcode and phones do too', () => {
    const contact = (text: string, postcode: string) => ({
      phones: [{ text }],
      address: { street: 'Homerton Row', postcode },
      facts: ['A-01']
    });
    expect(keysWrong({}, { right: contact('020 8510 5955', 'E9 6SR') })).toEqual([]);
    expect(keysWrong({}, { wrong: contact('020 8510 5995', 'E9 6SP') })).toEqual([
      'wrong',
      'wrong'
    ]);
  });

  test('a number of the text relay does too', () => {
    const evidence = { 'A-01': { statement: 'Text relay: dial 18000' } };
    const check = (textRelay: string): unknown[] =>
      checkFigures({ evidence, values: {}, contacts: { one: { textRelay, facts: ['A-01'] } } });
    expect(check('18000')).toEqual([]);
    expect(check('18001')).toHaveLength(1);
  });

  test('what is called free, or open at all hours, is called so in a fact', () => {
    const check = (statement: string, contact: object): (string | undefined)[] =>
      checkFigures({
        evidence: { 'A-01': { statement } },
        values: {},
        contacts: { one: { ...contact, facts: ['A-01'] } }
      }).map(({ message }) => /"(\w+)"/u.exec(message)?.[1]);
    expect(check('A help line, free, 24/7', { free: true, allHours: true })).toEqual([]);
    expect(check('A help line', { free: true, allHours: true })).toEqual(['free', 'allHours']);
    expect(check('Costs as much as a local call', {})).toEqual([]);
  });

  test('a figure that is worked out says how', () => {
    expect(
      keysWrong({ six: { kind: 'number', value: 6, facts: ['A-01'], derived: '“six”' } })
    ).toEqual([]);
  });

  test('every figure of the app does', () => {
    const facts = {
      evidence: readFacts('evidence'),
      values: readFacts('values'),
      contacts: readFacts('contacts')
    };
    expect(checkFigures(facts)).toEqual([]);
  });
});
