import { judgeAll, type Judged } from './targets.ts';
import { findResults, spreadOf, type Result } from './statistics.ts';

/** 23,400 bytes as `23.4 kB`, 812.4 ms as `812 ms`, one part in ten thousand of a score. */
export function tellValue(value: number, unit: Judged['unit']): string {
  switch (unit) {
    case 'bytes':
      return `${(value / 1_000).toFixed(value < 100_000 ? 1 : 0)} kB`;
    case 'ms':
      return `${value.toFixed(value < 10 ? 1 : 0)} ms`;
    case 'px':
      return `${Math.round(value)} px`;
    case 'ratio':
      return `${value.toFixed(2)} ×`;
    case 'score':
      return value.toFixed(4).replace(/\.?0+$/u, '');
    case 'count':
      return String(Math.round(value));
  }
}

export function drawTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function tellSpread({ runs, unit }: Result): string {
  const { median, least, most } = spreadOf(runs);
  const middle = tellValue(median, unit);
  if (least === most) return middle;
  return `${middle} (${tellValue(least, unit)}–${tellValue(most, unit)})`;
}

/** The sites beside each other, one row for each thing measured, and how ours compares with the floor. */
function drawGroup(group: string, results: readonly Result[]): string {
  const own = findResults(results, { group });
  const sites = [...new Set(own.map(({ site }) => site))];
  const rows = new Map<string, Result[]>();
  for (const result of own) {
    const key = [result.profile, result.page, result.name].join('\n');
    rows.set(key, [...(rows.get(key) ?? []), result]);
  }
  const hasFloor = sites.includes('ours') && sites.includes('floor');
  const body = [...rows.values()].map((row) => {
    const [{ profile, page, name } = { profile: '', page: '', name: '' }] = row;
    const bySite = new Map(row.map((result) => [result.site, result]));
    const cells = sites.map((site) => {
      const result = bySite.get(site);
      return result === undefined ? '–' : tellSpread(result);
    });
    const [of, over] = [bySite.get('ours'), bySite.get('floor')].map((result) =>
      result === undefined ? Number.NaN : spreadOf(result.runs).median
    );
    const ratio = (of ?? Number.NaN) / (over ?? Number.NaN);
    const told = Number.isFinite(ratio) ? tellValue(ratio, 'ratio') : '–';
    return [profile, page, name, ...cells, ...(hasFloor ? [told] : [])];
  });
  const head = ['on', 'page', 'what', ...sites, ...(hasFloor ? ['ours ÷ floor'] : [])];
  return `## ${group}\n\n${drawTable(head, body)}`;
}

export function drawTargets(results: readonly Result[]): string {
  const rows = judgeAll(results).map(({ what, most, unit, measured, where, isMet }) => [
    what,
    `≤ ${tellValue(most, unit)}`,
    tellValue(measured, unit),
    isMet ? 'met' : '**not met**',
    where
  ]);
  return `## Targets\n\nThe median of the runs, of the worst page.\n\n${drawTable(['what', 'target', 'measured', '', 'where'], rows)}`;
}

export interface Circumstances {
  when: string;
  machine: string;
  browser: string;
  runs: number;
}

export function drawReport(
  { when, machine, browser, runs }: Circumstances,
  results: readonly Result[],
  failures: readonly string[]
): string {
  const groups = [...new Set(results.map(({ group }) => group))];
  const failed = failures.map((failure) => `- ${failure}`).join('\n');
  return [
    `# Measured on ${when}`,
    `${machine}; ${browser}; ${runs} interleaved ${runs === 1 ? 'run' : 'runs'}, median (least–most). 1 kB is 1,000 bytes of bodies as sent, brotli 11.`,
    ...(failures.length === 0 ? [] : [`## Failed\n\n${failed}`]),
    drawTargets(results),
    ...groups.map((group) => drawGroup(group, results))
  ].join('\n\n');
}
