import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bundleCacheName, sharedTags } from '#lib/domain/bundle-files.ts';
import {
  databaseName,
  settingsKeys,
  settingsStore,
  webStoragePrefix
} from '#lib/domain/database-names.ts';

const note = readFileSync('docs/privacy.md', 'utf8');

test('the note on privacy names every database, store, key and cache of the app', () => {
  const names = [
    databaseName,
    settingsStore,
    ...Object.values(settingsKeys),
    ...sharedTags,
    bundleCacheName('<address>'),
    'workbox-precache-v2-<address>',
    webStoragePrefix,
    'sveltekit:'
  ];
  // After the heading, so that a name in passing does not count.
  const tables = note.slice(note.indexOf('## What is kept on the phone'));
  expect(names.filter((name) => !tables.includes(`\`${name}\``))).toEqual([]);
});

test('no other file of the app names a place to keep something', () => {
  const places =
    /\b(?:localStorage|sessionStorage|document\.cookie|(?:caches|cacheStorage)\.open|openDB|indexedDB\.open)\b/u;
  const found = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter(
      (file) => /\.(?:ts|svelte)$/u.test(file) && !/^(?:tools|lib.i18n.generated)/u.test(file)
    )
    .filter((file) => places.test(readFileSync(join('src', file), 'utf8')));
  expect(found.map((file) => file.replaceAll('\\', '/')).sort()).toEqual([
    'lib/domain/database-names.ts',
    'lib/offline/clear-phone.ts',
    'lib/offline/kept-languages.ts',
    'lib/storage/database.ts',
    'service-worker/bundles.ts',
    'service-worker/checked-on.ts',
    'service-worker/kept-list.ts',
    'service-worker/shell.ts'
  ]);
});
