import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const scripts: unknown = JSON.parse(readFileSync('package.json', 'utf8')).scripts;
const known = Object.keys(typeof scripts === 'object' && scripts !== null ? scripts : {});

// Somebody will follow these in a hurry.
describe.each(['runbook', 'hazards', 'privacy', 'accessibility', 'sbom'])('docs/%s.md', (name) => {
  const text = readFileSync(`docs/${name}.md`, 'utf8');

  test('names only commands that exist', () => {
    const commands = [...text.matchAll(/npm run (?:--silent )?(?<command>[a-z][\w:-]*)/gu)];
    const lost = commands.map(({ groups }) => groups?.command ?? '');
    expect([...new Set(lost)].filter((command) => !known.includes(command))).toEqual([]);
  });

  test('names only files that exist', () => {
    const files = [
      ...text.matchAll(/`(?<file>(?:src|docs|tests|data|locales|scripts|deploy)\/[\w./-]*)`/gu)
    ];
    const lost = files.map(({ groups }) => groups?.file ?? '');
    expect([...new Set(lost)].filter((file) => !existsSync(file))).toEqual([]);
  });
});
