/** What two built releases hold: their pages, their files, their hashes. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bundle } from '../../src/lib/domain/bundle.ts';
import type { Hashed } from './in-page.ts';
import type { Library } from './judge.ts';
import { languages, type Language, type Release } from './steps.ts';
import type { StoredBundle, Tag } from './world.ts';

export interface Releases {
  readonly roots: Record<Release, string>;
  readonly library: Library;
  /** The words by which a bundle's file is spoiled where a reader would see it. */
  markOf(tag: Tag): string;
  /** What a page says of words that are older than itself. */
  olderWords(tag: Language): string;
  judgeBundles(stored: readonly Hashed[]): StoredBundle[];
  listUnverified(stored: readonly Hashed[]): string[];
}

function readWords(bundle: Bundle, ...path: string[]): string {
  let found: unknown = bundle.text.interface;
  for (const part of path) {
    found = typeof found === 'object' && found !== null ? Reflect.get(found, part) : undefined;
  }
  if (typeof found !== 'string') throw new Error(`${bundle.tag} has no ${path.join('.')}`);
  return found;
}

function findFile(root: string, tag: Tag): string {
  const file = readdirSync(join(root, 'b')).find((name) => name.startsWith(`${tag}.`));
  if (file === undefined) throw new Error(`${root} ships nothing for ${tag}.`);
  return file;
}

function readRelease(root: string) {
  const files = new Map<Tag, string>();
  const bundles = new Map<Language, Bundle>();
  for (const tag of [...languages, 'facts' as const]) {
    const file = findFile(root, tag);
    files.set(tag, file);
    if (tag === 'facts') continue;
    const bundle: Bundle = JSON.parse(readFileSync(join(root, 'b', file), 'utf8'));
    bundles.set(tag, bundle);
  }
  const known = <Key, Value>(map: Map<Key, Value>, key: Key): Value => {
    const value = map.get(key);
    if (value === undefined) throw new Error(`Unknown: ${String(key)}`);
    return value;
  };
  return {
    file: (tag: Tag) => known(files, tag),
    bundle: (tag: Language) => known(bundles, tag)
  };
}

export function readReleases(first: string, next: string): Releases {
  const roots = { first, next };
  const shelves = { first: readRelease(first), next: readRelease(next) };
  const hashes = new Map<string, string>();
  const hashOf = (path: string): string => {
    const known = hashes.get(path);
    if (known !== undefined) return known;
    const file = existsSync(path) ? readFileSync(path) : '';
    const hash = createHash('sha256').update(file).digest('hex');
    hashes.set(path, hash);
    return hash;
  };
  const isOfRelease = ({ path, sha256 }: Hashed): boolean =>
    Object.values(roots).some((root) => hashOf(join(root, path)) === sha256);
  return {
    roots,
    library: {
      page(release, tag) {
        const bundle = shelves[release].bundle(tag);
        const { htmlLang: lang, dir } = bundle;
        return { lang, dir, heading: readWords(bundle, 'home', 'title') };
      },
      file: (release, tag) => shelves[release].file(tag)
    },
    markOf: (tag) =>
      tag === 'facts' ? 'no such words' : readWords(shelves.first.bundle(tag), 'home', 'title'),
    olderWords: (tag) => readWords(shelves.first.bundle(tag), 'notice', 'older'),
    judgeBundles: (stored) =>
      stored.map((each) => {
        const file = each.path.split('/').at(-1) ?? '';
        return { tag: file.split('.')[0] ?? '', file, isGood: isOfRelease(each) };
      }),
    listUnverified: (stored) => stored.filter((each) => !isOfRelease(each)).map(({ path }) => path)
  };
}
