import type { Spot } from '../../../../src/tools/directory/lines.ts';

/** The lines of a path in whole relative steps. */
export function linesOf(path: string): Spot[][] {
  let [x, y]: Spot = [0, 0];
  return path
    .split('m')
    .slice(1)
    .map((text) => {
      const numbers = (text.match(/-?\d+/gu) ?? []).map(Number);
      const line: Spot[] = [];
      for (let at = 0; at < numbers.length; at += 2) {
        [x, y] = [x + (numbers[at] ?? Number.NaN), y + (numbers[at + 1] ?? Number.NaN)];
        line.push([x, y]);
      }
      if (text.endsWith('z')) [x, y] = line[0] ?? [x, y];
      return line;
    });
}

/** How far a spot is off the line between two others. */
export function offLine([x, y]: Spot, from: Spot, to: Spot): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const part = ((x - from[0]) * dx + (y - from[1]) * dy) / (dx * dx + dy * dy || 1);
  const along = Math.max(0, Math.min(1, part));
  return Math.hypot(x - from[0] - along * dx, y - from[1] - along * dy);
}
