import {
  checkedOn,
  isStale,
  type Directory,
  type Service,
  type ServiceType
} from '#lib/domain/service.ts';
import { describeAddress, type JsonLd } from './json-ld.ts';

/** Only what a record certainly is: “clinic” or “urgent care” may be many things, and are left out. */
const typeNames: Readonly<Partial<Record<ServiceType, string>>> = {
  gp: 'MedicalClinic',
  pharmacy: 'Pharmacy',
  dentist: 'Dentist',
  hospital: 'Hospital'
};

/** Codes of the NHS Organisation Data Service, such as `F84003`. Other feeds have ids of their own. */
const organisationCode = /^[A-Z][A-Z0-9]{2,7}$/u;

function describeService(service: Service, type: string): JsonLd {
  const { id, name, address, postcode, phone, point } = service;
  return {
    '@type': type,
    name,
    address: describeAddress(address, postcode),
    ...(phone ? { telephone: phone.tel } : {}),
    // The postcode's centre: near enough to choose by, and the address leads to the door.
    ...(point ? { geo: { '@type': 'GeoCoordinates', ...point } } : {}),
    ...(organisationCode.test(id)
      ? { identifier: { '@type': 'PropertyValue', propertyID: 'ODS', value: id } }
      : {})
  };
}

/**
 * The shipped directory as a list. Old and unverified records are not in it: structured data has no place for the
 * date that the page shows beside them. Hours and languages are not in it either.
 * @param today London's date, as `2026-11-22`
 */
export function describeServices(
  { services, sources }: Directory,
  today: string,
  types: readonly ServiceType[] = ['gp', 'pharmacy', 'dentist', 'hospital']
): JsonLd {
  const items = services.flatMap((service) => {
    const type = types.includes(service.type) ? typeNames[service.type] : undefined;
    const date = checkedOn(service, sources);
    const isOld = date === undefined || isStale(date, today);
    if (type === undefined || isOld || sources[service.source]?.isUnverified === true) return [];
    return [describeService(service, type)];
  });
  return {
    '@type': 'ItemList',
    numberOfItems: items.length,
    itemListElement: items.map((item, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      item
    }))
  };
}
