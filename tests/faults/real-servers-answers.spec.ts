/** What nginx and Caddy answer, byte by byte, with the configuration of `npm run deploy:config`. */
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { chooseType, immutable, revalidated, securityHeaders } from '../../scripts/headers.mjs';
import { publishRelease } from '../../scripts/publish.mjs';
import { workerPath } from '../e2e/support/built.ts';
import { ask, type Answer } from '../servers/ask.ts';
import { programs, startRealServer, type RealServer } from '../servers/server.ts';
import { build, expect, test } from './support/phone.ts';

const missingPage = readFileSync(join(build, '404.html'), 'utf8');

/** `_app/immutable/entry/start.D8Nq-dOa.js` */
function findHashed(folder: string): string {
  const [name] = readdirSync(join(build, folder)).sort();
  if (name === undefined) throw new Error(`There is nothing in build/${folder}`);
  return `${folder}/${name}`;
}

const script = findHashed('_app/immutable/chunks');
const words = findHashed('b');

function expectHeaders(answer: Answer, what: string): void {
  for (const [name, value] of Object.entries(securityHeaders)) {
    expect(answer.headers[name.toLowerCase()], `${name} of ${what}`).toBe(value);
  }
  expect(answer.headers['strict-transport-security'], `${what} does not come by https`).toBe(
    undefined
  );
  expect(answer.headers.server ?? '', what).not.toMatch(/[\d/]/u);
}

function expectMissing(answer: Answer, what: string): void {
  expect(answer.status, what).toBe(404);
  expect(answer.bytes.toString(), what).toBe(missingPage);
  expect(answer.headers['content-type'], what).toBe('text/html; charset=utf-8');
  expect(answer.headers['cache-control'], what).toBe('no-store');
  expectHeaders(answer, what);
}

