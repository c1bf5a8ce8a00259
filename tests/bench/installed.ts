/** A phone on which the app is installed with two languages, and what it does then. */
import type { Context } from './context.ts';
import { waitForControl } from './first-visit.ts';
import { wallClock, type Origin } from './origin.ts';
import type { Phone } from './phone.ts';
import { PROFILES } from './profiles.ts';
import type { Site } from './sites.ts';
import { readHeading, visit } from './visit.ts';

export const slowdown = PROFILES.phone.slowdown;
export const soon = { needsReady: true, limit: 20_000 };

export interface Installed {
  context: Context;
  site: Site;
  phone: Phone;
  origin: Origin;
  /** The address of the first visit, and of pages that were never visited. */
  home: string;
  others: readonly string[];
  /** The two kept languages. */
  own: string;
  second: string;
}

export function languageOf(page: string): string {
  return page.split('/')[1] ?? '';
}

/** Goes to the first page, lets the worker install, and keeps the second language. */
export async function install({ phone, origin, home, own, second }: Installed): Promise<void> {
  const tab = await phone.openTab();
  const { page } = tab;
  await visit(tab, origin.url + home, soon);
  if (!(await waitForControl(page, 30_000))) throw new Error('The worker did not take charge.');
  await origin.waitForIdle(1_500, 30_000);
  await visit(tab, `${origin.url}/${own}/settings/`, soon);
  const keep = page.getByTestId(`keep-${second}`);
  await keep.click();
  await keep.waitFor({ state: 'detached' });
  await page.locator('li progress').waitFor({ state: 'detached' });
  await origin.waitForIdle(1_000, 30_000);
  await page.close();
}

export async function goOffline({ phone, origin }: Installed, isOffline: boolean): Promise<void> {
  origin.link.setOffline(isOffline);
  await phone.setOffline(isOffline);
}

/** Opens a page and notes its first paint and its heading. */
export async function noteOpening(
  { context, site, phone, origin }: Installed,
  group: string,
  page: string,
  what: string,
  rate: number = slowdown
): Promise<string> {
  const tab = await phone.openTab(rate);
  const asked = wallClock();
  const notes = await visit(tab, origin.url + page, soon);
  const add = context.adder({ group, site: site.name, profile: `CPU ÷${rate}`, page });
  add(`${what}: first paint`, 'ms', notes.firstPaint);
  add(`${what}: heading`, 'ms', notes.heading);
  add(`${what}: interactive`, 'ms', notes.ready);
  // A browser that waits for a silent host has not begun the page yet: its own clock may not see that.
  add(`${what}: heading since asked`, 'ms', notes.start + notes.heading - asked);
  const heading = await readHeading(tab.page);
  await tab.page.close();
  if (heading === '') throw new Error(`${page} has no heading`);
  return heading;
}
