/** A pictogram: files of healthicons (outline, 48 px), strokes drawn here, or both. */
export interface IconSource {
  /** Path inside the outline set, without `.svg`. */
  readonly from?: string;
  /** Takes one path of the file only, counted from 0. */
  readonly only?: number;
  /** Puts the file beside or under what is drawn: an SVG transform. */
  readonly place?: string;
  /** A second file, for a sign made of two. */
  readonly with?: { readonly from: string; readonly place: string };
  /** Strokes of 2 on 48, the weight of healthicons. */
  readonly draw?: string;
  /** Solid shapes: eyes, dots, drops of blood. */
  readonly fill?: string;
}

export const dot = (x: number, y: number): string =>
  `M${String(x - 2)} ${String(y)}a2 2 0 1 0 4 0a2 2 0 1 0-4 0z`;

export const drop = (x: number, y: number): string =>
  `M${String(x)} ${String(y)}c-1.5 3-3 4.3-3 6a3 3 0 0 0 6 0c0-1.7-1.5-3-3-6z`;

export const circle = 'M24 4a20 20 0 1 0 0 40a20 20 0 0 0 0-40z';
export const house = 'M5 23 24 7l19 16M10 19v22h28V19';
export const pound = 'M29 18a5 5 0 0 0-10 1c0 5 2 9-2 14h13M16 26h10';
export const bubble =
  'M8 7h32a3 3 0 0 1 3 3v22a3 3 0 0 1-3 3H24l-10 8v-8H8a3 3 0 0 1-3-3V10a3 3 0 0 1 3-3z';
export const pains = 'm34 7-3 5h5l-3 5M42 15l-5 2 3 4-5 2';
