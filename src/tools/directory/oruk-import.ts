import type { Json } from '#lib/domain/bundle.ts';
import { hostileParts } from './oruk-hostile.ts';
import { isObject, jsonOf, objectOf, sameJson, type JsonObject } from './json.ts';
import { readService, type ReadingOptions } from './oruk-record.ts';
import { orukValidators } from './oruk-schemas.ts';
import type { Proposal } from './proposal.ts';
import type { ServiceRecord } from './record.ts';
import { Refusal, refuseIf } from './refusal.ts';
import { sortedById, type Store } from './store.ts';

/** Services of a feed with the name of their place in it: `contents[3]`. */
export interface Feed {
  readonly services: readonly { readonly place: string; readonly service: Json }[];
  /** A whole list can tell what is gone; a single service or one page of several cannot. */
  readonly isList: boolean;
}

export interface ImportOptions extends ReadingOptions {
  readonly store: Store;
  /** Of the data, when the feed's source gets a new one. */
  readonly date?: string | undefined;
  /** Told how many of how many are read. */
  readonly progress?: (done: number, all: number) => void;
}

/**
 * The services of an Open Referral UK v3 document: a single service, a list, or a page with `contents`.
 * @throws {Refusal} when it is none of these.
 */
export function feedOf(json: Json, name: string): Feed {
  if (Array.isArray(json)) return { services: placed(json, ''), isList: true };
  if (isObject(json) && Array.isArray(json.contents)) {
    const { contents, total_items: all = contents.length } = json;
    return { services: placed(contents, 'contents'), isList: all === contents.length };
  }
  if (isObject(json) && 'name' in json) {
    return { services: [{ place: 'service', service: json }], isList: false };
  }
  throw new Refusal(
    `${name} is no Open Referral UK service, no list of services and no page with "contents". Give the address or file of the /services list.`
  );
}

function placed(list: readonly Json[], name: string): Feed['services'] {
  return list.map((service, index) => ({ place: `${name}[${String(index)}]`, service }));
}

/**
 * What the directory becomes with a feed. Records of the feed's sources that a list no longer has go.
 * @throws {Refusal} with one line per fault: record, JSON path, what is wrong and what to do.
 */
export function proposeOruk(feed: Feed, options: ImportOptions): Proposal {
  const { store } = options;
  const validators = orukValidators('lenient');
  const before = new Map(store.records.map((record) => [record.id, record]));
  const found = new Map<string, ServiceRecord>();
  const ids = new Map<string, string>();
  const problems: string[] = [];
  const warnings: string[] = [];
  const skipped = new Set<string>();
  feed.services.forEach(({ place, service: given }, index) => {
    options.progress?.(index + 1, feed.services.length);
    const hostile = hostileParts(given);
    const service = hostile.length === 0 ? withoutNulls(given) : null;
    const faults = hostile.length > 0 ? hostile : schemaFaults(service, validators);
    if (faults.length > 0 || !isObject(service)) {
      const name = placeName(place, given);
      problems.push(...faults.map((fault) => `${name}: ${fault}. Correct it in the feed.`));
      return;
    }
    const reading = readService(service, options);
    if ('problems' in reading) {
      problems.push(...reading.problems.map((one) => `${placeName(place, given)}: ${one}.`));
      return;
    }
    const id = 'record' in reading ? reading.record.id : reading.id;
    const first = ids.get(id);
    if (first !== undefined) {
      problems.push(
        `${placeName(place, given)}: .id stands at ${first} already. Give each service of the feed an id of its own.`
      );
    }
    ids.set(id, place);
    if ('skipped' in reading) {
      skipped.add(id);
      warnings.push(`${placeName(place, given)} ${reading.skipped}: not taken.`);
      return;
    }
    warnings.push(...reading.warnings.map((one) => `${placeName(place, given)}: ${one}.`));
    found.set(id, keptOrder(reading.record, before.get(id)));
  });
  refuseIf(problems);
  const sources = new Set([...found.values()].map(({ source }) => source));
  if (options.source !== undefined) sources.add(options.source);
  const kept = store.records.filter(
    ({ id, source }) => !found.has(id) && !skipped.has(id) && !(feed.isList && sources.has(source))
  );
  const { date } = options;
  return {
    records: sortedById([...kept, ...found.values()]),
    sources: Object.fromEntries(
      Object.entries(store.sources).map(([id, one]) => [
        id,
        date !== undefined && sources.has(id) ? { ...one, date } : one
      ])
    ),
    warnings
  };
}

function schemaFaults(service: Json, { full, phone }: ReturnType<typeof orukValidators>): string[] {
  if (!isObject(service)) return ['is no object'];
  const { id, phones } = service;
  if (id === undefined || id === '') return ['.id is missing'];
  const list = phones === undefined ? [] : phones;
  const inPhones = Array.isArray(list)
    ? list.flatMap((one, index) => phone(one).map((fault) => `.phones[${String(index)}]${fault}`))
    : ['.phones must be array'];
  return [...full(service), ...inPhones];
}

/** `contents[3] (id …, "name")`, as far as it has them. */
function placeName(place: string, service: Json): string {
  const { id, name } = isObject(service) ? service : {};
  const words = [
    ...(typeof id === 'string' && id !== '' ? [`id ${printable(id)}`] : []),
    ...(typeof name === 'string' ? [`"${printable(name)}"`] : [])
  ];
  return words.length === 0 ? place : `${place} (${words.join(', ')})`;
}

/** What a feed says, safe to print: a terminal obeys control characters. */
function printable(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu, '?').slice(0, 60);
}

/** Many feeds write null where a field has no value: read as left out. */
function withoutNulls(value: Json): Json {
  if (Array.isArray(value)) return value.filter((one) => one !== null).map(withoutNulls);
  if (!isObject(value)) return value;
  return objectOf(
    Object.entries(value).map(([name, one]) => [name, one === null ? undefined : withoutNulls(one)])
  );
}

/** The record as it stood when it says the same, so that a file does not change by the order of names alone. */
function keptOrder(record: ServiceRecord, before: ServiceRecord | undefined): ServiceRecord {
  const isSame = before !== undefined && sameJson(plain(before), plain(record));
  return isSame ? before : record;
}

function plain(record: ServiceRecord): JsonObject {
  return jsonOf(record);
}
