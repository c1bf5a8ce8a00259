import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readSiteOrigin } from './site-origin.mjs';

const sources = [
  'src',
  'locales',
  'data',
  'static',
  'scripts/facades.mjs',
  'scripts/lighten-pages.mjs',
  'scripts/page-styles.mjs',
  'scripts/precache.mjs',
  'scripts/site-origin.mjs',
  'scripts/split-worker.mjs',
  'package-lock.json',
  'svelte.config.js',
  'vite.config.ts'
];

/** What lies beside the scripts and is named by an index of its own: a new word or number is no new version of the app. */
const content = new Set(['locales', 'data', 'src/lib/content/facts']);

/** Made from the sources by `npm run data`. */
const generated = new Set(['static/b', 'src/lib/i18n/generated']);

/**
 * @param {string} root
 * @param {string} path
 * @param {(path: string) => boolean} isLeft
 * @returns {string[]}
 */
function listFiles(root, path, isLeft) {
  const absolute = join(root, path);
  if (isLeft(path) || !existsSync(absolute)) return [];
  if (!statSync(absolute).isDirectory()) return [path];
  return readdirSync(absolute)
    .sort()
    .flatMap((name) => listFiles(root, `${path}/${name}`, isLeft));
}

/**
 * Names a build by what it is made from: no clock and no git, so the same sources give the same bytes.
 * @param {string} root
 * @param {'all' | 'code'} [part] `code` leaves out the words, facts and services
 */
export function hashSources(root, part = 'all') {
  /** @param {string} path */
  const isLeft = (path) => generated.has(path) || (part === 'code' && content.has(path));
  const hash = createHash('sha256')
    .update(`base ${process.env.BASE_PATH ?? ''}\n`)
    .update(`origin ${readSiteOrigin()}\n`);
  for (const path of sources.flatMap((source) => listFiles(root, source, isLeft))) {
    const bytes = readFileSync(join(root, path));
    hash.update(`${path} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex').slice(0, 16);
}
