import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { intlTag } from './intl-tag.ts';

const CharactersSchema = v.object({
  main: v.record(
    v.string(),
    v.object({
      characters: v.object({
        exemplarCharacters: v.string(),
        auxiliary: v.optional(v.string(), '[]'),
        index: v.optional(v.string(), '[]')
      })
    })
  )
});

export interface Exemplars {
  main: string[];
  auxiliary: string[];
  index: string[];
}

const CLDR = join(
  dirname(createRequire(import.meta.url).resolve('cldr-misc-full/package.json')),
  'main'
);
const loaded = new Map<string, Exemplars | undefined>();

/** CLDR's letters of a language, or undefined where CLDR has none. */
export function exemplarsOf(tag: string): Exemplars | undefined {
  if (!loaded.has(tag)) {
    loaded.set(tag, load(intlTag(tag)));
  }
  return loaded.get(tag);
}

function load(tag: string): Exemplars | undefined {
  const path = join(CLDR, tag, 'characters.json');
  if (!existsSync(path)) {
    return undefined;
  }
  const parsed: unknown = JSON.parse(readFileSync(path, 'utf8'));
  const characters = v.parse(CharactersSchema, parsed).main[tag]?.characters;
  return characters === undefined
    ? undefined
    : {
        main: parseUnicodeSet(characters.exemplarCharacters),
        auxiliary: parseUnicodeSet(characters.auxiliary),
        index: parseUnicodeSet(characters.index)
      };
}

/** Reads the part of UnicodeSet syntax that CLDR's exemplars use: `[a b-d {dž} \- \u200C]`. */
export function parseUnicodeSet(set: string): string[] {
  const tokens = set.replace(/^\[|\]$/g, '').match(/\{[^}]*\}|\\u[0-9A-Fa-f]{4}|\\.|\S/gsu) ?? [];
  const entries: string[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = unescape(tokens[at] ?? '');
    const last = tokens[at + 2];
    if (tokens[at + 1] === '-' && last !== undefined) {
      entries.push(...range(token, unescape(last)));
      at += 2;
    } else {
      entries.push(token);
    }
  }
  return entries;
}

function unescape(token: string): string {
  if (/^\\u[0-9A-Fa-f]{4}$/.test(token)) {
    return String.fromCodePoint(Number.parseInt(token.slice(2), 16));
  }
  return token.startsWith('{') ? token.slice(1, -1) : token.replace(/^\\/, '');
}

function range(first: string, last: string): string[] {
  const from = first.codePointAt(0) ?? 0;
  const to = last.codePointAt(0) ?? 0;
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, step) =>
    String.fromCodePoint(from + step)
  );
}
