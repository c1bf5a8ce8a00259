import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import contacts from '#lib/content/facts/contacts.json';
import values from '#lib/content/facts/values.json';

// Somebody who cannot hear, cannot speak, has no credit or is a child must find a way of their own.
const complete = readdirSync('locales').filter((tag) => existsSync(`locales/${tag}/help.json`));

function readWords(tag: string, namespace: string): string {
  return readFileSync(`locales/${tag}/${namespace}.json`, 'utf8');
}

describe.each(complete)('in %s', (tag) => {
  test('whoever cannot hear or speak is told of sign language, text relay and text messages', () => {
    const words = readWords(tag, 'help');
    for (const name of ['bsl999', 'n18000', 'smsRegister', 'smsYes', 'n999']) {
      expect(words).toContain(`{{${name}}}`);
    }
  });
});

test('text relay is dialled as it is read', () => {
  expect(values.n18000).toMatchObject({ text: '18000', tel: '18000' });
  expect(contacts.emergency.textRelay).toBe('18000');
  expect(contacts.nhs111.textRelay).toBe('18001 111');
});

test('the lines of danger, of urgency, of crisis and of violence are called free', () => {
  for (const id of ['emergency', 'nhs111', 'crisis', 'abuseHelpline'] as const) {
    expect([id, contacts[id].free]).toEqual([id, true]);
  }
});

test('a child in danger has a number by day, by night and in the City', () => {
  for (const id of ['childHackney', 'childCity', 'childOutOfHours'] as const) {
    expect([id, contacts[id].phones.length > 0]).toEqual([id, true]);
  }
});
