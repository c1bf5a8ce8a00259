/** What a first visit may weigh, packed as a host packs files that never change: brotli 11, gzip 9. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { fallbackTag, indexTag, sharedTags } from '#lib/domain/bundle-files.ts';
import {
  LANGUAGES,
  PAGES,
  fileOf,
  indexPath,
  readFacts,
  readPage,
  shippedPath,
  words,
  workerPath,
  type BuiltPage
} from './support/built.ts';
import { attribute, parseHtml, select } from './support/html.ts';
import { listFaults } from './support/parsed.ts';
import { build } from './support/phone.ts';
import { listAwaited, pack, weighQuickly } from './support/weights.ts';

const limits = {
  page: 8_000,
  // Only what a page names to be loaded beforehand; the rest waits in the precache until a tap asks for it.
  script: 60_000,
  // The page, its scripts, words and pictograms: all that it waits for. Styles of what a tap draws follow.
  interactive: 100_000,
  // A third of it are words that only the search reads. Greek is the heaviest: the aim of 30,000 is missed by 1,220.
  language: 32_000,
  facts: 9_000,
  worker: 12_000,
  // The shell and its index, English, one language and the shared files.
  stored: 40,
  // One phone number put right, on a phone with any number of languages.
  correction: 10_000
} as const;

const immutable = join(build, '_app/immutable');

function listBuilt(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' });
}

test('every page arrives in one light answer', () => {
  const best = 11;
  const sizes = PAGES.map(({ path }) => ({ path, bytes: weighQuickly(path) }))
    // Only the heaviest are worth the slow way.
    .sort((a, b) => b.bytes - a.bytes)
    .filter(({ bytes }, position) => position < 4 * LANGUAGES.length || bytes > limits.page)
    .map(({ path }) => ({ path, bytes: pack(fileOf(path), best) }))
    .sort((a, b) => b.bytes - a.bytes);
  const [largest] = sizes;
  const description = `${largest?.path ?? ''} ${largest?.bytes ?? 0} bytes`;
  test.info().annotations.push({ type: 'largest page', description });
  expect(sizes.filter(({ bytes }) => bytes > limits.page)).toEqual([]);
});

/** The scripts a page names to be loaded at once, as they are fetched before anybody taps. */
function listPreloaded({ path }: BuiltPage): string[] {
  const links = select(parseHtml(readPage(path)), 'link', 'rel', 'modulepreload');
  return links.map((link) => attribute(link, 'href'));
}

const doors: [string, (page: BuiltPage) => boolean][] = [
  ['the start or a topic', ({ kind }) => kind === 'home' || kind === 'topic'],
  ['a page of content', ({ kind }) => kind === 'content'],
  ['a card', ({ kind }) => kind === 'card'],
  ['the services, search, settings, saved and about pages', ({ kind }) => kind === 'other']
];

for (const [name, isDoor] of doors) {
  test(`the scripts of a first visit to ${name} keep within ${limits.script} bytes`, () => {
    const pages = PAGES.filter(isDoor);
    // A few scripts make up the lists of hundreds of pages.
    const lists = new Map(pages.map((page) => [listPreloaded(page).sort().join(' '), page.path]));
    const sizes = [...lists].map(([list, path]) => {
      const files = list.split(' ');
      const bytes = files.reduce((sum, file) => sum + pack(fileOf(file), 11), 0);
      return { path, files: files.length, bytes };
    });
    const heaviest = Math.max(...sizes.map(({ bytes }) => bytes));
    test.info().annotations.push({ type: 'heaviest', description: `${heaviest} bytes` });
    expect(sizes.filter(({ files }) => files < 3)).toEqual([]);
    expect(sizes.filter(({ bytes }) => bytes > limits.script)).toEqual([]);
  });
}

test(`a page comes alive with no more than ${limits.interactive} bytes, in any language`, () => {
  const weights = new Map<string, number>();
  const weigh = (path: string): number => {
    const weight = weights.get(path) ?? pack(fileOf(path), 11);
    weights.set(path, weight);
    return weight;
  };
  const sizes = PAGES.map(({ path }) => {
    const files = listAwaited(path);
    const bytes = files.reduce((sum, file) => sum + weigh(file), weighQuickly(path));
    return { path, files: files.length, bytes };
  });
  const heaviest = sizes.reduce((most, each) => (each.bytes > most.bytes ? each : most));
  const description = `${heaviest.path} ${heaviest.bytes} bytes`;
  test.info().annotations.push({ type: 'heaviest', description });
  // Scripts, first words and pictograms at least.
  expect(sizes.filter(({ files }) => files < 6)).toEqual([]);
  expect(sizes.filter(({ bytes }) => bytes > limits.interactive)).toEqual([]);
});

