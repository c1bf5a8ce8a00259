import type { Json } from '#lib/domain/bundle.ts';
import { isObject, jsonOf, objectOf, overlay, without, type JsonObject } from './json.ts';
import { exportedId, madeUuid } from './oruk-ids.ts';
import { marksOf, readMarks } from './oruk-marks.ts';
import type { ServiceRecord } from './record.ts';

/** An NHS organisation code, as far as an export says so: a record of a feed keeps the feed's own organisation. */
const ODS_CODE = /^[A-Z0-9]{3,10}$/u;

/** The service of Open Referral UK v3 that a record is. {@link extraOf} takes it apart again. */
export function serviceOf(record: ServiceRecord): JsonObject {
  const extra = record.extra ?? {};
  const attributes = Array.isArray(extra.attributes) ? extra.attributes : [];
  const service = overlay(defaultsOf(record), overlay(extra, mappedOf(record)));
  const whole = isObject(service) ? service : {};
  return { ...whole, attributes: [...attributes, ...marksOf(record)] };
}

/** What of a service has no field in the record made of it: kept with the record, at its place in the service. */
export function extraOf(service: JsonObject, record: ServiceRecord): JsonObject | undefined {
  const { others } = readMarks(service.attributes);
  const plain = objectOf(
    Object.entries(service).filter(([name]) => name !== 'attributes' && name !== 'status')
  );
  const unknown = without(plain, mappedOf(record), 'any');
  const rest = without(unknown, defaultsOf(record, isObject(unknown) ? unknown : {}), 'equal');
  const extra = {
    ...(isObject(rest) ? rest : {}),
    ...(others.length === 0 ? {} : { attributes: [...others] })
  };
  return Object.keys(extra).length === 0 ? undefined : extra;
}

/** The fields of a record at their place in a service. */
function mappedOf(record: ServiceRecord): JsonObject {
  const { address, latitude, longitude } = record.location;
  const lists: [string, readonly object[] | undefined][] = [
    ['phones', record.phones],
    ['languages', record.languages],
    ['schedules', record.schedules]
  ];
  return objectOf([
    ['id', exportedId(record.id)],
    ['name', record.name],
    ['status', record.status],
    ['assured_date', record.assured_date],
    ...lists.map(([name, list]) => [name, list?.map(jsonOf)] as const),
    [
      'service_at_locations',
      [
        {
          location: objectOf([
            ['latitude', latitude],
            ['longitude', longitude],
            ['addresses', [jsonOf(address)]]
          ])
        }
      ]
    ]
  ]);
}

/** What Open Referral UK asks for beyond the fields of a record. Where the feed said something else, that is in `extra`. */
function defaultsOf(record: ServiceRecord, feed: JsonObject = record.extra ?? {}): JsonObject {
  const made = (...words: string[]): string => madeUuid(record.id, ...words);
  const ids = (name: string, list: readonly object[] | undefined): Json | undefined =>
    list?.map((_, index) => ({ id: made(name, String(index)) }));
  return objectOf([
    ['phones', ids('phone', record.phones)],
    ['languages', ids('language', record.languages)],
    ['schedules', ids('schedule', record.schedules)],
    ['organization', organizationOf(record, feed)],
    [
      'service_at_locations',
      [
        {
          id: made('service at location'),
          location: {
            id: made('location'),
            location_type: 'physical',
            addresses: [
              {
                id: made('address'),
                state_province: 'England',
                country: 'GB',
                address_type: 'physical'
              }
            ]
          }
        }
      ]
    ]
  ]);
}

function organizationOf(record: ServiceRecord, feed: JsonObject): JsonObject | undefined {
  if (!ODS_CODE.test(record.id)) return undefined;
  const organization = {
    id: madeUuid(record.id, 'organization'),
    name: record.name,
    description: `NHS organisation ${record.id}`,
    organization_identifiers: [
      {
        id: madeUuid(record.id, 'organization identifier'),
        identifier_scheme: 'GB-NHS',
        identifier_type: 'NHS organisation code (ODS)',
        identifier: record.id
      }
    ]
  };
  const given = isObject(feed.organization) ? feed.organization.id : undefined;
  return given === undefined || given === organization.id ? organization : undefined;
}
