import { readFileSync } from 'node:fs';
import { asset } from '$app/paths';
import type { Bundle, BundleIndex, Greetings, Sources } from '#lib/domain/bundle.ts';
import { bundleFile, indexAlias, indexTag, shippedFile } from '#lib/domain/bundle-files.ts';
import { firstFile, firstTag, type Part } from '#lib/domain/first-words.ts';
import type { AppFacts } from '#lib/domain/facts.ts';
import type { Directory } from '#lib/domain/service.ts';
import { isDirectory } from '#lib/directory/shapes.ts';
import { isBundle, isFacts, isFigures, isGreetings, isGrounds, isSources } from './bundle-shape.ts';
import type { WantedFile } from './fetch-file.ts';
import bundles from './generated/bundles.json';

// Only ever runs while prerendering, from the root of the project.
const index: BundleIndex = bundles.index;
const read = new Map<string, unknown>();

/** A file of this build, and where pages ask for it. Throws for a tag of no release. */
export function nameFile(tag: string): WantedFile & { sha256: string; address: string } {
  const sha256 = tag === indexTag ? bundles.sha256 : shippedFile(index, tag)?.sha256;
  if (sha256 === undefined) throw new Error(`No bundle of ${tag}: run \`npm run data\`.`);
  const file = bundleFile(tag, sha256);
  return { tag, file, sha256, address: asset(`/b/${file}`) };
}

/** Where the worker gives the index of its release: what the shell asks for, whatever its words are. */
export const aliasAddress = asset(`/b/${indexAlias}`);

const first: Readonly<Record<string, Partial<Record<Part, string>>>> = bundles.first;

/** The first words of a part of the site. Throws for a tag of no release. */
export function nameFirstWords(
  tag: string,
  part: Part
): WantedFile & { sha256: string; address: string } {
  const whole = nameFile(tag).sha256;
  const sha256 = first[tag]?.[part];
  if (sha256 === undefined) throw new Error(`No first words of ${tag}: run \`npm run data\`.`);
  const file = firstFile({ part, sha256, tag, whole });
  return { tag: firstTag, file, sha256, address: asset(`/b/${file}`) };
}

function readShipped<Value>(tag: string, isValue: (value: unknown) => value is Value): Value {
  return readFile(nameFile(tag).file, isValue);
}

function readFile<Value>(file: string, isValue: (value: unknown) => value is Value): Value {
  if (!read.has(file)) read.set(file, JSON.parse(readFileSync(`static/b/${file}`, 'utf8')));
  const value = read.get(file);
  if (!isValue(value)) throw new Error(`static/b/${file} has another shape: run \`npm run data\`.`);
  return value;
}

export function readBundle(tag: string): Bundle {
  return readShipped(tag, isBundle);
}

/** What the pages of a part wake with in a browser: the build stops where one says more. */
export function readFirstWords(tag: string, part: Part): Bundle {
  return readFile(nameFirstWords(tag, part).file, isBundle);
}

/** A record that stops the build where a page reads what only the whole has. */
function guard<Value>(
  some: Readonly<Record<string, Value>>,
  whole: Readonly<Record<string, Value>>,
  name: string
): Record<string, Value> {
  const guarded = { ...some };
  for (const key of Object.keys(whole)) {
    if (Object.hasOwn(some, key)) continue;
    const get = (): never => {
      throw new Error(`${key} is not among the ${name}: see src/tools/bundles/first-facts.ts.`);
    };
    Object.defineProperty(guarded, key, { get });
  }
  return guarded;
}

/** The facts that pages wake with beside these first words: what they speak of and what that rests on. */
export function readFirstFacts({ first }: Bundle): AppFacts {
  const whole = readFacts();
  const facts: unknown = first?.facts;
  if (first === undefined || !isFacts(facts)) return whole;
  const guarded = <Value>(
    some: Readonly<Record<string, Value>>,
    all: Readonly<Record<string, Value>>,
    name: string
  ): Record<string, Value> => guard(some, all, `${name} that "${first.part}" wakes with`);
  return {
    values: guarded(facts.values, whole.values, 'values'),
    contacts: guarded(facts.contacts, whole.contacts, 'contacts'),
    area: facts.area,
    evidence: guarded(facts.evidence, whole.evidence, 'evidence'),
    blocks: guarded(facts.blocks, whole.blocks, 'blocks')
  };
}

export function readFacts(): AppFacts {
  return { ...readShipped('facts', isFigures), ...readShipped('evidence', isGrounds) };
}

export function readGreetings(): Greetings {
  return readShipped('greeting', isGreetings);
}

export function readSources(): Sources {
  return readShipped('sources', isSources);
}

export function readDirectory(): Directory {
  return readShipped('services', isDirectory);
}
