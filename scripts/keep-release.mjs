// npm run keep-release -- <name> [build folder]
// Packs what one Turkish reader's phone holds of a build, and what a host must serve for it, into one file of
// tests/fixtures/releases/. A later release is tried on it: phones come back after months.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const root = join(import.meta.dirname, '..');
const languages = ['en', 'tr'];
const pages = ['', 'help/emergency/', 'rights/interpreter/', 'settings/'];
const mostBytes = 500_000;

/** @param {string} build */
function listPaths(build) {
  const all = readdirSync(build, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(build.length + 1))
    .map((path) => path.replaceAll('\\', '/'));
  const tags = new Set(all.map((path) => path.split('/')[0] ?? ''));
  // b/tr.<hash>.json, b/first/rights.<hash>.tr.<hash>.json
  const tagOf = (/** @type {string} */ path) =>
    path.slice(2).split('.')[path.startsWith('b/first/') ? 2 : 0] ?? '';
  /** Other languages have a folder of pages; the shared files have none. */
  const isKeptBundle = (/** @type {string} */ path) =>
    path.startsWith('b/') && (languages.includes(tagOf(path)) || !tags.has(tagOf(path)));
  const ownPages = pages.map((page) => `tr/${page}index.html`);
  return all
    .filter(
      (path) =>
        path.startsWith('_app/') ||
        isKeptBundle(path) ||
        ownPages.includes(path) ||
        /^[^/]+\.(?:html|js|css|svg|ico|png)$/u.test(path) ||
        path === 'tr/manifest.webmanifest'
    )
    .sort();
}

/** @param {string} path */
function readEntry(path) {
  const bytes = readFileSync(path);
  const text = bytes.toString('utf8');
  return Buffer.from(text).equals(bytes) ? { text } : { base64: bytes.toString('base64') };
}

const [name, folder = 'build'] = process.argv.slice(2);
if (name === undefined || !/^[\w.-]+$/u.test(name)) {
  console.error('Give the release a name: npm run keep-release -- 2026-11-22 [build folder]');
  process.exit(2);
}
const build = resolve(folder);
const paths = listPaths(build);
const files = paths.map((path) => ({ path, ...readEntry(join(build, path)) }));
const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 };
const packed = brotliCompressSync(JSON.stringify({ name, files }), { params });
if (packed.length > mostBytes) {
  console.error(`${packed.length} bytes: more than ${mostBytes}. Leave pages out.`);
  process.exit(1);
}
const target = join(root, 'tests/fixtures/releases', `${name}.json.br`);
mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, packed);
console.log(`${target}: ${files.length} files, ${packed.length} bytes`);
