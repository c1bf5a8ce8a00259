import { askPosition } from '#lib/device/position.ts';
import { openPostcodes, type PostcodeTable } from '#lib/directory/postcodes.ts';
import { readPostcode } from '#lib/domain/postcode.ts';
import type { Point } from '#lib/domain/service.ts';
import { loadPostcodes } from '#lib/i18n/directory.ts';

/** Where distances are measured from. A phone's position has no name. */
export interface Origin {
  readonly point: Point;
  readonly postcode?: string;
}

/** What came of asking for a postcode or a position, when it was not a place. */
export type Trouble =
  | { readonly kind: 'incomplete' | 'unknown' | 'noPosition' | 'unavailable' }
  | { readonly kind: 'elsewhere'; readonly postcode: string };

// In memory only: a postcode says where somebody lives. It goes with the page.
let origin = $state.raw<Origin | null>(null);
let trouble = $state.raw<Trouble | null>(null);
let isLooking = $state(false);
let table: Promise<PostcodeTable> | null = null;

function openTable(): Promise<PostcodeTable> {
  table ??= loadPostcodes()
    .then(openPostcodes)
    .catch((cause: unknown) => {
      // What failed once is worth asking for again.
      table = null;
      throw cause;
    });
  return table;
}

async function look(text: string): Promise<Origin | Trouble | null> {
  const read = readPostcode(text);
  if (read.kind === 'empty') return null;
  if (read.kind !== 'whole') return { kind: 'incomplete' };
  const postcodes = await openTable();
  const point = postcodes.find(read.postcode);
  if (point !== undefined) return { point, postcode: read.postcode };
  // A district that reaches into the area: a slip, or a postcode newer than the list. Any other is elsewhere.
  const district = read.postcode.split(' ')[0] ?? '';
  return postcodes.districts.has(district)
    ? { kind: 'unknown' }
    : { kind: 'elsewhere', postcode: read.postcode };
}

/** Where the reader wants services near to. Nothing of it is stored, sent, or put into the address bar. */
export const near = {
  get origin(): Origin | null {
    return origin;
  },
  get trouble(): Trouble | null {
    return trouble;
  },
  get isLooking(): boolean {
    return isLooking;
  },
  /** Readies the postcodes while one is being typed: reading them takes a slow phone longer than finding one. */
  prepare(): void {
    openTable().catch(() => undefined);
  },
  /** Takes a postcode as somebody wrote it. Never rejects: what is wrong with it is in `trouble`. */
  async fromPostcode(text: string): Promise<void> {
    const found = await look(text).catch((): Trouble => ({ kind: 'unavailable' }));
    origin = found !== null && 'point' in found ? found : null;
    trouble = found !== null && 'kind' in found ? found : null;
  },
  /** Asks the phone, which asks its owner. Call from a tap. */
  async fromPhone(): Promise<void> {
    isLooking = true;
    trouble = null;
    const position = await askPosition();
    isLooking = false;
    if (position === null) trouble = { kind: 'noPosition' };
    else origin = { point: position };
  },
  forget(): void {
    origin = null;
    trouble = null;
  },
  /** The postcode nearest to a place, within `metres` of it. Rejects with BundleUnavailable. */
  async postcodeAt(point: Point, metres: number): Promise<string | undefined> {
    return (await openTable()).nearest(point, metres)?.postcode;
  }
};
