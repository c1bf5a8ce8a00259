import { expect, test } from 'vitest';
import { parseMessage, parseReply } from '#lib/offline/messages.ts';

test.each([
  [
    { type: 'KEEP', tag: 'tr', more: 1 },
    { type: 'KEEP', tag: 'tr' }
  ],
  [{ type: 'READY?' }, { type: 'READY?' }],
  [{ type: 'KEEP' }, null],
  [{ type: 'REMOVE', tag: 7 }, null],
  [{ type: 'DROP' }, null],
  ['CLEAR', null],
  [null, null]
])('the worker reads %o as %o', (posted, message) => {
  expect(parseMessage(posted)).toEqual(message);
});

test.each([
  [{ type: 'LISTED', languages: [{ tag: 'tr', bytes: 3, current: true }] }, true],
  [{ type: 'LISTED', languages: [{ tag: 'tr' }] }, false],
  [{ type: 'READINESS', shell: true, languages: ['en'], checkedOn: null }, true],
  [{ type: 'READINESS', shell: 'yes', languages: [] }, false],
  [{ type: 'CHECKED', good: ['en'], repaired: [], lost: [], checkedOn: '2026-11-22' }, true],
  [{ type: 'FAILED', reason: 'withdrawn' }, true],
  [{ type: 'FAILED', reason: 'other' }, false],
  [undefined, false]
])('the page takes %o for a reply: %s', (posted, isReply) => {
  expect(parseReply(posted) !== null).toBe(isReply);
});
