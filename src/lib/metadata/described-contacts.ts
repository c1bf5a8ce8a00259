import { standingOf, type Contact } from '#lib/domain/facts.ts';
import { describeAddress, type JsonLd } from './json-ld.ts';
import type { Speech } from './page-metadata.ts';

/** Lines that everybody in the country can call: services of the state, where the others are organisations. */
const publicLines: ReadonlySet<string> = new Set(['emergency', 'nhs111', 'crisis']);

function describePoints({ phones = [], email }: Contact): JsonLd[] {
  const calls = phones.map(({ tel }): JsonLd => ({ '@type': 'ContactPoint', telephone: tel }));
  return email === undefined ? calls : [...calls, { '@type': 'ContactPoint', email }];
}

/** The languages of a line stay unsaid: no record names them. Hours too: they are shown with their date, or not at all. */
function describeContact(id: string, contact: Contact, serviceType: string): JsonLd | undefined {
  const { name, address } = contact;
  const points = describePoints(contact);
  if (publicLines.has(id)) {
    return {
      '@type': 'GovernmentService',
      name,
      serviceType,
      provider: { '@type': 'Organization', name },
      availableChannel: points.map((servicePhone) => ({ '@type': 'ServiceChannel', servicePhone }))
    };
  }
  if (points.length === 0 && address === undefined) return undefined;
  return {
    '@type': 'Organization',
    name,
    ...(address ? { address: describeAddress(address.street, address.postcode) } : {}),
    ...(points.length > 0 ? { contactPoint: points } : {})
  };
}

/**
 * Services that a page says how to reach. One whose facts are in doubt, or past their review, is left out: a search
 * engine would repeat its number without our “check before you rely on it”.
 * @param serviceType what the page calls the help it leads to
 */
export function describeContacts(
  ids: readonly string[],
  serviceType: string,
  { facts, today }: Pick<Speech, 'facts' | 'today'>
): JsonLd[] {
  return ids.flatMap((id) => {
    const contact = facts.contacts[id];
    if (contact === undefined) return [];
    const { check, pastReview } = standingOf(contact.facts, facts.evidence, today);
    if (check || pastReview !== null) return [];
    return describeContact(id, contact, serviceType) ?? [];
  });
}
