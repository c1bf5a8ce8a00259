import type { Address } from './map-link.ts';

/** Which map opens on this device: the phone's own, or one in the browser. */
export type MapApp = 'android' | 'apple' | 'web';

/**
 * A link that hands the way to an address over to a map. By address, not by coordinates: ours are those of the
 * postcode's centre, and the map knows the door. `geo:` is RFC 5870 with the query that Android reads.
 */
export function directionsLink(app: MapApp, { street, postcode }: Address): string {
  const place = encodeURIComponent([street, postcode].filter(Boolean).join(', '));
  if (app === 'android') return `geo:0,0?q=${place}`;
  if (app === 'apple') return `https://maps.apple.com/?daddr=${place}`;
  return `https://www.openstreetmap.org/directions?to=${encodeURIComponent(postcode ?? street)}`;
}
