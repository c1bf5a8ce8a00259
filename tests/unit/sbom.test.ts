import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listMaterials, shipped } from '../../scripts/sbom.mjs';

// What runs on a phone; tools and build steps do not.
const folders = ['src/lib', 'src/routes', 'src/params', 'src/service-worker'];

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|svelte)$/u.test(name))
    .map((name) => join(folder, name));
}

/** `workbox-core/types.js` → `workbox-core`; nothing for what is ours, or only a type. */
function packagesOf(source: string): string[] {
  const imports = source.matchAll(/^\s*import (?!type)[^'"]*?from '(?<name>[a-z@][^']*)'/gmu);
  return [...imports].map(({ groups }) => {
    const [first = '', second = ''] = (groups?.name ?? '').split('/');
    return first.startsWith('@') ? `${first}/${second}` : first;
  });
}

test('every package that runs on a phone is named as such, and its reason is written', () => {
  const files = [...folders.flatMap(listFiles), 'src/service-worker.ts'];
  const imported = new Set(files.flatMap((file) => packagesOf(readFileSync(file, 'utf8'))));
  const unnamed = [...imported].filter(
    (name) => !name.startsWith('node:') && !shipped.includes(name)
  );
  expect(unnamed).toEqual([]);
  const page = readFileSync('docs/sbom.md', 'utf8');
  expect(shipped.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});

test('the list of materials names every package of the lock file, with version and digest', () => {
  const { components } = listMaterials('.');
  expect(components.length).toBeGreaterThan(500);
  const bare = components.filter(({ name, version }) => name === '' || version === '');
  expect(bare).toEqual([]);
  const required = components.filter(({ scope }) => scope === 'required');
  expect(required.map(({ name }) => name).sort()).toEqual([...shipped].sort());
  expect(required.every(({ hashes = [] }) => hashes[0]?.alg === 'SHA-512')).toBe(true);
});
