import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { publishRelease } from '../../scripts/publish.mjs';

const day = 24 * 60 * 60 * 1_000;
const start = Date.parse('2026-01-01T00:00:00Z');

let folder: string;
let target: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'publish-'));
  target = join(folder, 'site');
});

afterEach(() => rm(folder, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** A build that differs from others by its name only. */
function makeBuild(name: string, more: Record<string, string> = {}): string {
  const build = join(folder, name);
  const files = {
    'service-worker.js': `worker ${name}`,
    'shell.html': `shell ${name}`,
    '404.html': 'missing',
    'index.html': `page ${name}`,
    '_app/version.json': name,
    [`_app/immutable/start.${name}.js`]: `script ${name}`,
    [`b/tr.${name}.json`]: `words ${name}`,
    ...more
  };
  for (const [path, text] of Object.entries(files)) write(join(build, path), text);
  return build;
}

function has(path: string): boolean {
  return existsSync(join(target, path));
}

test('what pages name is there before the pages, and the worker comes last', async () => {
  const { written } = await publishRelease({ build: makeBuild('one'), target });
  const place = (path: string): number => written.indexOf(path);
  expect(written.at(-1)).toBe('service-worker.js');
  expect(place('b/tr.one.json')).toBeLessThan(place('index.html'));
  expect(place('_app/immutable/start.one.js')).toBeLessThan(place('index.html'));
  expect(place('index.html')).toBeLessThan(place('shell.html'));
});

test('a file that did not change is not touched, so phones hear "not modified"', async () => {
  await publishRelease({ build: makeBuild('one'), target });
  const before = statSync(join(target, '404.html')).mtimeMs;
  const { written } = await publishRelease({ build: makeBuild('two'), target });
  expect(written).not.toContain('404.html');
  expect(statSync(join(target, '404.html')).mtimeMs).toBe(before);
  expect(readFileSync(join(target, 'index.html'), 'utf8')).toBe('page two');
});

test('the hashed files of the last two releases stay, and older ones go after thirty days', async () => {
  const names = ['one', 'two', 'three', 'four'];
  for (const [at, name] of names.entries()) {
    await publishRelease({ build: makeBuild(name), target, now: start + at * 40 * day });
  }
  // "one" was replaced eighty days before "four" came; "two" and "three" are the last two.
  expect(names.filter((name) => has(`b/tr.${name}.json`))).toEqual(['two', 'three', 'four']);
  expect(has('_app/immutable/start.one.js')).toBe(false);
});

test('many releases in one week take nothing from a tab that still shows the first', async () => {
  const names = ['one', 'two', 'three', 'four', 'five'];
  for (const [at, name] of names.entries()) {
    await publishRelease({ build: makeBuild(name), target, now: start + at * day });
  }
  expect(names.filter((name) => has(`b/tr.${name}.json`))).toEqual(names);
});

test('a page that the new release does not have is gone at once; files of others stay', async () => {
  await publishRelease({ build: makeBuild('one', { 'xx/index.html': 'withdrawn' }), target });
  write(join(target, 'security.txt'), 'not ours');
  const { removed } = await publishRelease({ build: makeBuild('two'), target });
  expect(removed).toEqual(['xx/index.html']);
  expect(has('xx/index.html')).toBe(false);
  expect(has('security.txt')).toBe(true);
});

test('going back is publishing the release before', async () => {
  await publishRelease({ build: makeBuild('one'), target });
  await publishRelease({ build: makeBuild('two'), target });
  await publishRelease({ build: join(folder, 'one'), target });
  expect(readFileSync(join(target, 'service-worker.js'), 'utf8')).toBe('worker one');
  expect(has('b/tr.one.json') && has('b/tr.two.json')).toBe(true);
});

test('packed files hold what their files hold, and no old one outlives its file', async () => {
  const long = (name: string): string => `${name} `.repeat(200);
  const one = makeBuild('one', { 'index.html': long('one') });
  await publishRelease({ build: one, target, compress: true });
  expect(gunzipSync(readFileSync(join(target, 'index.html.gz'))).toString()).toBe(long('one'));
  expect(brotliDecompressSync(readFileSync(join(target, 'index.html.br'))).toString()).toBe(
    long('one')
  );
  const two = makeBuild('two', { 'index.html': long('two') });
  await publishRelease({ build: two, target });
  expect(has('index.html.gz') || has('index.html.br')).toBe(false);
});

test('what a publication that was cut short left behind is swept', async () => {
  write(join(target, 'tr/.unfinished-1'), 'half');
  await publishRelease({ build: makeBuild('one'), target });
  expect(readdirSync(target, { recursive: true }).join(' ')).not.toContain('.unfinished');
});

test('a folder that is no finished build is refused before anything is written', async () => {
  write(join(folder, 'empty/index.html'), 'page');
  await expect(publishRelease({ build: join(folder, 'empty'), target })).rejects.toThrow(
    /no finished build/u
  );
  expect(existsSync(target)).toBe(false);
});
