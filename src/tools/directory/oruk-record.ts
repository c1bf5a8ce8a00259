import * as v from 'valibot';
import type { Json } from '#lib/domain/bundle.ts';
import { isObject, objectOf, type JsonObject } from './json.ts';
import { exportedId, madeUuid } from './oruk-ids.ts';
import { isServiceType, readMarks, typesNamed } from './oruk-marks.ts';
import { extraOf } from './oruk-service.ts';
import { telOf } from './phones.ts';
import { inLondon, normalPostcode } from './postcode-table.ts';
import { RecordSchema, type ServiceRecord } from './record.ts';
import type { Store } from './store.ts';

export interface ReadingOptions {
  /** Type of services that do not say theirs. */
  readonly type?: ServiceRecord['type'] | undefined;
  /** Source of services that do not name one of ours. */
  readonly source?: string | undefined;
  /** `2026-11-22`. */
  readonly today: string;
  readonly store: Pick<Store, 'postcodes' | 'sources' | 'decisions'>;
}

/** A record, or why there is none: it cannot be shown (`skipped`), or it is wrong (`problems`, with the path from the service). */
export type Reading =
  | { readonly record: ServiceRecord; readonly warnings: readonly string[] }
  | { readonly skipped: string; readonly id: string }
  | { readonly problems: readonly string[] };

const place = '.service_at_locations[0].location';

/** Reads a service that the schema and the search for hostile parts have passed. */
export function readService(given: JsonObject, options: ReadingOptions): Reading {
  const service = placeFirst(given);
  const { marks, others } = readMarks(service.attributes);
  const id = idOf(service, marks.identifier);
  if (service.status !== 'active') {
    return { skipped: `is ${String(service.status)}`, id };
  }
  if (options.store.decisions[id]?.decision === 'leave-out') {
    return { skipped: 'is left out in decisions.json', id };
  }
  const location = firstLocation(service);
  const [address] = listOf(location?.addresses);
  if (location === undefined || !isObject(address)) {
    return { skipped: 'has no place with an address, so there is nowhere to go', id };
  }
  const problems: string[] = [];
  const warnings: string[] = [];
  const postcode = normalPostcode(textOf(address.postal_code));
  if (postcode === undefined) {
    problems.push(
      `${place}.addresses[0].postal_code: "${textOf(address.postal_code)}" is not a postcode like E8 1DY. Correct it in the feed`
    );
  }
  const point = pointOf(location, problems);
  const type = typeOf(others, marks.type, options, problems);
  const source = sourceOf(marks.source, options, problems);
  if (problems.length > 0 || postcode === undefined || type === undefined) return { problems };
  const inside = options.store.postcodes.get(postcode);
  const assured = assuredDate(service.assured_date, options.today, warnings);
  const candidate = {
    id,
    type,
    name: textOf(service.name),
    status: 'active',
    location: {
      address: objectOf([
        ['address_1', address.address_1],
        ['address_2', textOf(address.address_2) === '' ? undefined : address.address_2],
        ['city', address.city],
        ['postal_code', postcode]
      ]),
      ...(point ?? inside ?? {})
    },
    ...(inside === undefined ? { outside_area: true } : {}),
    ...listField('phones', service.phones, id, 'phone'),
    ...(marks.neighbourhood === undefined ? {} : { neighbourhood: marks.neighbourhood }),
    ...listField('languages', service.languages, id, 'language'),
    ...listField('schedules', service.schedules, id, 'schedule'),
    source,
    ...(assured === undefined ? {} : { assured_date: assured })
  };
  const result = v.safeParse(RecordSchema, candidate);
  if (!result.success) {
    return {
      problems: result.issues.map(
        (issue) => `.${v.getDotPath(issue) ?? ''}: ${issue.message}. Correct it in the feed`
      )
    };
  }
  for (const { number } of result.output.phones ?? []) {
    if (telOf(number) === undefined) {
      warnings.push(`the phone "${number}" is not one number that can be dialled: kept, not shown`);
    }
  }
  const extra = extraOf(service, result.output);
  return { record: { ...result.output, ...(extra === undefined ? {} : { extra }) }, warnings };
}

