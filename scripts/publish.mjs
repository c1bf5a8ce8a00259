// Puts a build into the folder of a host without a moment in which a reader gets half a release.
// npm run publish:site -- build /var/www/city-and-hackney [--compress] [--keep-releases 3] [--keep-days 30]
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { chooseType, hashedFolders, isCompressible } from './headers.mjs';

/** @typedef {{ published: string, replaced?: string, files: string[] }} Release */

/** A note of what each release brought. It begins with a dot, so no host serves it. */
const noteName = '.releases.json';
const unfinished = '.unfinished-';
const packings = { '.br': promisify(brotliCompress), '.gz': promisify(gzip) };
const smallestPacked = 256;
const day = 24 * 60 * 60 * 1_000;

/** @param {string} path */
const isHashed = (path) => hashedFolders.some((folder) => `/${path}`.startsWith(folder));

/**
 * What others name comes before what names it: a page never asks for a file that is not there yet, and the worker,
 * which makes phones fetch all of it, is last.
 * @param {string} path
 */
function rank(path) {
  if (isHashed(path)) return 0;
  if (path === 'service-worker.js') return 4;
  if (path === 'shell.html' || path.endsWith('version.json')) return 3;
  return path.endsWith('.html') ? 2 : 1;
}

/** @param {string} folder */
async function listFiles(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .map((path) => path.replaceAll('\\', '/'))
    .sort((one, other) => rank(one) - rank(other) || (one < other ? -1 : 1));
}

/**
 * Whole or not at all.
 * @param {string} path
 * @param {Buffer} bytes
 */
async function place(path, bytes) {
  await mkdir(dirname(path), { recursive: true });
  const fresh = join(dirname(path), `${unfinished}${randomUUID()}`);
  await writeFile(fresh, bytes);
  await rename(fresh, path);
}

/** @param {string} path */
async function removePacked(path) {
  for (const ending of Object.keys(packings)) await rm(path + ending, { force: true });
}

/**
 * The file and its packed neighbours. One that is already the same keeps its time, so phones hear "not modified".
 * Resolves with whether it was another.
 * @param {string} path
 * @param {Buffer} bytes
 * @param {boolean} compress
 */
async function placeAll(path, bytes, compress) {
  const there = await readFile(path).catch(() => undefined);
  const hasChanged = there?.equals(bytes) !== true;
  const fits = compress && isCompressible(chooseType(path)) && bytes.length >= smallestPacked;
  // Before its file: were this run cut short, an old one would outlive it, and nginx would send it for ever.
  if (hasChanged || !fits) await removePacked(path);
  if (hasChanged) await place(path, bytes);
  for (const [ending, pack] of fits ? Object.entries(packings) : []) {
    if (!existsSync(path + ending)) await place(path + ending, await pack(bytes));
  }
  return hasChanged;
}

/**
 * @param {string} target
 * @returns {Promise<Release[]>}
 */
async function readNote(target) {
  const text = await readFile(join(target, noteName), 'utf8').catch(() => '[]');
  return JSON.parse(text);
}

/** @param {string} target */
async function sweepUnfinished(target) {
  for (const path of await listFiles(target)) {
    if (path.split('/').at(-1)?.startsWith(unfinished)) await rm(join(target, path));
  }
}

/**
 * Copies a build over a published folder, then takes away what no kept release has. Files that no release brought
 * are left alone.
 * @param {object} options
 * @param {string} options.build
 * @param {string} options.target
 * @param {number} [options.now]
 * @param {number} [options.keepReleases] how many releases keep their hashed files, the new one counted in
 * @param {number} [options.keepDays] how long a replaced release keeps them at least
 * @param {boolean} [options.compress] writes .br and .gz files too
 */
export async function publishRelease({
  build,
  target,
  now = Date.now(),
  keepReleases = 3,
  keepDays = 30,
  compress = false
}) {
  const files = await listFiles(resolve(build));
  if (!files.includes('service-worker.js') || !files.includes('404.html')) {
    throw new Error(`${build} is no finished build: it has no service-worker.js or no 404.html`);
  }
  await mkdir(target, { recursive: true });
  await sweepUnfinished(resolve(target));
  const earlier = await readNote(target);
  /** @type {string[]} */
  const written = [];
  for (const path of files) {
    const bytes = await readFile(join(build, path));
    if (await placeAll(join(target, path), bytes, compress)) written.push(path);
  }
  const time = new Date(now).toISOString();
  const before = earlier.map((release) => ({ ...release, replaced: release.replaced ?? time }));
  /** @type {Release[]} */
  const releases = [{ published: time, files }, ...before];
  const kept = releases.filter(
    ({ replaced }, place) =>
      place < keepReleases || Date.parse(replaced ?? time) > now - keepDays * day
  );
  const wanted = new Set([...files, ...kept.flatMap((release) => release.files.filter(isHashed))]);
  const brought = new Set(releases.flatMap((release) => release.files));
  const removed = [...brought].filter((path) => !wanted.has(path));
  for (const path of removed) {
    await rm(join(target, path), { force: true });
    await removePacked(join(target, path));
  }
  // Last: when this run is cut short, the next one does it all again.
  await place(join(target, noteName), Buffer.from(JSON.stringify(kept)));
  return { written, unchanged: files.length - written.length, removed };
}

async function run() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      compress: { type: 'boolean', default: false },
      'keep-releases': { type: 'string', default: '3' },
      'keep-days': { type: 'string', default: '30' }
    }
  });
  const [build, target] = positionals;
  if (build === undefined || target === undefined) {
    throw new Error('Give the build and the folder of the host: build /var/www/site');
  }
  const { written, unchanged, removed } = await publishRelease({
    build,
    target,
    compress: values.compress,
    keepReleases: Number(values['keep-releases']),
    keepDays: Number(values['keep-days'])
  });
  console.log(`${written.length} written, ${unchanged} unchanged, ${removed.length} removed`);
}

if (resolve(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) await run();
