import {
  checkedOn,
  type Directory,
  type Service,
  type ServiceSource,
  type ServiceType
} from '#lib/domain/service.ts';
import { describeAddress, type JsonLd } from './json-ld.ts';
import type { Speech } from './page-metadata.ts';

/** Only what a record certainly is: “clinic” or “urgent care” may be many things, and are left out. */
const typeNames: Readonly<Partial<Record<ServiceType, string>>> = {
  gp: 'MedicalClinic',
  pharmacy: 'Pharmacy',
  dentist: 'Dentist',
  hospital: 'Hospital'
};

/** Codes of the NHS Organisation Data Service, such as `F84003`. Other feeds have ids of their own. */
const organisationCode = /^[A-Z][A-Z0-9]{2,7}$/u;

// No coordinates: ours are the postcode's centre, and structured data has no word for that.
function describeService({ id, name, address, postcode, phone }: Service, type: string): JsonLd {
  return {
    '@type': type,
    name,
    address: describeAddress(address, postcode),
    ...(phone ? { telephone: phone.tel } : {}),
    ...(organisationCode.test(id) ? { identifier: `ODS:${id}` } : {})
  };
}

function describeList(
  name: string,
  services: readonly Service[],
  type: string,
  { publisher }: ServiceSource,
  date: string
): JsonLd {
  return {
    '@type': 'ItemList',
    name,
    // The date that the page shows beside the list.
    description: `${publisher}, ${date}`,
    numberOfItems: services.length,
    // The things themselves and no ranked items: the order of the alphabet says nothing about them.
    itemListElement: services.map((service) => describeService(service, type))
  };
}

/**
 * The shipped directory as lists, one for each kind and source, with the date of its source. Lists that nobody has
 * confirmed since they were published are not among them. Hours and languages are not in it either.
 */
export function describeServices(
  { services, sources }: Directory,
  { say }: Pick<Speech, 'say'>
): JsonLd[] {
  return Object.entries(typeNames).flatMap(([kind, type]) =>
    Object.entries(sources).flatMap(([id, source]) => {
      if (source.isUnverified === true) return [];
      const dated = services.filter((service) => service.type === kind && service.source === id);
      // A record that was confirmed alone has its own date.
      const dates = [...new Set(dated.map((service) => checkedOn(service, sources) ?? ''))];
      return dates.map((date) => {
        const those = dated.filter((service) => (checkedOn(service, sources) ?? '') === date);
        return describeList(say(`directory:type.${kind}`), those, type, source, date);
      });
    })
  );
}
