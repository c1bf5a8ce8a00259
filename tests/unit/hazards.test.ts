import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { drawHazards, readHazards, readSwitches } from '../../src/tools/hazards.ts';
import { listTestNames } from './support/test-names.ts';

const log = readHazards();
const controls = log.hazards.flatMap(({ id, controls: all }) =>
  all.map((control) => ({ id, ...control }))
);

const namesIn = new Map<string, Set<string>>();

/** Whether a file has a test of exactly that name; `…` stands where a run fills something in. */
function hasTest({ file, name }: { file: string; name: string }): boolean {
  if (!existsSync(file)) return false;
  const names = namesIn.get(file) ?? listTestNames(readFileSync(file, 'utf8'));
  namesIn.set(file, names);
  return names.has(name);
}

describe('the log of hazards', () => {
  test('gives every hazard an id of its own, in order', () => {
    const ids = log.hazards.map(({ id }) => id);
    expect(ids).toEqual(ids.map((_, position) => `HZ-${String(position + 1).padStart(2, '0')}`));
  });

  test('names a cause and a control for every hazard', () => {
    const bare = log.hazards.filter(
      ({ causes, controls: all }) => causes.length === 0 || all.length === 0
    );
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  test('names only files that exist', () => {
    const lost = controls.filter(({ file }) => !existsSync(file));
    expect(lost.map(({ id, file }) => `${id}: ${file}`)).toEqual([]);
  });

  // Reading every test file takes a few seconds on a busy machine.
  test('names only tests that exist', { timeout: 60_000 }, () => {
    const lost = controls.filter((control) => !hasTest(control.test));
    expect(lost.map(({ id, test: named }) => `${id}: ${named.file}: ${named.name}`)).toEqual([]);
  });

  test('stands in docs/hazards.md as it is: run npm run hazards', () => {
    expect(readFileSync('docs/hazards.md', 'utf8')).toBe(drawHazards(log, readSwitches()));
  });
});

describe('the list of switches', () => {
  test('names only tests that exist, each switch once', { timeout: 60_000 }, () => {
    const switches = readSwitches();
    const lost = switches.filter((each) => !hasTest(each.test));
    expect(lost.map(({ id }) => id)).toEqual([]);
    expect(new Set(switches.map(({ id }) => id)).size).toBe(switches.length);
  });
});

test('every switch finds, once, what it is to turn off', () => {
  const lost = readSwitches().filter(
    ({ file, find }) => readFileSync(file, 'utf8').split(find).length !== 2
  );
  expect(lost.map(({ id, file }) => `${id}: ${file}`)).toEqual([]);
});

describe('names of tests', () => {
  const source = `
    describe('group', () => {
      test.each([1])('%i is read', () => {});
      test(\`every page of \${tag} fits\`, async () => {});
    });
    inEveryEngine('row 7: a portal', async () => {});
    notATest('nothing');`;

  test('are found alone and in their group, with an ellipsis for what is filled in', () => {
    expect([...listTestNames(source)]).toEqual([
      'group',
      '%i is read',
      'group › %i is read',
      'every page of … fits',
      'group › every page of … fits',
      'row 7: a portal'
    ]);
  });
});
