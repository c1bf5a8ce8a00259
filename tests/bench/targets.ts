/** What the project holds itself to, beside what was measured. Nothing here fails a run: it is read by people. */
import { findResults, spreadOf, type Filter, type Result, type Unit } from './statistics.ts';

interface Target {
  what: string;
  /** The worst median of all results that fit is held against `most`. */
  of: Filter;
  /** When given, the medians are divided by those of this one, page by page. */
  over?: Filter;
  most: number;
  unit: Unit | 'ratio';
}

const ours = { site: 'ours' };
const visit = { group: 'first visit', ...ours };
const floor = { group: 'first visit', site: 'floor', name: 'first paint' };
const byPage = (profile: string): Pick<Target, 'of' | 'over' | 'most' | 'unit'> => ({
  of: { ...visit, profile, name: 'first paint' },
  over: { ...floor, profile },
  most: 1.15,
  unit: 'ratio'
});

export const targets: readonly Target[] = [
  {
    what: 'first paint needs: the page',
    of: { ...visit, name: 'bytes of html' },
    most: 8_000,
    unit: 'bytes'
  },
  {
    what: 'first visit: script before interactive',
    of: { ...visit, name: 'script before interactive' },
    most: 60_000,
    unit: 'bytes'
  },
  {
    what: 'first visit: all before interactive',
    of: { ...visit, name: 'bytes before interactive' },
    most: 100_000,
    unit: 'bytes'
  },
  {
    what: 'first visit: blocking time, CPU ÷4',
    of: { ...visit, name: 'blocking time' },
    most: 80,
    unit: 'ms'
  },
  {
    what: 'first visit: layout shift',
    of: { ...visit, name: 'layout shift' },
    most: 0,
    unit: 'score'
  },
  { what: 'first paint on the phone profile, × floor', ...byPage('phone') },
  { what: 'first paint on 2G, × floor', ...byPage('2g') },
  {
    what: 'interactive on 2G',
    of: { ...visit, profile: '2g', name: 'interactive' },
    most: 6_000,
    unit: 'ms'
  },
  {
    what: 'installing adds',
    of: { group: 'install', ...ours, name: 'bytes' },
    most: 250_000,
    unit: 'bytes'
  },
  {
    what: 'installing asks',
    of: { group: 'install', ...ours, name: 'requests' },
    most: 40,
    unit: 'count'
  },
  {
    what: 'worker',
    of: { group: 'install', ...ours, name: 'bytes of worker' },
    most: 12_000,
    unit: 'bytes'
  },
  {
    what: 'never-visited page offline, first paint × online on a fast line',
    of: { group: 'offline', ...ours, name: 'never visited: first paint' },
    over: { group: 'offline', ...ours, name: 'online on a fast line: first paint' },
    most: 1,
    unit: 'ratio'
  },
  {
    what: 'never-visited page offline, heading × online on a fast line',
    of: { group: 'offline', ...ours, name: 'never visited: heading' },
    over: { group: 'offline', ...ours, name: 'online on a fast line: heading' },
    most: 1,
    unit: 'ratio'
  },
  {
    what: 'silent host, open page',
    of: { ...ours, name: 'silent host, link in an open page' },
    most: 1_000,
    unit: 'ms'
  },
  {
    what: 'silent host, cold start',
    of: { ...ours, name: 'silent host, cold start: heading since asked' },
    most: 3_500,
    unit: 'ms'
  },
  {
    what: 'language switch, offline, first time',
    of: { ...ours, name: 'to the other language, first time' },
    most: 100,
    unit: 'ms'
  },
  { what: 'language switch, offline, back', of: { ...ours, name: 'back' }, most: 100, unit: 'ms' },
  {
    what: 'language switch: layout shift that no tap explains',
    of: { ...ours, name: 'layout shift that no tap explains' },
    most: 0,
    unit: 'score'
  },
  {
    what: 'search, median letter',
    of: { ...ours, name: 'letter, median of the question' },
    most: 50,
    unit: 'ms'
  },
  {
    what: 'search, slowest letter',
    of: { ...ours, name: 'letter, slowest of the question' },
    most: 50,
    unit: 'ms'
  },
  {
    what: 'nearest services from the first postcode',
    of: { ...ours, name: 'first postcode, drawn' },
    most: 50,
    unit: 'ms'
  },
  {
    what: 'nearest services from the next',
    of: { ...ours, name: 'next postcode, drawn' },
    most: 50,
    unit: 'ms'
  }
];

export interface Judged {
  what: string;
  most: number;
  unit: Unit | 'ratio';
  measured: number;
  /** Where the worst was measured. */
  where: string;
  isMet: boolean;
}

function medianOfResult(result: Result): number {
  return spreadOf(result.runs).median;
}

/** The worst of what fits; null when nothing of it was measured. */
export function judge(target: Target, results: readonly Result[]): Judged | null {
  const values = findResults(results, target.of).flatMap((result) => {
    const where = `${result.profile} ${result.page}`;
    const median = medianOfResult(result);
    if (target.over === undefined) return [{ measured: median, where }];
    const [other] = findResults(results, { ...target.over, page: result.page });
    return other === undefined ? [] : [{ measured: median / medianOfResult(other), where }];
  });
  const [worst] = values.sort((a, b) => b.measured - a.measured);
  if (worst === undefined) return null;
  const { what, most, unit } = target;
  return { what, most, unit, ...worst, isMet: worst.measured <= most };
}

export function judgeAll(results: readonly Result[]): Judged[] {
  return targets.map((target) => judge(target, results)).filter((judged) => judged !== null);
}
