import { expect, test } from 'vitest';
import { noticesFor } from '#lib/domain/notices.ts';

const status = {
  total: 10,
  machine: 0,
  edited: 0,
  reviewed: 10,
  communityTested: 0,
  outdated: 0,
  missing: 0
};
const checked = { tag: 'tr', status, missing: [], outdated: [] };
const silence = { machine: false, missing: false, outdated: false };

test('a language that people have checked, whole and up to date, needs no notice', () => {
  expect(noticesFor(checked)).toEqual(silence);
});

test('one string that only a machine has written is told of', () => {
  expect(noticesFor({ ...checked, status: { ...status, machine: 1, reviewed: 9 } })).toEqual({
    ...silence,
    machine: true
  });
});

test('English that changed since is told of, though people had checked every word', () => {
  expect(noticesFor({ ...checked, outdated: ['help:emergency.title'] })).toEqual({
    ...silence,
    outdated: true
  });
});

test('words that stand in English are told of', () => {
  expect(noticesFor({ ...checked, missing: ['help:emergency.title'] })).toEqual({
    ...silence,
    missing: true
  });
});

test('English itself is nobody’s translation', () => {
  expect(noticesFor({ ...checked, tag: 'en', status: { ...status, machine: 3 } })).toEqual(silence);
});
