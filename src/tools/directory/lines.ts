/** Whole units of a map's view. */
export type Spot = readonly [number, number];

/** A spot as text, to be found by. */
export function keyOf([x, y]: Spot): string {
  return `${String(x)} ${String(y)}`;
}

/** Which edge it is, whichever way it runs. */
export function edgeKey(a: Spot, b: Spot): string {
  const [first, second] = [keyOf(a), keyOf(b)].sort();
  return `${first ?? ''} ${second ?? ''}`;
}

/** A line without spots that repeat the one before. */
export function withoutRepeats(line: readonly Spot[]): Spot[] {
  return line.filter(
    (spot, at) => at === 0 || spot[0] !== line[at - 1]?.[0] || spot[1] !== line[at - 1]?.[1]
  );
}

/** The edges of lines, each once. */
export function edgesOf(lines: readonly (readonly Spot[])[]): Map<string, readonly [Spot, Spot]> {
  const edges = new Map<string, readonly [Spot, Spot]>();
  for (const line of lines.map(withoutRepeats)) {
    for (const [at, to] of line.entries()) {
      const from = line[at - 1];
      if (from && !edges.has(edgeKey(from, to))) edges.set(edgeKey(from, to), [from, to]);
    }
  }
  return edges;
}

/** How sharply the way bends at a spot: −1 straight on, 1 straight back. */
function bend(from: Spot, at: Spot, to: Spot): number {
  const back = [from[0] - at[0], from[1] - at[1]] as const;
  const on = [to[0] - at[0], to[1] - at[1]] as const;
  return (back[0] * on[0] + back[1] * on[1]) / (Math.hypot(...back) * Math.hypot(...on));
}

/**
 * Joins edges into lines as long as they can be. With `through` a line goes straight on over a crossing, as a road
 * does; without it every crossing ends the line, so that what meets there still meets when lines are simplified.
 */
export function joinEdges(
  edges: ReadonlyMap<string, readonly [Spot, Spot]>,
  through: boolean
): Spot[][] {
  const neighbours = new Map<string, Spot[]>();
  for (const [a, b] of edges.values()) {
    neighbours.set(keyOf(a), [...(neighbours.get(keyOf(a)) ?? []), b]);
    neighbours.set(keyOf(b), [...(neighbours.get(keyOf(b)) ?? []), a]);
  }
  const used = new Set<string>();

  function goOn(from: Spot, at: Spot): Spot | undefined {
    const ways = neighbours.get(keyOf(at)) ?? [];
    if (!through && ways.length !== 2) return undefined;
    return ways
      .filter((to) => !used.has(edgeKey(at, to)) && bend(from, at, to) < 0.5)
      .sort((a, b) => bend(from, at, a) - bend(from, at, b))[0];
  }

  function walk(start: Spot, next: Spot): Spot[] {
    const line = [start];
    let [from, at]: [Spot, Spot | undefined] = [start, next];
    while (at !== undefined) {
      used.add(edgeKey(from, at));
      line.push(at);
      [from, at] = [at, goOn(from, at)];
    }
    return line;
  }

  const lines: Spot[][] = [];
  // Ends and crossings first: begun in its middle, a line would come out in two.
  const isEnd = (spot: Spot): boolean => neighbours.get(keyOf(spot))?.length !== 2;
  const starts = [...edges.values()].flatMap(([a, b]): (readonly [Spot, Spot])[] => [
    [a, b],
    [b, a]
  ]);
  for (const [start, next] of [...starts.filter(([start]) => isEnd(start)), ...starts]) {
    if (!used.has(edgeKey(start, next))) lines.push(walk(start, next));
  }
  return lines;
}

function offLine(spot: Spot, from: Spot, to: Spot): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = dx * dx + dy * dy;
  const along =
    length === 0
      ? 0
      : Math.max(0, Math.min(1, ((spot[0] - from[0]) * dx + (spot[1] - from[1]) * dy) / length));
  return Math.hypot(spot[0] - from[0] - along * dx, spot[1] - from[1] - along * dy);
}

