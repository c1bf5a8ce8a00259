/** What was measured, and what is told of it: the median and the spread, never a mean. */

export type Unit = 'ms' | 'bytes' | 'count' | 'score' | 'px';

export interface Measure {
  group: string;
  site: string;
  profile: string;
  page: string;
  name: string;
  unit: Unit;
}

export interface Result extends Measure {
  /** One number per run, in the order of the runs. */
  runs: number[];
}

export interface Spread {
  median: number;
  least: number;
  most: number;
}

/** Of an even number of values the mean of the two in the middle; NaN of none. */
export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

export function spreadOf(values: readonly number[]): Spread {
  return { median: medianOf(values), least: Math.min(...values), most: Math.max(...values) };
}

/** Gathers numbers under their names. */
export class Results {
  private readonly all = new Map<string, Result>();

  add(measure: Measure, value: number | null | undefined): void {
    if (value === null || value === undefined || !Number.isFinite(value)) return;
    const { group, site, profile, page, name } = measure;
    const key = [group, site, profile, page, name].join('\n');
    const known = this.all.get(key) ?? { ...measure, runs: [] };
    known.runs.push(Math.round(value * 10_000) / 10_000);
    this.all.set(key, known);
  }

  list(): Result[] {
    return [...this.all.values()];
  }
}

export type Filter = Partial<Omit<Measure, 'unit'>>;

export function findResults(results: readonly Result[], filter: Filter): Result[] {
  const { group, site, profile, page, name } = filter;
  return results.filter(
    (each) =>
      (group === undefined || each.group === group) &&
      (site === undefined || each.site === site) &&
      (profile === undefined || each.profile === profile) &&
      (page === undefined || each.page === page) &&
      (name === undefined || each.name === name)
  );
}

/** Slope, foot and share explained (r²) of the straight line through the points. */
export function fitLine(points: readonly (readonly [x: number, y: number])[]): {
  slope: number;
  foot: number;
  explained: number;
} {
  const count = points.length;
  const meanX = points.reduce((sum, [x]) => sum + x, 0) / count;
  const meanY = points.reduce((sum, [, y]) => sum + y, 0) / count;
  const xx = points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  const yy = points.reduce((sum, [, y]) => sum + (y - meanY) ** 2, 0);
  const xy = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  const slope = xx === 0 ? 0 : xy / xx;
  const explained = xx === 0 || yy === 0 ? 1 : xy ** 2 / (xx * yy);
  return { slope, foot: meanY - slope * meanX, explained };
}
