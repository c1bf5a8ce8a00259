import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bundleCacheName, isCacheOfScope } from '#lib/domain/bundle-files.ts';
import { databaseName, webStoragePrefix } from '#lib/domain/database-names.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const plainPage = read('static/reset/reset.js');
const killSwitch = read('deploy/kill-switch/service-worker.js');
const clearPhone = read('src/lib/offline/clear-phone.ts');

test('the plain page clears the database and the web storage that the app writes', () => {
  expect(plainPage).toContain(`const databaseName = '${databaseName}';`);
  const [, prefixes = ''] = /const prefixes = \[(.*)\];/u.exec(plainPage) ?? [];
  const named = [...prefixes.matchAll(/'([^']+)'/gu)].map(([, prefix]) => prefix);
  expect(named).toContain(webStoragePrefix);
  // SvelteKit's own, as Settings names it.
  expect(named.filter((prefix) => prefix !== webStoragePrefix)).toEqual(['sveltekit:']);
  expect(clearPhone).toContain("'sveltekit:'");
});

test('plain page and kill switch know the caches of the app by the rule that the app names them by', () => {
  const scope = 'https://example.org/app/';
  expect(isCacheOfScope(bundleCacheName(scope), scope)).toBe(true);
  for (const script of [plainPage, killSwitch]) {
    expect(script).toContain('name.endsWith(`-${scope}`)');
  }
});
