import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOnMap, projectPoint } from '#lib/directory/map.ts';
import { isMapData } from '#lib/directory/shapes.ts';
import type { MapName } from '#lib/domain/directory-files.ts';
import { metresBetween } from '#lib/domain/distance.ts';
import type { Point } from '#lib/domain/service.ts';
import { parseCsv } from '../../../src/tools/csv.ts';
import { buildMap, readMap } from '../../../src/tools/directory/map.ts';
import { linesOf, offLine } from './support/paths.ts';

const folder = 'data/directory';
const map = readMap(folder);
const shipped = JSON.stringify(map);
const { width, height } = map.viewBox;

function rowsOf(name: string): { id: string; point: Point; row: Record<string, string> }[] {
  return parseCsv(readFileSync(`${folder}/${name}.csv`, 'utf8')).map((row) => ({
    id: row.id ?? row.postcode ?? '',
    point: { latitude: Number(row.lat), longitude: Number(row.lon) },
    row
  }));
}

function named(names: readonly MapName[], name: string): MapName {
  const found = names.find((each) => each.name === name);
  if (!found) throw new Error(`${name} is not on the map`);
  return found;
}

describe('the map', () => {
  test('is light', () => {
    expect(brotliCompressSync(shipped).length).toBeLessThan(13_000);
  });

  test('is the same every time, and knows its shape', () => {
    expect(JSON.stringify(readMap(folder))).toBe(shipped);
    expect(isMapData(JSON.parse(shipped))).toBe(true);
    for (const other of [
      null,
      [],
      {},
      { ...map, viewBox: { width } },
      { ...map, projection: { ...map.projection, west: null } },
      { ...map, roads: 'm0 0"><script>' },
      { ...map, stations: [{ name: 'Hoxton' }] },
      { ...map, boroughs: [{ name: 'Hackney' }] },
      { ...map, attribution: [1] }
    ]) {
      expect(isMapData(other)).toBe(false);
    }
  });

  test('names whose lines it draws', () => {
    const lines = map.attribution.join('\n');
    expect(lines).toContain('© OpenStreetMap contributors');
    expect(lines).toContain('Office for National Statistics');
    expect(lines).toContain('Contains OS data © Crown copyright and database right');
  });

  test.each([
    'sources/gp-practices',
    'sources/pharmacies',
    'sources/dental-practices',
    'sources/nhs-other-sites',
    'sources/hospitals-2020',
    'postcodes'
  ])('shows the place of every row of %s that lies in the area', (name) => {
    const inArea = rowsOf(name).filter(({ row }) => row.in_area !== 'N');
    expect(inArea.length).toBeGreaterThan(3);
    for (const { id, point } of inArea) expect(isOnMap(map, point), id).toBe(true);
  });

  test('does not show what lies elsewhere', () => {
    // Newham, from the list of hospitals.
    expect(isOnMap(map, { latitude: 51.52278, longitude: 0.03472 })).toBe(false);
    expect(isOnMap(map, { latitude: 51.6, longitude: -0.06 })).toBe(false);
  });

  test('has places where they are', () => {
    const homerton = named(map.stations, 'Homerton');
    const hospital = rowsOf('postcodes').find(({ id }) => id === 'E9 6SR');
    expect(hospital).toBeDefined();
    if (!hospital) return;
    const at = projectPoint(map, hospital.point);
    // The hospital is 480 m from its station, north-west of it.
    expect(at.y).toBeLessThan(homerton.y);
    expect(at.x).toBeLessThan(homerton.x);
    expect(Math.hypot(at.x - homerton.x, at.y - homerton.y)).toBeLessThan(90);
    const dalston = named(map.places, 'Dalston');
    const junction = named(map.stations, 'Dalston Junction');
    expect(Math.hypot(dalston.x - junction.x, dalston.y - junction.y)).toBeLessThan(60);
    expect(named(map.places, 'City of London').y).toBeGreaterThan(0.8 * height);
    expect(named(map.places, 'Stamford Hill').y).toBeLessThan(0.2 * height);
    expect(named(map.stations, 'Hackney Wick').x).toBeGreaterThan(0.8 * width);
    for (const { name, x, y } of [...map.stations, ...map.places]) {
      expect(x >= 0 && x <= width && y >= 0 && y <= height, name).toBe(true);
    }
  });

  test('is as true east to west as north to south', () => {
    const points = rowsOf('postcodes').map(({ point }) => point);
    const unit = 7.29;
    fc.assert(
      fc.property(fc.constantFrom(...points), fc.constantFrom(...points), (a, b) => {
        const [p, q] = [projectPoint(map, a), projectPoint(map, b)];
        const metres = metresBetween(a, b);
        expect(Math.abs(Math.hypot(p.x - q.x, p.y - q.y) * unit - metres)).toBeLessThanOrEqual(
          0.005 * metres + 0.01
        );
      })
    );
  });

  test('draws both boroughs whole, and ward borders that do not gape', () => {
    expect(map.boroughs.map(({ name }) => name).sort()).toEqual(['City of London', 'Hackney']);
    const outlines = map.boroughs.flatMap(({ path }) => linesOf(path));
    const wards = linesOf(map.wards);
    expect(wards.length).toBeGreaterThan(60);
    const ends = wards.flatMap((line) => [line[0], line.at(-1)]);
    for (const end of ends) {
      if (!end) continue;
      const meeting = ends.filter((other) => other?.[0] === end[0] && other[1] === end[1]);
      const toOutline = Math.min(
        ...outlines.flatMap((ring) =>
          ring.map((spot, at) => offLine(end, ring.at(at - 1) ?? spot, spot))
        )
      );
      expect(meeting.length > 1 || toOutline <= 1.5, `a border ends at ${end.join()}`).toBe(true);
    }
  });

  test('keeps the big waters', () => {
    const [largest = []] = linesOf(map.water).sort((a, b) => b.length - a.length);
    // The Thames runs along the bottom.
    expect(largest.every(([, y]) => y > 0.85 * height)).toBe(true);
    for (const [x, y] of linesOf(map.water).flat()) {
      expect(x >= 0 && x <= width && y >= 0 && y <= height).toBe(true);
    }
  });

  test('draws roads as long lines, not as the pieces of the source', () => {
    const roads = linesOf(map.roads);
    expect(roads.length).toBeLessThan(250);
    // Kingsland Road, from Shoreditch to Stamford Hill, runs beside these stations.
    for (const name of ['Hoxton', 'Haggerston', 'Dalston Junction', 'Stoke Newington']) {
      const { x, y } = named(map.stations, name);
      const off = roads.flatMap((road) =>
        road.map((spot, at) => offLine([x, y], road[Math.max(0, at - 1)] ?? spot, spot))
      );
      expect(Math.min(...off), name).toBeLessThan(40);
    }
  });

  test('is not made of what is no map', () => {
    expect(() => buildMap({ basemap: {}, wards: {}, boroughs: {}, stations: [] })).toThrow();
  });
});
