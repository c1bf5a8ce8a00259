import { escapeJson } from './escape.ts';

type JsonLdValue = string | number | JsonLd | readonly JsonLd[];

/** One thing in the words of https://schema.org. */
export interface JsonLd {
  readonly '@type': string;
  readonly [property: string]: JsonLdValue;
}

/** The element that carries it: a block of data, which no browser runs and no content policy is asked about. */
export function drawJsonLd(thing: JsonLd): string {
  const text = escapeJson({ '@context': 'https://schema.org', ...thing });
  return `<script type="application/ld+json">${text}</script>`;
}

/** A British address in one line and a postcode; every address we have that names a town is in London. */
export function describeAddress(street: string, postcode?: string): JsonLd {
  const [, line, town] = /^(.*), (London)$/u.exec(street) ?? [];
  return {
    '@type': 'PostalAddress',
    streetAddress: line ?? street,
    ...(town === undefined ? {} : { addressLocality: town }),
    ...(postcode === undefined ? {} : { postalCode: postcode }),
    addressCountry: 'GB'
  };
}