/** Leaves out spots that lie no more than the tolerance off the line (Douglas and Peucker); both ends stay. */
export function simplify(line: readonly Spot[], tolerance: number): Spot[] {
  const [first] = line;
  const last = line.at(-1);
  if (first === undefined || last === undefined || line.length < 3) return [...line];
  const distances = line.map((spot) => offLine(spot, first, last));
  const farthest = distances.reduce(
    (best, distance, at) => (distance > (distances[best] ?? 0) ? at : best),
    0
  );
  if ((distances[farthest] ?? 0) <= tolerance) return [first, last];
  return [
    ...simplify(line.slice(0, farthest + 1), tolerance).slice(0, -1),
    ...simplify(line.slice(farthest), tolerance)
  ];
}

/** The part of a ring inside a box from nought (Sutherland and Hodgman), with whole units. */
export function clipRing(ring: readonly Spot[], width: number, height: number): Spot[] {
  const sides: readonly (readonly [0 | 1, number, 1 | -1])[] = [
    [0, 0, 1],
    [0, width, -1],
    [1, 0, 1],
    [1, height, -1]
  ];
  return sides.reduce<Spot[]>(
    (left, [axis, limit, sign]) =>
      left.flatMap((spot, at) => {
        const before = left.at(at - 1) ?? spot;
        const isIn = (spot[axis] - limit) * sign >= 0;
        const wasIn = (before[axis] - limit) * sign >= 0;
        if (isIn === wasIn) return isIn ? [spot] : [];
        const part = (limit - before[axis]) / (spot[axis] - before[axis]);
        const crossing: Spot = [
          Math.round(before[0] + part * (spot[0] - before[0])),
          Math.round(before[1] + part * (spot[1] - before[1]))
        ];
        return isIn ? [crossing, spot] : [crossing];
      }),
    [...ring]
  );
}

/** Whether a spot lies inside rings, by how often a line to the left of it crosses them. */
export function isInside([x, y]: Spot, rings: readonly (readonly Spot[])[]): boolean {
  return rings.reduce((isIn, ring) => {
    for (const [at, to] of ring.entries()) {
      const from = ring.at(at - 1) ?? to;
      const isAcross = from[1] > y !== to[1] > y;
      if (isAcross && x > from[0] + ((y - from[1]) / (to[1] - from[1])) * (to[0] - from[0])) {
        isIn = !isIn;
      }
    }
    return isIn;
  }, false);
}

/** The length of a line, in units. */
export function lengthOf(line: readonly Spot[]): number {
  return line.reduce((sum, [x, y], at) => {
    const [beforeX, beforeY] = line[Math.max(0, at - 1)] ?? [x, y];
    return sum + Math.hypot(x - beforeX, y - beforeY);
  }, 0);
}

/** Twice the area of a ring, in square units. */
export function ringArea(ring: readonly Spot[]): number {
  return Math.abs(
    ring.reduce((sum, [x, y], at) => {
      const [beforeX, beforeY] = ring.at(at - 1) ?? [x, y];
      return sum + beforeX * y - x * beforeY;
    }, 0)
  );
}

/** `d` of an SVG path in whole relative units. A closed line is given without its last spot. */
export function pathOf(lines: readonly (readonly Spot[])[], isClosed: boolean): string {
  let [x, y]: Spot = [0, 0];
  return lines
    .map((line) => {
      const steps = line.map((spot) => {
        const step = [spot[0] - x, spot[1] - y].map(String);
        [x, y] = spot;
        return step;
      });
      // A minus sign parts numbers as well as a space does.
      const text = steps.flat().join(' ').replaceAll(' -', '-');
      [x, y] = isClosed ? (line[0] ?? [x, y]) : [x, y];
      return `m${text}${isClosed ? 'z' : ''}`;
    })
    .join('');
}
