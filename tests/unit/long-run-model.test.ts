/** The model of the long run, held to what it is meant to notice. */
import { describe, expect, test } from 'vitest';
import { judge, type Library } from '../long-run/judge.ts';
import { describeStep, drawSteps } from '../long-run/steps.ts';
import {
  advance,
  listNeeded,
  opening,
  type Seen,
  type Shown,
  type World
} from '../long-run/world.ts';

const library: Library = {
  page: (release, tag) => ({
    lang: tag,
    dir: 'ltr',
    heading: tag === 'tr' ? `tr ${release}` : tag
  }),
  file: (release, tag) => (tag === 'tr' ? `tr.${release}` : `${tag}.both`)
};

const good = (...tags: string[]): Seen['stored'] =>
  tags.map((tag) => ({ tag, file: tag === 'tr' ? 'tr.first' : `${tag}.both`, isGood: true }));

const nothing: Seen = { shown: [], active: 'first', stored: null, unverified: [], reply: '' };

const page: Shown = {
  asked: 'tr',
  isInPage: false,
  isDead: false,
  lang: 'tr',
  dir: 'ltr',
  heading: 'tr first',
  release: 'first',
  isNotKept: false,
  isOlder: false,
  hasNumbers: true
};

const visit = { do: 'visit', tag: 'tr' } as const;

/** A phone that has the first release, English and Turkish. */
const installed: World = advance(opening, visit, {
  ...nothing,
  shown: [page],
  stored: good('en', 'facts', 'tr')
});
const offline = advance(installed, { do: 'host', state: 'gone' }, nothing);
const show = (changes: Partial<Shown>): Seen => ({ ...nothing, shown: [{ ...page, ...changes }] });

describe('the model of the long run', () => {
  test('draws the same steps for the same seed, and others for another', () => {
    const drawn = drawSteps(7, 50).map(describeStep);
    expect(drawSteps(7, 200).slice(0, 50).map(describeStep)).toEqual(drawn);
    expect(drawSteps(8, 50).map(describeStep)).not.toEqual(drawn);
  });

  test('learns what is stored, and that it must stay', () => {
    expect([...installed.must].sort()).toEqual(['en', 'facts', 'tr']);
    const lost = { ...nothing, stored: good('en', 'facts') };
    expect(judge(installed, { do: 'look' }, lost, library)).toEqual(['tr is no longer stored']);
  });

  test('finds nothing wrong with a page as promised', () => {
    expect(judge(offline, visit, show({}), library)).toEqual([]);
    const other = show({ asked: 'ur', lang: 'en-GB', heading: '', isNotKept: true });
    expect(judge(offline, { do: 'visit', tag: 'ur' }, other, library)).toEqual([]);
  });

  test.each<[string, Partial<Shown>]>([
    ['a stored language that is "not on this phone"', { isNotKept: true }],
    ['another language than the one asked for', { lang: 'en', heading: 'en' }],
    ['words of another release that are not marked', { heading: 'tr next' }],
    ['a page of a release that is not here', { release: 'next', heading: 'tr next' }],
    ['one wrong letter', { heading: 'ts first' }],
    ['the wrong direction', { dir: 'rtl' }],
    ['missing numbers', { hasNumbers: false }],
    ["the browser's own error page", { isDead: true }]
  ])('notices %s', (_, changes) => {
    expect(judge(offline, visit, show(changes), library)).toHaveLength(1);
  });

  test('older words pass when they are marked and the host has none', () => {
    const marked = show({ heading: 'tr next', isOlder: true });
    expect(judge(offline, visit, marked, library)).toEqual([]);
    expect(judge(installed, visit, marked, library)).toHaveLength(1);
  });

  test('notices a release that takes over by itself', () => {
    const deployed = advance(installed, { do: 'deploy', release: 'next' }, nothing);
    const taken = { ...nothing, active: 'next' as const };
    expect(judge(deployed, { do: 'look' }, { ...taken, reply: 'waiting' }, library)).toEqual([
      'the next release took over by itself'
    ]);
  });

  test('notices a release without a kept language, and one that leaves two files of it', () => {
    const deployed = advance(installed, { do: 'deploy', release: 'next' }, nothing);
    const accept = { do: 'accept' } as const;
    const seen = { ...nothing, active: 'next' as const };
    const next = { tag: 'tr', file: 'tr.next', isGood: true };
    const rest = good('en', 'facts') ?? [];
    const old = good('en', 'facts', 'tr') ?? [];
    expect(judge(deployed, accept, { ...seen, stored: [...rest, next] }, library)).toEqual([]);
    expect(judge(deployed, accept, { ...seen, stored: old }, library)).toEqual([
      'the next release has taken over without its tr'
    ]);
    expect(judge(deployed, accept, { ...seen, stored: [...old, next] }, library)).toEqual([
      'tr is stored twice: tr.first, tr.next'
    ]);
  });

  test('promises an update only what was asked for before it could begin', () => {
    const deployed = advance(installed, { do: 'deploy', release: 'next' }, nothing);
    const late = advance(deployed, { do: 'keep', tag: 'es' }, { ...nothing, reply: 'KEPT' });
    expect(late.promised.has('es')).toBe(false);
    const removed = advance(late, { do: 'remove', tag: 'tr' }, { ...nothing, reply: 'REMOVED' });
    expect(removed.promised.has('tr')).toBe(false);
    expect(listNeeded(removed).has('tr')).toBe(false);
  });

  test('a file spoiled in the storage is excused, is never shown, and is mended by a host', () => {
    const spoiled = { tag: 'tr', file: 'tr.first', isGood: false };
    const rest = good('en', 'facts') ?? [];
    const flip = { do: 'flip', tag: 'tr' } as const;
    const seen = { ...nothing, reply: 'tr.first', stored: [...rest, spoiled] };
    expect(judge(installed, flip, seen, library)).toEqual([]);
    const rotten = advance(installed, flip, seen);
    expect(judge(rotten, visit, show({ isNotKept: true }), library)).toHaveLength(1);
    const gone = advance(rotten, { do: 'host', state: 'gone' }, nothing);
    expect(judge(gone, visit, show({ isNotKept: true }), library)).toEqual([]);
    expect(judge(gone, visit, show({ heading: 'ts first' }), library)).toHaveLength(1);
    expect(judge(gone, { do: 'check' }, { ...seen, reply: 'CHECKED' }, library)).toHaveLength(1);
  });

  test('notices stored files that no release ever held', () => {
    const wrong = [
      ...(good('en', 'facts', 'tr') ?? []),
      { tag: 'ur', file: 'ur.x', isGood: false }
    ];
    expect(judge(installed, { do: 'look' }, { ...nothing, stored: wrong }, library)).toHaveLength(
      1
    );
    const shell = { ...nothing, unverified: ['/shell.html'] };
    expect(judge(installed, { do: 'look' }, shell, library)).toHaveLength(1);
  });
});
