import { readFileSync } from 'node:fs';
import type { Bundle, BundleIndex, Sources } from '#lib/domain/bundle.ts';
import type { AppFacts } from '#lib/domain/facts.ts';
import type { Directory } from '#lib/domain/service.ts';
import { isDirectory } from '#lib/directory/shapes.ts';
import { isBundle, isFacts, isSources } from './bundle-shape.ts';
import bundles from './generated/bundles.json';

// Only ever runs while prerendering, from the root of the project.
const index: BundleIndex = bundles;
const read = new Map<string, unknown>();

function readJson(file: string | undefined): unknown {
  if (file === undefined) throw new Error('No such bundle: run `npm run data`.');
  if (!read.has(file)) read.set(file, JSON.parse(readFileSync(`static/b/${file}`, 'utf8')));
  return read.get(file);
}

function checked<Value>(value: unknown, isValue: (value: unknown) => value is Value): Value {
  if (!isValue(value)) throw new Error('A file in static/b has another shape: run `npm run data`.');
  return value;
}

export function readBundle(tag: string): Bundle {
  return checked(readJson(index.languages[tag]?.file), isBundle);
}

export function readFacts(): AppFacts {
  return checked(readJson(index.facts.file), isFacts);
}

export function readSources(): Sources {
  return checked(readJson(index.sources.file), isSources);
}

export function readDirectory(): Directory {
  return checked(readJson(index.services.file), isDirectory);
}
