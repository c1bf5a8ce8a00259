import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { isOnMap, projectPoint } from '#lib/directory/map.ts';
import type { MapData, MapName } from '#lib/domain/directory-files.ts';
import type { Point } from '#lib/domain/service.ts';
import { parseCsv } from '../csv.ts';
import { mendRoads, type Reach } from './gaps.ts';
import {
  clipRing,
  edgesOf,
  isInside,
  joinEdges,
  lengthOf,
  pathOf,
  ringArea,
  simplify,
  withoutRepeats,
  type Spot
} from './lines.ts';

/** Units across the view. On a phone of 360 px with two dots a pixel, a unit is 0.7 of a dot. */
const width = 1000;

/** Degrees round the two boroughs. */
const margin = { east: 0.004, north: 0.0025 };

/** Units that a line may be off: less than a dot. */
const tolerance = 1;

/** Square units (twice the area) below which a piece of water, or of the City on a bridge, is only a speck. */
const smallestArea = 100;

/** Units that a place's name needs on either side of it. */
const besideName = 90;

// Chosen by eye, against the roads that are there: half a kilometre is as far as a main road stays straight.
const reaches: readonly Reach[] = [
  { units: 8, degrees: 60 },
  { units: 45, degrees: 25 },
  { units: 75, degrees: 12 }
];
const toRoad = 25;

/** Pieces that belong to nothing, in units. */
const shortestRoad = 25;
const shortestStreet = 8;

const attribution = [
  '© OpenStreetMap contributors (ODbL 1.0)',
  'Source: Office for National Statistics licensed under the Open Government Licence v3.0. Contains OS data © Crown copyright and database right 2021.',
  'Stations: NaPTAN.'
];

const Position = v.tuple([v.number(), v.number()]);
const Line = v.array(Position);
const Geometry = v.variant('type', [
  v.object({ type: v.literal('Point'), coordinates: Position }),
  v.object({ type: v.literal('MultiLineString'), coordinates: v.array(Line) }),
  v.object({ type: v.literal('Polygon'), coordinates: v.array(Line) }),
  v.object({ type: v.literal('MultiPolygon'), coordinates: v.array(v.array(Line)) })
]);
const Collection = v.object({
  features: v.array(v.object({ properties: v.record(v.string(), v.unknown()), geometry: Geometry }))
});

type Feature = v.InferOutput<typeof Collection>['features'][number];

/** GeoJSON and rows as they were read, unchecked: see `data/directory/README.md` for what each is. */
export interface MapSources {
  readonly basemap: unknown;
  readonly wards: unknown;
  readonly boroughs: unknown;
  readonly stations: readonly Readonly<Record<string, string>>[];
}

/** Lines or rings of a feature; a point has none. */
function linesOf({ geometry }: Feature): [number, number][][] {
  switch (geometry.type) {
    case 'Point':
      return [];
    case 'MultiPolygon':
      return geometry.coordinates.flat();
    case 'Polygon':
    case 'MultiLineString':
      return geometry.coordinates;
  }
}

function textOf({ properties }: Feature, name: string): string {
  const value = properties[name];
  return typeof value === 'string' ? value : '';
}

/** The view: both boroughs and a margin. */
function viewOf(boroughs: readonly Feature[]): Pick<MapData, 'projection' | 'viewBox'> {
  const positions = boroughs.flatMap(linesOf).flat();
  const east = positions.map(([longitude]) => longitude);
  const north = positions.map(([, latitude]) => latitude);
  const round = (value: number, decimals: number): number => Number(value.toFixed(decimals));
  const west = round(Math.min(...east) - margin.east, 5);
  const top = round(Math.max(...north) + margin.north, 5);
  const bottom = Math.min(...north) - margin.north;
  const unitsEast = round(width / (Math.max(...east) + margin.east - west), 2);
  const unitsNorth = round(unitsEast / Math.cos((((top + bottom) / 2) * Math.PI) / 180), 2);
  return {
    viewBox: { width, height: Math.round((top - bottom) * unitsNorth) },
    projection: { west, north: top, unitsEast, unitsNorth }
  };
}