/** The id of ours that an export carried, else the id of the feed. */
function idOf(service: JsonObject, identifier: string | undefined): string {
  const id = textOf(service.id);
  return identifier !== undefined && exportedId(identifier) === id ? identifier : id;
}

/** The first place that has an address with a postcode moves to the front: their order means nothing. */
function placeFirst(service: JsonObject): JsonObject {
  const places = listOf(service.service_at_locations);
  const at = places.findIndex((one) => postalAddress(locationOf(one)) !== -1);
  if (at === -1) return service;
  const chosen = places[at];
  const location = locationOf(chosen);
  const addresses = moveFirst(listOf(location?.addresses), postalAddress(location));
  const front = isObject(chosen) ? { ...chosen, location: { ...location, addresses } } : {};
  const rest = places.filter((_, index) => index !== at);
  return { ...service, service_at_locations: [front, ...rest] };
}

function postalAddress(location: JsonObject | undefined): number {
  return listOf(location?.addresses).findIndex(
    (address) => isObject(address) && textOf(address.postal_code).trim() !== ''
  );
}

function moveFirst(list: readonly Json[], at: number): Json[] {
  return [...list.slice(at, at + 1), ...list.slice(0, at), ...list.slice(at + 1)];
}

function firstLocation(service: JsonObject): JsonObject | undefined {
  const location = locationOf(listOf(service.service_at_locations)[0]);
  return postalAddress(location) === -1 ? undefined : location;
}

function locationOf(place: Json | undefined): JsonObject | undefined {
  return isObject(place) && isObject(place.location) ? place.location : undefined;
}

function pointOf(
  { latitude, longitude }: JsonObject,
  problems: string[]
): { latitude: number; longitude: number } | undefined {
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return undefined;
  if (inLondon({ latitude, longitude })) return { latitude, longitude };
  problems.push(
    `${place}: latitude ${String(latitude)} and longitude ${String(longitude)} are no place in London. Correct them in the feed (perhaps they are swapped), or leave them out there`
  );
  return undefined;
}

function typeOf(
  attributes: readonly Json[],
  mark: string | undefined,
  { type }: ReadingOptions,
  problems: string[]
): ServiceRecord['type'] | undefined {
  if (isServiceType(mark)) return mark;
  const named = typesNamed(attributes);
  const [only] = named;
  if (only !== undefined && named.length === 1) return only;
  if (type === undefined) {
    problems.push(
      named.length === 0
        ? '.attributes: no taxonomy term tells what the service is. Add one to the feed (for example "pharmacy"), or say --type <type>'
        : `.attributes: the taxonomy terms name several types (${named.join(', ')}). Keep one in the feed, or say --type <type>`
    );
  }
  return type;
}

function sourceOf(
  mark: string | undefined,
  { source, store: { sources } }: ReadingOptions,
  problems: string[]
): string {
  const chosen = source ?? mark ?? '';
  if (!Object.hasOwn(sources, chosen)) {
    problems.push(
      chosen === ''
        ? 'the feed names no source. Write who publishes it into data/directory/sources.json and say --source <id>'
        : `the source "${chosen}" is not in data/directory/sources.json. Write it there first (publisher, licence, date)`
    );
  }
  return chosen;
}

function assuredDate(
  given: Json | undefined,
  today: string,
  warnings: string[]
): string | undefined {
  const date = textOf(given);
  if (date === '') return undefined;
  if (/^\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?$/u.test(date) && date <= today) {
    return date;
  }
  warnings.push(`assured_date "${date}" is not a past day like 2026-02-03: kept, not shown`);
  return undefined;
}

/** A list with the ids left out that an export made: they say nothing. */
function listField(
  name: string,
  list: Json | undefined,
  id: string,
  word: string
): Record<string, Json[]> {
  const items = listOf(list).map((item, index) =>
    isObject(item) && item.id === madeUuid(id, word, String(index))
      ? objectOf(Object.entries(item).filter(([field]) => field !== 'id'))
      : item
  );
  return items.length === 0 ? {} : { [name]: items };
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}
