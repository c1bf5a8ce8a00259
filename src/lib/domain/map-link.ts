export interface Address {
  readonly street: string;
  readonly postcode?: string;
}

/** A link that shows an address on a public map. Nothing is asked of the map until the reader taps it. */
export function mapLink({ street, postcode }: Address): string {
  // A postcode alone is found more surely than a building's name.
  const place = postcode ?? street;
  return `https://www.openstreetmap.org/search?query=${encodeURIComponent(place)}`;
}
