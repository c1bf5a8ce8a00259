import type { JsonObject } from './json.ts';
import { serviceOf } from './oruk-service.ts';
import { orukValidators } from './oruk-schemas.ts';
import type { ServiceRecord } from './record.ts';
import { refuseIf } from './refusal.ts';

/**
 * All services as one page of an Open Referral UK v3 list, each a full service.
 * @throws {Refusal} naming record and JSON path when one does not keep the official schemas.
 */
export function exportOruk(records: readonly ServiceRecord[]): JsonObject {
  const { full, listed, phone } = orukValidators('strict');
  const services = records.map(serviceOf);
  refuseIf(
    services.flatMap((service, index) => {
      const phones = Array.isArray(service.phones) ? service.phones : [];
      const faults = [
        ...full(service),
        ...listed(service),
        ...phones.flatMap((one, at) => phone(one).map((fault) => `.phones[${String(at)}]${fault}`))
      ];
      const id = records[index]?.id ?? '';
      return [...new Set(faults)].map(
        (fault) => `${id}: ${fault}. Correct the record in data/directory/services.json.`
      );
    })
  );
  return listPage(services);
}

function listPage(services: readonly JsonObject[]): JsonObject {
  return {
    total_items: services.length,
    total_pages: 1,
    page_number: 1,
    size: services.length,
    first_page: true,
    last_page: true,
    empty: services.length === 0,
    contents: [...services]
  };
}
