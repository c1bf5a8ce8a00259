import { edgeKey, keyOf, type Spot } from './lines.ts';

type Edges = ReadonlyMap<string, readonly [Spot, Spot]>;

/** Where a line ends, and the direction it would go on in (of length one). */
interface End {
  readonly at: Spot;
  readonly ahead: readonly [number, number];
}

/** How wide a gap may be, in units, and how much (in degrees) either end may turn to cross it. */
export interface Reach {
  readonly units: number;
  readonly degrees: number;
}

function endsOf(edges: Edges): End[] {
  const meetings = new Map<string, number>();
  const all = [...edges.values()].flatMap(([a, b]): (readonly [Spot, Spot])[] => [
    [a, b],
    [b, a]
  ]);
  for (const [at] of all) meetings.set(keyOf(at), (meetings.get(keyOf(at)) ?? 0) + 1);
  return all
    .filter(([at]) => meetings.get(keyOf(at)) === 1)
    .map(([at, before]) => {
      const length = distanceBetween(at, before);
      return { at, ahead: [(at[0] - before[0]) / length, (at[1] - before[1]) / length] };
    });
}

function distanceBetween(a: Spot, b: Spot): number {
  // Math.hypot is several times slower, and half a million pairs are looked at.
  return Math.sqrt((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2);
}

/** The cosine of the turn from where an end looks to a spot. */
function turn({ at, ahead }: End, to: Spot): number {
  const [dx, dy] = [to[0] - at[0], to[1] - at[1]];
  return (ahead[0] * dx + ahead[1] * dy) / distanceBetween(at, to);
}

/** Joins ends that look at each other over a gap, the nearest and straightest first; each end is joined once. */
function closeGaps(edges: Edges, { units, degrees }: Reach): Edges {
  const least = Math.cos((degrees * Math.PI) / 180);
  const ends = endsOf(edges);
  const pairs = ends
    .flatMap((a, at) => {
      const found: { a: End; b: End; cost: number }[] = [];
      for (const b of ends.slice(at + 1)) {
        const distance = distanceBetween(a.at, b.at);
        if (distance > 0 && distance <= units) {
          const turns = [turn(a, b.at), turn(b, a.at)] as const;
          const cost = distance * (3 - turns[0] - turns[1]);
          if (Math.min(...turns) >= least) found.push({ a, b, cost });
        }
      }
      return found;
    })
    .sort((one, other) => one.cost - other.cost);
  const joined = new Set<End>();
  const all = new Map(edges);
  for (const { a, b } of pairs) {
    if (!joined.has(a) && !joined.has(b)) {
      joined.add(a).add(b);
      all.set(edgeKey(a.at, b.at), [a.at, b.at]);
    }
  }
  return all;
}

/** How far ahead of an end the line from a to b crosses its way; undefined where it does not. */
function aheadOn({ at, ahead }: End, [a, b]: readonly [Spot, Spot]): number | undefined {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const across = ahead[0] * dy - ahead[1] * dx;
  if (across === 0) return undefined;
  const [ox, oy] = [a[0] - at[0], a[1] - at[1]];
  const along = (ox * dy - oy * dx) / across;
  const part = (ox * ahead[1] - oy * ahead[0]) / across;
  return along > 0 && part >= 0 && part <= 1 ? along : undefined;
}

/** Leads ends that stop just short of another line up to it. */
function meetLines(edges: Edges, units: number): Edges {
  const all = new Map(edges);
  for (const end of endsOf(edges)) {
    const distances = [...edges.values()].flatMap((edge) => aheadOn(end, edge) ?? []);
    const distance = Math.min(...distances);
    if (distance <= units) {
      const spot: Spot = [
        Math.round(end.at[0] + end.ahead[0] * distance),
        Math.round(end.at[1] + end.ahead[1] * distance)
      ];
      if (keyOf(spot) !== keyOf(end.at)) all.set(edgeKey(end.at, spot), [end.at, spot]);
    }
  }
  return all;
}

/**
 * Mends a network of roads that was cut into tiles and lost its shortest pieces: gaps between pieces that lie in one
 * line are closed, narrow ones first, then ends are led up to the roads they stop short of.
 */
export function mendRoads(edges: Edges, reaches: readonly Reach[], toRoad: number): Edges {
  return meetLines(reaches.reduce(closeGaps, edges), toRoad);
}
