import { Refusal } from '../../../src/tools/directory/refusal.ts';

/** Addresses that look like a host of ours or of the state and lead elsewhere, or run. */
export const LINKS = [
  'https://nhs.uk\u202E@evil.example/',
  'https://nhs.uk@evil.example/',
  'https://nhs.uk:password@evil.example/',
  'https://nһs.uk/',
  'https://nhs。uk/',
  'https://xn--/',
  'https://nhs.uk:8443/',
  'https://nhs.uk\\@evil.example/',
  'https://nhs.uk%2eevil.example/',
  'https:\t//evil.example/',
  'ht\ntps://evil.example/',
  ' https://nhs.uk/',
  'https://nhs.uk/\u202Egro.live',
  'https://nhs.uk/\u2066x',
  'https://nhs.uk/a b',
  'https://127.0.0.1/',
  'https://[::1]/',
  'https://2130706433/',
  'https:///nhs.uk/',
  '//nhs.uk/',
  'HTTPS://nhs.uk/',
  'javascript:alert(1)',
  'javascript://nhs.uk/%0aalert(1)',
  'java\tscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'file:///etc/passwd',
  'blob:https://nhs.uk/x',
  'ftp://nhs.uk/',
  `https://nhs.uk/${'a'.repeat(10_000_000)}`
];

/** What a reader of files refuses, line by line; empty when it takes everything. */
export function refusal(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (error instanceof Refusal) return error.problems.join('\n');
    throw error;
  }
  return '';
}
