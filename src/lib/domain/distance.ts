import type { Point } from './service.ts';

/** The mean radius, in metres. */
const earthRadius = 6_371_000;

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

/** Metres as the crow flies (haversine on a sphere): streets are longer. */
export function metresBetween(a: Point, b: Point): number {
  const north = Math.sin(radians(b.latitude - a.latitude) / 2);
  const east = Math.sin(radians(b.longitude - a.longitude) / 2);
  const half =
    north * north + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * east * east;
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(half)));
}

export interface Distance {
  readonly unit: 'm' | 'km';
  readonly value: number;
}

/**
 * A distance as exactly as two postcodes allow: steps of 50 m (at least one) below a kilometre, of 0.1 km below ten,
 * whole kilometres from there.
 */
export function roundedDistance(metres: number): Distance {
  const steps = Math.max(1, Math.round(metres / 50)) * 50;
  if (steps < 1000) return { unit: 'm', value: steps };
  const tenths = Math.round(metres / 100) / 10;
  return { unit: 'km', value: tenths < 10 ? tenths : Math.round(metres / 1000) };
}

/** 612 → “600 m”, 1234 → “1.2 km”. The units and the decimal point are the same in every language. */
export function formatDistance(metres: number): string {
  const { unit, value } = roundedDistance(metres);
  return `${value} ${unit}`;
}