/** Makes the map. Throws when a source is not the GeoJSON it should be. The same sources give the same map. */
export function buildMap(sources: MapSources): MapData {
  const basemap = v.parse(Collection, sources.basemap).features;
  const boroughs = v.parse(Collection, sources.boroughs).features;
  const wards = v.parse(Collection, sources.wards).features;
  const view = viewOf(boroughs);
  const { height } = view.viewBox;

  const spot = ([longitude, latitude]: readonly [number, number]): Spot => {
    const { x, y } = projectPoint(view, { latitude, longitude });
    return [Math.round(x), Math.round(y)];
  };
  const kind = (name: string): Spot[][] =>
    basemap
      .filter((feature) => textOf(feature, 'k') === name)
      .flatMap(linesOf)
      .map((line) => line.map(spot));
  const rings = (feature: Feature): Spot[][] =>
    linesOf(feature).map((ring) => withoutRepeats(ring.slice(0, -1).map(spot)));
  const isSeen = (line: readonly Spot[]): boolean =>
    line.some(([x, y]) => x >= 0 && y >= 0 && x <= width && y <= height);
  const name = (text: string, point: Point): MapName[] => {
    const { x, y } = projectPoint(view, point);
    return isOnMap(view, point) ? [{ name: text, x: Math.round(x), y: Math.round(y) }] : [];
  };

  const borough = (feature: Feature): Spot[][] =>
    rings(feature).filter((ring) => ringArea(ring) > smallestArea);
  const shapes = boroughs.flatMap(borough);
  const outline = edgesOf(shapes.map((ring) => [...ring, ...ring.slice(0, 1)]));
  const borders = edgesOf(wards.flatMap(rings).map((ring) => [...ring, ...ring.slice(0, 1)]));
  for (const edge of outline.keys()) borders.delete(edge);

  const roads = mendRoads(
    edgesOf(kind('roads_tertiary_and_above_z11').filter(isSeen)),
    reaches,
    toRoad
  );
  const streets = edgesOf(
    kind('all_roads').filter((line) => line.every((each) => isInside(each, shapes)))
  );
  const drawn = (edges: typeof roads, shortest: number): string =>
    pathOf(
      joinEdges(edges, true)
        .filter((line) => lengthOf(line) >= shortest)
        .map((line) => simplify(line, tolerance)),
      false
    );

  return {
    ...view,
    water: pathOf(
      kind('water')
        .map((ring) => withoutRepeats(clipRing(withoutRepeats(ring.slice(0, -1)), width, height)))
        .filter((ring) => ringArea(ring) > smallestArea),
      true
    ),
    roads: drawn(roads, shortestRoad),
    streets: drawn(streets, shortestStreet),
    wards: pathOf(
      joinEdges(borders, false).map((line) => simplify(line, tolerance)),
      false
    ),
    boroughs: boroughs.map((feature) => ({
      name: textOf(feature, 'LAD20NM'),
      path: pathOf(borough(feature), true)
    })),
    stations: sources.stations.flatMap((row) =>
      name((row.name ?? '').replace(/ \(.*\)$/u, ''), {
        latitude: Number(row.lat),
        longitude: Number(row.lon)
      })
    ),
    places: basemap
      .flatMap((feature) =>
        feature.geometry.type === 'Point'
          ? name(textOf(feature, 'name'), {
              latitude: feature.geometry.coordinates[1],
              longitude: feature.geometry.coordinates[0]
            })
          : []
      )
      .filter(({ x }) => x >= besideName && x <= width - besideName),
    attribution
  };
}

/** Makes the map from `data/directory`. Throws when a file is missing or is not what it should be. */
export function readMap(folder: string): MapData {
  const read = (...path: string[]): string => readFileSync(join(folder, ...path), 'utf8');
  const json = (file: string): unknown => JSON.parse(read('map', file));
  return buildMap({
    basemap: json('basemap-osm.geojson'),
    wards: json('wards-2013-2014.geojson'),
    boroughs: json('boroughs.geojson'),
    stations: parseCsv(read('sources', 'rail-stations.csv'))
  });
}