test('the words of a language and the facts keep within their weight', () => {
  const sizes = LANGUAGES.map(({ tag }) => ({ tag, bytes: pack(shippedPath(tag), 11) }));
  expect(sizes.filter(({ bytes }) => bytes > limits.language)).toEqual([]);
  const facts = pack(shippedPath('facts'), 11) + pack(shippedPath('evidence'), 11);
  expect(facts).toBeLessThanOrEqual(limits.facts);
});

interface Entry {
  url: string;
  integrity: string;
}

/** The files the built worker stores before anybody asks, as its own text lists them. */
function listPrecached(): Entry[] {
  const worker = readFileSync(workerPath(), 'utf8');
  const entries = worker.matchAll(/\{[^{}]*"?integrity"?:\s*"[^"]+"[^{}]*\}/gu);
  const read = (entry: string, key: string): string =>
    new RegExp(`"?${key}"?:\\s*"([^"]+)"`, 'u').exec(entry)?.[1] ?? '';
  return [...entries].map(([entry]) => ({
    url: read(entry, 'url'),
    integrity: read(entry, 'integrity')
  }));
}

test('every page carries the styles of its screen, and none asks for a font', () => {
  const fonts = /\.(?:woff2?|ttf|otf|eot)$/u;
  expect(listBuilt(build).filter((file) => fonts.test(file))).toEqual([]);
  const stored = new Set(listPrecached().map(({ url }) => `/${url}`));
  const faults = listFaults(({ document }) => {
    const asked = select(document, 'link', 'rel', 'stylesheet')
      // SvelteKit names the styles it has put inline, so that it loads none of them later.
      .filter(({ attributes }) => !attributes.has('disabled'))
      // A browser waits for no styles of paper, and with no host they are on the phone.
      .filter(
        (link) => attribute(link, 'media') !== 'print' || !stored.has(attribute(link, 'href'))
      );
    const styles = select(document, 'style').map(({ text }) => text);
    return [
      ...[...asked, ...select(document, 'link', 'as', 'font')].map((link) =>
        attribute(link, 'href')
      ),
      ...(styles.join('').includes('min-block-size:var(') ? [] : ['no styles of its own'])
    ];
  });
  expect(faults).toEqual([]);
});

test('the worker is light and stores few files: scripts, styles, pictograms and the shell', () => {
  const parts = [join(build, 'service-worker.js'), workerPath()];
  const sizes = parts.map((file) => gzipSync(readFileSync(file), { level: 9 }).length);
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(limits.worker);
  const urls = listPrecached().map(({ url }) => url);
  const bundles = [indexTag, fallbackTag, 'tr', ...sharedTags];
  expect(urls.length + bundles.length).toBeLessThanOrEqual(limits.stored);
  expect(urls.filter((url) => !existsSync(join(build, url)))).toEqual([]);
  const needed = listBuilt(immutable).filter((file) => /\.(?:js|css|svg)$/u.test(file));
  expect(urls).toEqual(
    expect.arrayContaining([...needed.map((file) => `_app/immutable/${file}`), 'shell.html'])
  );
});

/** Scripts and the worker's code: what every reader carries, whatever their language. */
function listCode(): string[] {
  const scripts = listBuilt(immutable).filter((file) => file.endsWith('.js'));
  return [workerPath(), ...scripts.map((file) => join(immutable, file))];
}

test('a corrected phone number costs its file, the index and two lines', () => {
  const changed = [join(build, 'service-worker.js'), indexPath(), shippedPath('facts')];
  const bytes = changed.reduce((sum, file) => sum + pack(file, 11), 0);
  expect(bytes).toBeLessThanOrEqual(limits.correction);
  // Nothing else may name what changes: neither by its digest nor by its contents.
  const digest = createHash('sha256')
    .update(readFileSync(shippedPath('facts')))
    .digest('hex');
  // 999 and 111 stand on every screen before any bundle.
  const contacts = Object.values(readFacts().contacts)
    .flatMap(({ phones = [] }) => phones)
    .filter(({ tel }) => tel.length > 3);
  expect(contacts.length).toBeGreaterThan(20);
  for (const file of [...listCode(), join(build, 'shell.html')]) {
    const text = readFileSync(file, 'utf8');
    expect(text.includes(digest.slice(0, 16)), file).toBe(false);
    expect(
      contacts.filter(({ tel }) => text.includes(tel)).map(({ tel }) => tel),
      file
    ).toEqual([]);
  }
});

test('one more language weighs nothing for the readers of others', () => {
  const code = listCode().map((file) => readFileSync(file, 'utf8'));
  for (const { tag } of LANGUAGES) {
    if (tag.startsWith('en')) continue;
    const digest = createHash('sha256')
      .update(readFileSync(shippedPath(tag)))
      .digest('hex');
    const greeting = words(tag, 'interface:language.choose');
    for (const text of code) {
      expect(text.includes(digest.slice(0, 16)), tag).toBe(false);
      expect(text.includes(greeting), tag).toBe(false);
    }
  }
});
