import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Namespace, TextKey } from '#lib/domain/bundle.ts';
import { NAMESPACES, flatten, textKey, type Flattened } from '../bundles/flatten.ts';
import { parseMeta, type Meta } from './meta.ts';

export interface LocaleFile {
  namespace: Namespace;
  /** As printed in messages: `locales/tr/help.json`. */
  path: string;
  raw: string;
  /** Why the file is not JSON, when it is not. */
  error?: string;
  flattened: Flattened;
}

/** One language's folder, read but not judged. */
export interface Locale {
  tag: string;
  files: LocaleFile[];
  metaPath: string;
  meta: Meta | undefined;
  metaError: string | undefined;
  /** Files that no part of the app would read. */
  strays: string[];
}

const EXPECTED = new Set([
  'meta.json',
  'glossary.json',
  'back-translations.json',
  'notes.json',
  'README.md',
  ...NAMESPACES.map((name) => `${name}.json`)
]);

/** Builds a locale from the text of its files; the tests use it to plant errors without touching a disk. */
export function parseLocale(tag: string, raws: ReadonlyMap<string, string>): Locale {
  const files = NAMESPACES.flatMap((namespace) => {
    const raw = raws.get(`${namespace}.json`);
    return raw === undefined ? [] : [parseFile(tag, namespace, raw)];
  });
  const { meta, metaError } = readMeta(raws.get('meta.json'));
  const strays = [...raws.keys()].filter((name) => !EXPECTED.has(name)).sort();
  return { tag, files, metaPath: `locales/${tag}/meta.json`, meta, metaError, strays };
}

function parseFile(tag: string, namespace: Namespace, raw: string): LocaleFile {
  const path = `locales/${tag}/${namespace}.json`;
  const json = parseJson(raw);
  return 'error' in json
    ? { namespace, path, raw, error: json.error, flattened: { strings: new Map(), rejected: [] } }
    : { namespace, path, raw, flattened: flatten(json.parsed) };
}

function readMeta(raw: string | undefined): {
  meta: Meta | undefined;
  metaError: string | undefined;
} {
  if (raw === undefined) {
    return { meta: undefined, metaError: undefined };
  }
  const json = parseJson(raw);
  if ('error' in json) {
    return { meta: undefined, metaError: json.error };
  }
  const read = parseMeta(json.parsed);
  return 'meta' in read
    ? { meta: read.meta, metaError: undefined }
    : { meta: undefined, metaError: read.error };
}

export function parseJson(raw: string): { parsed: unknown } | { error: string } {
  try {
    const parsed: unknown = JSON.parse(raw);
    return { parsed };
  } catch (error) {
    return { error: error instanceof Error ? error.message : 'not JSON' };
  }
}

/** Reads one language's folder. */
export function readLocale(folder: string, tag: string): Locale {
  const raws = new Map<string, string>();
  const own = join(folder, tag);
  for (const name of existsSync(own) ? readdirSync(own).sort() : []) {
    raws.set(name, readFileSync(join(own, name), 'utf8'));
  }
  return parseLocale(tag, raws);
}

/** Tags that have a folder with at least one file of words. */
export function listTags(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .filter((tag) => NAMESPACES.some((name) => existsSync(join(folder, tag, `${name}.json`))))
    .sort();
}

/** Every string of a locale by full name, in file order. */
export function allStrings(locale: Locale): Map<TextKey, string> {
  const strings = new Map<TextKey, string>();
  for (const { namespace, flattened } of locale.files) {
    for (const [key, text] of flattened.strings) {
      strings.set(textKey(namespace, key), text);
    }
  }
  return strings;
}
