import type { PackedPostcodes } from '#lib/domain/directory-files.ts';
import { metresBetween } from '#lib/domain/distance.ts';
import { UNIT_LETTERS } from '#lib/domain/postcode.ts';
import type { Point } from '#lib/domain/service.ts';

/** Every character that JSON writes as itself, from # on: the digits of a packed number. */
export const DIGITS = Array.from({ length: 92 }, (_, at) => String.fromCharCode(35 + at))
  .filter((character) => character !== '\\')
  .join('');

/**
 * So many of the digits end a number; the others begin one and say that more follows. Chosen by trial for the
 * smallest file.
 */
export const LAST_DIGITS = 62;

/** Points are packed in hundred-thousandths of a degree: about a metre. */
export const POINTS_PER_DEGREE = 100_000;

export interface PostcodeTable {
  /** The point of a postcode written as {@link readPostcode} writes it (`E8 1AA`). */
  find(postcode: string): Point | undefined;
  /** The outward codes that have a postcode in the table: `E8`, `EC2A` …. */
  readonly districts: ReadonlySet<string>;
  /** The postcode whose point is nearest, with the distance to it; undefined when that is more than `within` metres. */
  nearest(point: Point, within: number): { postcode: string; metres: number } | undefined;
}

/** The outward codes of a packed table; none in an empty one. */
export function districtsOf(districts: string): string[] {
  return districts.split(' ').filter((district) => district !== '');
}

/** Reads a string of packed numbers, none below nought. */
function readNumbers(text: string): number[] {
  const leading = DIGITS.length - LAST_DIGITS;
  const numbers: number[] = [];
  let before = 0;
  for (const character of text) {
    const digit = DIGITS.indexOf(character);
    if (digit >= LAST_DIGITS) {
      before = before * leading + digit - LAST_DIGITS + 1;
    } else {
      numbers.push(before * LAST_DIGITS + digit);
      before = 0;
    }
  }
  return numbers;
}

function runningSums(differences: readonly number[]): number[] {
  let sum = 0;
  return differences.map((difference) => (sum += difference));
}

function unfold(folded: number): number {
  return folded % 2 === 0 ? folded / 2 : -(folded + 1) / 2;
}

/** `1AA` of its number. */
function writeInward(unit: number): string {
  const letters = UNIT_LETTERS.length;
  return (
    String(Math.floor(unit / letters / letters)) +
    UNIT_LETTERS.charAt(Math.floor(unit / letters) % letters) +
    UNIT_LETTERS.charAt(unit % letters)
  );
}

/** Opens the table as it was shipped. A district is only read when somebody asks for it. */
export function openPostcodes(packed: PackedPostcodes): PostcodeTable {
  const districts = districtsOf(packed.districts);
  const opened = new Map<string, ReadonlyMap<string, Point>>();

  function open(district: string): ReadonlyMap<string, Point> {
    const before = opened.get(district);
    if (before) return before;
    const column = districts.indexOf(district);
    const degrees = (from: readonly string[]): number[] =>
      runningSums(readNumbers(from[column] ?? '').map(unfold));
    const latitudes = degrees(packed.latitudes);
    const longitudes = degrees(packed.longitudes);
    const points = new Map(
      runningSums(readNumbers(packed.units[column] ?? '')).map((unit, row) => [
        writeInward(unit),
        {
          latitude: (latitudes[row] ?? Number.NaN) / POINTS_PER_DEGREE,
          longitude: (longitudes[row] ?? Number.NaN) / POINTS_PER_DEGREE
        }
      ])
    );
    opened.set(district, points);
    return points;
  }

  return {
    districts: new Set(districts),
    find(postcode) {
      const [district = '', inward = ''] = postcode.split(' ');
      return open(district).get(inward);
    },
    nearest(point, within) {
      let best: { postcode: string; metres: number } | undefined;
      for (const district of districts) {
        for (const [inward, each] of open(district)) {
          const metres = metresBetween(point, each);
          if (metres <= within && (best === undefined || metres < best.metres)) {
            best = { postcode: `${district} ${inward}`, metres };
          }
        }
      }
      return best;
    }
  };
}
