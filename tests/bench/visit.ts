import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { armChange, type Change, type Notes, type Outcome } from './probe.ts';
import type { Tab } from './phone.ts';

/** Milliseconds without a long task after which a page is taken to be at rest. */
const rest = 1_500;

const unknown: Notes = {
  firstPaint: 0,
  largestPaint: 0,
  ready: 0,
  heading: 0,
  controlled: 0,
  tasks: [],
  shifts: [],
  keystrokes: []
};

export async function readNotes(page: Page): Promise<Notes> {
  const notes = await page
    .evaluate(() => {
      return { ...window.bench, outcome: null };
    })
    .catch(() => undefined);
  return notes ?? unknown;
}

export interface Visited extends Notes {
  /** Milliseconds since 1970 at which the visit began: the zero of all its times. */
  start: number;
}

/**
 * Goes to an address and waits until its heading can be seen and, with `needsReady`, until it can be used.
 * Throws after `limit` milliseconds.
 */
export async function visit(
  { page }: Tab,
  url: string,
  { needsReady, limit }: { needsReady: boolean; limit: number }
): Promise<Visited> {
  const until = performance.now() + limit;
  await page.goto(url, { waitUntil: 'commit', timeout: limit });
  for (;;) {
    const notes = await readNotes(page);
    if (notes.heading > 0 && notes.firstPaint > 0 && (notes.ready > 0 || !needsReady)) break;
    if (performance.now() > until) throw new Error(`${url} was not there after ${limit} ms`);
    await wait(40);
  }
  const start = await page.evaluate(() => performance.timeOrigin);
  return { ...(await readNotes(page)), start };
}

/** Waits until the page has loaded and does no long work any more, at most `limit` milliseconds. */
export async function waitForRest(page: Page, limit: number): Promise<void> {
  const until = performance.now() + limit;
  await page.waitForLoadState('load', { timeout: limit });
  while (performance.now() < until) {
    const idle = await page.evaluate(() => {
      const [start, length] = window.bench.tasks.at(-1) ?? [0, 0];
      return performance.now() - start - length;
    });
    if (idle > rest) return;
    await wait(100);
  }
}

/** Does something in the page and resolves with how long the page took to change, by its own clock. */
export async function timeChange(
  page: Page,
  change: Change,
  act: () => Promise<void>,
  limit = 10_000
): Promise<Outcome> {
  await page.evaluate(armChange, change);
  await act();
  const late = wait(limit).then(() => undefined);
  const outcome = await Promise.race([page.evaluate(() => window.bench.outcome), late]);
  if (outcome === undefined) throw new Error(`No “${change.element}” after ${limit} ms`);
  return outcome;
}

export async function readHeading(page: Page): Promise<string> {
  return (await page.locator('h1').first().innerText()).trim();
}

/** Time over 50 ms of every long task after the first paint. */
export function blockingTime({ tasks, firstPaint }: Notes): number {
  const late = tasks.filter(([start, length]) => start + length > firstPaint);
  return late.reduce((sum, [, length]) => sum + Math.max(0, length - 50), 0);
}

/** The worst five seconds of layout shifts that no tap explains, with gaps of at most one: https://web.dev/articles/cls */
export function layoutShift({ shifts }: Notes): number {
  let [worst, sum, begin, last] = [0, 0, -Infinity, -Infinity];
  for (const [at, value, isAfterTap] of shifts) {
    if (isAfterTap) continue;
    if (at - last > 1_000 || at - begin > 5_000) [sum, begin] = [0, at];
    sum += value;
    last = at;
    worst = Math.max(worst, sum);
  }
  return worst;
}
