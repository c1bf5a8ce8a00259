import type { MapData } from '#lib/domain/directory-files.ts';
import type { Point } from '#lib/domain/service.ts';

/** Where a point lies on the map, in units of its view; outside the view where the point is outside the area. */
export function projectPoint(
  { projection }: Pick<MapData, 'projection'>,
  { latitude, longitude }: Point
): { x: number; y: number } {
  return {
    x: (longitude - projection.west) * projection.unitsEast,
    y: (projection.north - latitude) * projection.unitsNorth
  };
}

/** Whether a point lies inside the map. */
export function isOnMap(map: Pick<MapData, 'projection' | 'viewBox'>, point: Point): boolean {
  const { x, y } = projectPoint(map, point);
  return x >= 0 && y >= 0 && x <= map.viewBox.width && y <= map.viewBox.height;
}
