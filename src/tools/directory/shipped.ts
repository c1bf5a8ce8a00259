import type { OpeningHours } from '#lib/domain/facts.ts';
import type { Directory, Service } from '#lib/domain/service.ts';
import { telOf } from './phones.ts';
import type { ServiceRecord, SourceRecords } from './record.ts';
import { openingHours } from './schedules.ts';
import { distinctLines } from './text.ts';

/**
 * What the app reads, made of the records as they stand in `services.json`: same order, so that services at the same
 * distance are listed alike on every phone. Nothing is filled in that a record does not say.
 */
export function shippedDirectory(
  records: readonly ServiceRecord[],
  sources: SourceRecords
): Directory {
  const used = new Set(records.map(({ source }) => source));
  const neighbourhoods = [...new Set(records.flatMap(({ neighbourhood }) => neighbourhood ?? []))];
  return {
    services: records.map(shippedService),
    neighbourhoods: Object.fromEntries(
      neighbourhoods.sort().map((name) => [neighbourhoodId(name), name])
    ),
    sources: Object.fromEntries(
      Object.entries(sources)
        .filter(([id]) => used.has(id))
        .map(([id, { publisher, date, isUnverified }]) => [
          id,
          { publisher, date, ...(isUnverified === true ? { isUnverified } : {}) }
        ])
    )
  };
}

function shippedService(record: ServiceRecord): Service {
  const { latitude, longitude, address } = record.location;
  const phone = firstPhone(record);
  const hours: readonly OpeningHours[] = openingHours(record.schedules ?? []);
  return {
    id: record.id,
    type: record.type,
    name: record.name,
    address: distinctLines([address.address_1, address.address_2 ?? '', address.city]).join(', '),
    postcode: address.postal_code,
    ...(phone === undefined ? {} : { phone }),
    ...(latitude === undefined || longitude === undefined
      ? {}
      : { point: { latitude, longitude } }),
    ...(record.neighbourhood === undefined
      ? {}
      : { neighbourhood: neighbourhoodId(record.neighbourhood) }),
    ...(hours.length === 0 ? {} : { hours }),
    source: record.source,
    ...(record.assured_date === undefined ? {} : { assuredDate: record.assured_date })
  };
}

/** The first number that a phone can dial. */
function firstPhone({ phones = [] }: ServiceRecord): Service['phone'] {
  for (const { number } of phones) {
    const tel = telOf(number);
    if (tel !== undefined) return { text: number, tel };
  }
  return undefined;
}

/** Key of a neighbourhood: `Shoreditch Park and the City` → `shoreditch-park-and-the-city`. */
export function neighbourhoodId(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
}