const checks: [string, (url: string, target: string) => Promise<void>][] = [
  [
    'every kind of file has its type, its headers and its time to be kept',
    async (url) => {
      const kept = { [script]: immutable, [words]: immutable };
      const plain = ['service-worker.js', 'shell.html', '_app/version.json', 'robots.txt'];
      const other = ['tr/manifest.webmanifest', 'icon.svg', 'favicon.ico', 'icons/icon-192.png'];
      for (const path of ['', 'tr/', 'tr/rights/interpreter/', ...plain, ...other, script, words]) {
        const answer = await ask(url + path);
        expect(answer.status, path).toBe(200);
        const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
        expect(answer.bytes.equals(readFileSync(join(build, file))), path).toBe(true);
        expect(answer.headers['content-type'], path).toBe(chooseType(file));
        expect(answer.headers['cache-control'], path).toBe(kept[path] ?? revalidated);
        expectHeaders(answer, path);
        const again = await ask(url + path, {
          headers: { 'If-None-Match': answer.headers.etag ?? '' }
        });
        expect(again.status, path).toBe(304);
        expect(again.headers['cache-control'], path).toBe(kept[path] ?? revalidated);
      }
    }
  ],
  [
    'an address that nobody knows is 404 and never kept, also below the hashed files',
    async (url) => {
      const unknown = ['no-such', 'tr/no-such/', 'icons/', 'b/', '404.html', 'icon.svg/'];
      const hidden = ['.releases.json', '.git/config', 'tr/.secret', '.well-known/x'];
      const hashed = ['_app/immutable/entry/start.00000000.js', 'b/tr.0000000000000000.json'];
      for (const path of [...unknown, ...hidden, ...hashed]) {
        expectMissing(await ask(url + path), path);
        const known = { 'If-None-Match': '*', Range: 'bytes=0-9' };
        expectMissing(await ask(url + path, { headers: known }), path);
      }
      if (!new URL(url).pathname.startsWith('/sub')) return;
      for (const path of ['/', '/tr/', '/subway/']) {
        expectMissing(await ask(new URL(url).origin + path), path);
      }
    }
  ],
  [
    'a folder leads to its slash with base and query, and to no other host',
    async (url) => {
      for (const path of ['tr', 'tr?x=1&y=%2F', 'tr/rights/interpreter?x=1']) {
        const answer = await ask(url + path);
        expect(answer.status, path).toBe(301);
        const { location = '' } = answer.headers;
        expect(location, path).not.toMatch(/^(https?:|\/\/)/u);
        const [address = '', query] = path.split('?');
        const expected = `${url}${address}/${query === undefined ? '' : `?${query}`}`;
        expect(new URL(location, url + path).href, path).toBe(expected);
        expectHeaders(answer, path);
      }
      const { origin, pathname } = new URL(url);
      for (const path of [`/${pathname}tr`, '//other.example/%2e%2e', '//other.example']) {
        const { location = '' } = (await ask(origin + path)).headers;
        expect(location, path).not.toMatch(/^(https?:|\/\/|\\)/u);
      }
      if (pathname === '/') return;
      const bare = await ask(`${url.slice(0, -1)}?x=1`);
      expect(new URL(bare.headers.location ?? '', url.slice(0, -1)).href).toBe(`${url}?x=1`);
    }
  ],
  [
    'nothing can be done but read',
    async (url) => {
      for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PROPFIND']) {
        const answer = await ask(`${url}tr/`, { method });
        expect(answer.status, method).toBe(405);
        expect(answer.headers.allow, method).toBe('GET, HEAD');
        expect(answer.headers['cache-control'], method).toBe('no-store');
        expectHeaders(answer, method);
      }
      const head = await ask(`${url}tr/`, { method: 'HEAD' });
      expect([head.status, head.bytes.length]).toEqual([200, 0]);
    }
  ],
  [
    'text comes packed to whoever asks, plain to others, and caches can tell the two apart',
    async (url, target) => {
      const texts = ['tr/', basename(workerPath()), script, words, 'tr/manifest.webmanifest'];
      for (const path of texts) {
        const file = readFileSync(join(build, path.endsWith('/') ? `${path}index.html` : path));
        const packed = await ask(url + path, { headers: { 'Accept-Encoding': 'gzip' } });
        expect(packed.headers.vary, path).toBe('Accept-Encoding');
        expect((await ask(url + path)).headers.vary, path).toBe('Accept-Encoding');
        // Some hashed files are smaller than what packing costs.
        if (file.length < 256) continue;
        expect(packed.headers['content-encoding'], path).toBe('gzip');
        expect(gunzipSync(packed.bytes).equals(file), path).toBe(true);
        expect(packed.bytes.length, path).toBeLessThan(file.length);
      }
      await writeFile(join(target, 'print.css.gz'), 'packed before');
      const ready = await ask(`${url}print.css`, { headers: { 'Accept-Encoding': 'gzip' } });
      expect(ready.bytes.toString()).toBe('packed before');
      await rm(join(target, 'print.css.gz'));
      const picture = await ask(`${url}icons/icon-192.png`, {
        headers: { 'Accept-Encoding': 'gzip' }
      });
      expect(picture.headers['content-encoding']).toBe(undefined);
    }
  ],
  [
    'a part of a file can be asked for, and neither it nor a part beyond the end is marked for a year',
    async (url) => {
      const part = await ask(url + words, { headers: { Range: 'bytes=5-9' } });
      expect(part.status).toBe(206);
      expect(part.bytes.equals(readFileSync(join(build, words)).subarray(5, 10))).toBe(true);
      const beyond = await ask(url + words, { headers: { Range: 'bytes=99999999-' } });
      expect(beyond.status).toBe(416);
      for (const { headers } of [part, beyond]) {
        expect(headers['cache-control']).not.toContain('immutable');
      }
    }
  ]
];

let target: string;

// What is answered does not depend on what stands in the pages, so one published build serves all.
test.beforeAll(async () => {
  target = await mkdtemp(join(tmpdir(), 'site-'));
  await publishRelease({ build, target });
  await mkdir(join(target, '.git'));
  await writeFile(join(target, '.git/config'), 'secret');
  await writeFile(join(target, 'tr/.secret'), 'secret');
});

test.afterAll(() => rm(target, { recursive: true, force: true }));

for (const base of ['', '/sub']) {
  for (const program of programs) {
    if (program.find() === undefined) continue;
    test.describe(`${program.name} ${base === '' ? 'at the top of a site' : `below ${base}`}`, () => {
      let server: RealServer;

      test.beforeAll(async () => {
        server = await startRealServer(program, target, base);
      });

      test.afterAll(() => server.end());

      for (const [name, check] of checks) test(name, () => check(server.url, target));
    });
  }
}
