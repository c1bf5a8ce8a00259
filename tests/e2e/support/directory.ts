/** The published lists, read and measured apart from the app, and the screen that should agree with them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { isDirectory } from '#lib/directory/shapes.ts';
import { readShipped } from './built.ts';
import { expect } from './phone.ts';

const data = join(import.meta.dirname, '../../../data/directory');

export const LISTS = {
  gp: 'gp-practices',
  pharmacy: 'pharmacies',
  dentist: 'dental-practices',
  hospital: 'hospitals-2020'
} as const;

export type Listed = keyof typeof LISTS;

type Row = ReadonlyMap<string, string>;

function readRows(file: string): Row[] {
  const [head = '', ...lines] = readFileSync(join(data, `${file}.csv`), 'utf8')
    .trim()
    .split('\n');
  const names = head.trim().split(',');
  return lines.map((line) => {
    const cells = [...line.trim().matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/gu)];
    return new Map(
      names.map((name, at) => [name, cells[at]?.[1]?.replaceAll('""', '"') ?? cells[at]?.[2] ?? ''])
    );
  });
}

export interface Spot {
  latitude: number;
  longitude: number;
}

export interface Entry {
  id: string;
  name: string;
  postcode: string;
  phone: string;
  neighbourhood: string;
  /** Missing where the list gives no point. */
  spot: Spot | undefined;
}

function spotOf(row: Row): Spot | undefined {
  const [latitude = '', longitude = ''] = [row.get('lat'), row.get('lon')];
  if (latitude === '' || longitude === '') return undefined;
  return { latitude: Number(latitude), longitude: Number(longitude) };
}

export function readList(list: Listed): Entry[] {
  return readRows(`sources/${LISTS[list]}`).map((row) => ({
    id: row.get('id') ?? '',
    name: row.get('name') ?? '',
    postcode: row.get('postcode') ?? '',
    phone: row.get('phone') ?? '',
    neighbourhood: row.get('neighbourhood') ?? '',
    spot: spotOf(row)
  }));
}

/** The ids of every service that the app ships. */
export function listServices(): string[] {
  return readShipped('services', isDirectory).services.map(({ id }) => id);
}

/** Every postcode of the area with its centre. */
export const POSTCODES: ReadonlyMap<string, Spot> = new Map(
  readRows('postcodes').flatMap((row) => {
    const spot = spotOf(row);
    return spot === undefined ? [] : [[row.get('postcode') ?? '', spot] as const];
  })
);

export function spotAt(postcode: string): Spot {
  const spot = POSTCODES.get(postcode);
  if (spot === undefined) throw new Error(`${postcode} is not in the list`);
  return spot;
}

/** Metres between two places, by the haversine formula in its form with the arc tangent. */
export function metres(a: Spot, b: Spot): number {
  const [north, south] = [a.latitude, b.latitude].map((degrees) => (degrees / 180) * Math.PI);
  if (north === undefined || south === undefined) return Number.NaN;
  const turn = ((b.longitude - a.longitude) / 180) * Math.PI;
  const chord =
    Math.sin((south - north) / 2) ** 2 +
    Math.cos(north) * Math.cos(south) * Math.sin(turn / 2) ** 2;
  return 6_371_000 * 2 * Math.atan2(Math.sqrt(chord), Math.sqrt(1 - chord));
}

/** How far each entry is, in tenths of a metre: of entries at one door no one can say which is first. */
export function distances(entries: readonly Entry[], from: Spot): number[] {
  return entries.map(({ spot }) =>
    spot === undefined ? Infinity : Math.round(metres(from, spot) * 10)
  );
}

/** The same numbers on every run, so that what fails can be run again. */
export function pick<Value>(values: readonly Value[], count: number, seed: number): Value[] {
  const left = [...values];
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return left.splice(state % left.length, 1);
  }).flat();
}

export function shown(page: Page): Locator {
  return page.locator('main li:has(> h3 .name)');
}

export async function shownIds(page: Page): Promise<string[]> {
  const addresses = await shown(page)
    .locator('.name')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  return addresses.map((address) => address.split('?id=')[1] ?? '');
}

/** The row of one service. */
export function rowOf(page: Page, id: string): Locator {
  return shown(page).filter({ has: page.locator(`.name[href$="?id=${id}"]`) });
}

/** The first entries on the screen, as the published list has them. */
export async function firstShown(page: Page, list: Listed, count = 5): Promise<Entry[]> {
  const entries = new Map(readList(list).map((entry) => [entry.id, entry]));
  return (await shownIds(page)).slice(0, count).map((id) => {
    const entry = entries.get(id);
    if (entry === undefined) throw new Error(`${id} is not in ${LISTS[list]}.csv`);
    return entry;
  });
}

/** The screen's first five are five of the nearest, in order. */
export async function expectNearest(page: Page, list: Listed, from: Spot): Promise<void> {
  const nearest = distances(readList(list), from)
    .sort((a, b) => a - b)
    .slice(0, 5);
  const first = await firstShown(page, list);
  expect(new Set(first).size).toBe(5);
  expect(distances(first, from)).toEqual(nearest);
}

export async function ask(page: Page, postcode: string): Promise<void> {
  await page.getByTestId('postcode').fill(postcode);
  await page.getByTestId('show-nearest').click();
}

/** Asks for a postcode and waits until the list is sorted by it. */
export async function sortBy(page: Page, postcode: string): Promise<void> {
  await ask(page, postcode);
  await expect(page.getByTestId('order')).toContainText(postcode);
}

export async function openType(page: Page, list: Listed): Promise<void> {
  await page.locator(`nav.types a[href$="?type=${list}"]`).click();
  await expect(page.locator(`nav.types a[href$="?type=${list}"]`)).toHaveAttribute(
    'aria-current',
    'true'
  );
}
