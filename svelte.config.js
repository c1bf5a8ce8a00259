import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import adapterStatic from '@sveltejs/adapter-static';
import { lightenPages } from './scripts/lighten-pages.mjs';
import { sealShell, shellFile } from './scripts/precache.mjs';
import { readSiteOrigin } from './scripts/site-origin.mjs';
import { hashSources } from './scripts/source-hash.mjs';
import { splitWorker } from './scripts/split-worker.mjs';

const build = 'build';

const components = readdirSync(join(import.meta.dirname, 'src'), {
  recursive: true,
  encoding: 'utf8'
})
  .filter((file) => file.endsWith('.svelte'))
  .map((file) => join('src', file))
  .sort();

// Read once per build: the prerenderer runs elsewhere, and a file saved meanwhile would give it another version.
process.env.SOURCE_HASH ??= hashSources(import.meta.dirname, 'code');

const base = /** @type {'' | `/${string}`} */ (process.env.BASE_PATH ?? '');
const site = adapterStatic({ pages: build, assets: build, fallback: shellFile });

/** The page of unknown addresses is a plain file, at home at any depth: only a full path leads back to the app. */
async function rebaseMissingPage() {
  const file = join(build, '404.html');
  const page = await readFile(file, 'utf8');
  await writeFile(file, page.replaceAll('href="/"', `href="${base}/"`));
}

/** @type {import('@sveltejs/kit').Adapter} */
const adapter = {
  name: site.name,
  async adapt(builder) {
    await site.adapt(builder);
    await sealShell(build);
    await splitWorker(build);
    await lightenPages(build);
    await rebaseMissingPage();
  }
};

/**
 * Every page carries these names some hundred times, and letters of a hash do not compress: components are numbered.
 * @type {NonNullable<NonNullable<import('@sveltejs/kit').Config['compilerOptions']>['cssHash']>}
 */
function nameScope({ filename, hash }) {
  const at = components.indexOf(relative(import.meta.dirname, filename));
  // A capital, unlike any class of ours. A component younger than this process has to do with a hash.
  return at < 0 ? `S${hash(filename)}` : `S${at.toString(36)}`;
}

/** @type {import('@sveltejs/kit').Config} */
const config = {
  compilerOptions: {
    runes: true,
    discloseVersion: false,
    cssHash: nameScope
  },
  kit: {
    adapter,
    paths: {
      base,
      // Relative addresses leave unknown ones blank offline: they would look for the app beside themselves.
      relative: false
    },
    // First paint needs one answer, so every page carries the styles it uses.
    inlineStyleThreshold: Number.MAX_SAFE_INTEGER,
    version: { name: process.env.SOURCE_HASH, pollInterval: 0 },
    serviceWorker: { register: false },
    prerender: {
      origin: readSiteOrigin(),
      // Every route lists its own entries: following links instead takes twice as long.
      crawl: false,
      entries: ['*'],
      concurrency: 8,
      handleHttpError: 'fail',
      handleMissingId: 'fail'
    },
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['none'],
        'script-src': ['self'],
        'style-src': ['self'],
        'img-src': ['self', 'data:'],
        'font-src': ['self'],
        'connect-src': ['self'],
        'manifest-src': ['self'],
        'worker-src': ['self'],
        'form-action': ['self'],
        'base-uri': ['none'],
        'require-trusted-types-for': ['script'],
        'trusted-types': ['svelte-trusted-html', 'sveltekit-trusted-url', 'city-hackney-worker']
      }
    }
  }
};

export default config;
