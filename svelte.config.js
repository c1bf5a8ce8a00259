import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import adapterStatic from '@sveltejs/adapter-static';
import { lightenPages } from './scripts/lighten-pages.mjs';
import { sealShell, shellFile } from './scripts/precache.mjs';
import { readSiteOrigin } from './scripts/site-origin.mjs';
import { hashSources } from './scripts/source-hash.mjs';
import { splitWorker } from './scripts/split-worker.mjs';

const build = 'build';

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

// The style attribute of SvelteKit's own #svelte-announcer, https://github.com/sveltejs/kit/issues/11993
const announcerStyle = 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo=';

/** @type {import('@sveltejs/kit').Config} */
const config = {
  compilerOptions: {
    runes: true,
    discloseVersion: false,
    // Every page carries these names a hundred times, and their letters do not compress.
    cssHash: ({ hash, css }) => `s${hash(css).slice(0, 4)}`
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
        'style-src': ['self', 'unsafe-hashes', announcerStyle],
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
