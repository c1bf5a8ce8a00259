// Writes the configuration of every host that is described in deploy/README.md, from scripts/headers.mjs.
// npm run deploy:config -- --origin https://example.org --base /sub --root /var/www/site --out deploy
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeCaddyfile } from './deploy-caddy.mjs';
import { writeHeadersFile } from './deploy-headers.mjs';
import { writeNginx } from './deploy-nginx.mjs';
import { secureHostHeaders, securityHeaders } from './headers.mjs';

/**
 * @typedef {object} Site
 * @property {URL} origin
 * @property {string} base '' or '/sub'
 * @property {string} root the folder of the published files on the server
 * @property {string[]} languages
 * @property {[string, string][]} headers of every answer
 */

const project = join(import.meta.dirname, '..');

/** What deploy/ in the repository is made for. */
export const defaults = {
  origin: 'https://example.org',
  base: '',
  root: '/var/www/city-and-hackney'
};

/**
 * @param {{ origin?: string | undefined, base?: string | undefined, root?: string | undefined }} [options]
 * @returns {Site}
 * @throws {Error} when one of them would not be what it says in every configuration
 */
export function readSite({ origin, base, root } = {}) {
  const given = origin ?? defaults.origin;
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.href !== `${url.origin}/`) {
    throw new Error(`--origin is "${given}". Give scheme and host only, like ${defaults.origin}`);
  }
  const path = base === '/' ? '' : (base ?? defaults.base);
  if (!/^(\/[\w-]+)*$/.test(path)) {
    throw new Error(`--base is "${path}". Give a path like /sub, without a slash at its end`);
  }
  const folder = root ?? defaults.root;
  if (!/^\/[\w./-]*[\w-]$/.test(folder)) {
    throw new Error(
      `--root is "${folder}". Give a full path without spaces, like ${defaults.root}`
    );
  }
  const isSecure = url.protocol === 'https:';
  return {
    origin: url,
    base: path,
    root: folder,
    languages: readdirSync(join(project, 'locales'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .sort(),
    headers: Object.entries({ ...securityHeaders, ...(isSecure ? secureHostHeaders : {}) })
  };
}

/**
 * The files by their names.
 * @param {Site} site
 * @returns {Record<string, string>}
 */
export function writeConfigurations(site) {
  return {
    'nginx.conf': writeNginx(site),
    Caddyfile: writeCaddyfile(site),
    _headers: writeHeadersFile(site)
  };
}

function run() {
  const { values } = parseArgs({
    options: {
      origin: { type: 'string' },
      base: { type: 'string' },
      root: { type: 'string' },
      out: { type: 'string', default: join(project, 'deploy') }
    }
  });
  const folder = resolve(values.out);
  const files = writeConfigurations(readSite(values));
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  console.log(`${Object.keys(files).join(', ')} are in ${folder}`);
}

if (resolve(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) run();
