import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import register from '../../src/lib/i18n/generated/register.json' with { type: 'json' };

/** The front door says how many languages can be read, and how many cannot. */
test('README counts the languages as the build does', () => {
  const rows: readonly { complete?: boolean }[] = register;
  const complete = rows.filter((row) => row.complete === true).length;
  const text = readFileSync('README.md', 'utf8');
  expect(text).toContain(`${String(complete)} languages complete`);
  expect(text).toContain(`${String(rows.length - complete)} more that say honestly`);
});
