import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readSiteOrigin } from './site-origin.mjs';

const sources = [
  'src',
  'locales',
  'data',
  'static',
  'scripts/precache.mjs',
  'scripts/site-origin.mjs',
  'package-lock.json',
  'svelte.config.js',
  'vite.config.ts'
];

/** Made from the sources by `npm run data`. */
const generated = new Set(['static/b', 'src/lib/i18n/generated']);

/**
 * @param {string} root
 * @param {string} path
 * @returns {string[]}
 */
function listFiles(root, path) {
  const absolute = join(root, path);
  if (generated.has(path) || !existsSync(absolute)) return [];
  if (!statSync(absolute).isDirectory()) return [path];
  return readdirSync(absolute)
    .sort()
    .flatMap((name) => listFiles(root, `${path}/${name}`));
}

/**
 * Names a build by what it is made from: no clock and no git, so the same sources give the same bytes.
 * @param {string} root
 */
export function hashSources(root) {
  const hash = createHash('sha256')
    .update(`base ${process.env.BASE_PATH ?? ''}\n`)
    .update(`origin ${readSiteOrigin()}\n`);
  for (const path of sources.flatMap((source) => listFiles(root, source))) {
    const bytes = readFileSync(join(root, path));
    hash.update(`${path} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex').slice(0, 16);
}
