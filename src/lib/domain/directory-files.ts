/**
 * `static/b/postcode.<hash>.json`: every postcode of the area with its point, to the fifth decimal.
 *
 * The four columns run in step, one entry a district. An entry of the last three is a string of numbers, one for each
 * postcode of the district in order, each the difference from the one before (the first: from nought). A number is
 * written in `directory/postcodes.ts` digits, so that it compresses well. Measured with brotli 11 on 6,153 postcodes:
 * this 17.1 kB; the same numbers as JSON 18.5; by sector as JSON 21.2; as absolute latitudes and longitudes 47 (gzip).
 */
export interface PackedPostcodes {
  /** Outward codes, parted by spaces. */
  readonly districts: string;
  /** The inward half as a number: its digit × 400 + the places of its two letters in `UNIT_LETTERS`, base 20. */
  readonly units: readonly string[];
  /** Hundred-thousandths of a degree; a difference below nought is folded in: 0, −1, 1, −2 … are 0, 1, 2, 3 …. */
  readonly latitudes: readonly string[];
  readonly longitudes: readonly string[];
}

/** A name at a place of the map, in its units. */
export interface MapName {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

/**
 * `static/b/map.<hash>.json`: a light map of the City of London and Hackney. Paths are the `d` of an SVG path, in whole
 * units of the view; stations and places are written in Latin letters, as signs in the street are.
 */
export interface MapData {
  readonly viewBox: { readonly width: number; readonly height: number };
  /** Equirectangular: x = (longitude − west) × unitsEast, y = (north − latitude) × unitsNorth. */
  readonly projection: {
    readonly west: number;
    readonly north: number;
    /** Units of the view in one degree. */
    readonly unitsEast: number;
    readonly unitsNorth: number;
  };
  /** To be filled, and stroked in the same colour: the source is cut into tiles. */
  readonly water: string;
  /** Lines: the roads that buses take; and, inside the boroughs, the pattern of the small streets, with gaps. */
  readonly roads: string;
  readonly streets: string;
  /** Lines: borders between wards of one borough, each once. */
  readonly wards: string;
  /** To be filled. */
  readonly boroughs: readonly { readonly name: string; readonly path: string }[];
  readonly stations: readonly MapName[];
  readonly places: readonly MapName[];
  /** Lines that must stand beside the map, in English as their licences give them. */
  readonly attribution: readonly string[];
}
