import type { Point } from '#lib/domain/service.ts';

interface Ellipsoid {
  /** Semi-major and semi-minor axis, metres. */
  readonly a: number;
  readonly b: number;
}

const AIRY_1830: Ellipsoid = { a: 6377563.396, b: 6356256.909 };
const WGS84: Ellipsoid = { a: 6378137, b: 6356752.3142 };

/** National Grid: scale on the central meridian, true origin in radians and metres. */
const GRID = { f0: 0.9996012717, lat0: radians(49), lon0: radians(-2), e0: 400000, n0: -100000 };

/** OSGB36 → WGS 84: metres, parts per million, seconds of arc. */
const HELMERT = {
  tx: 446.448,
  ty: -125.157,
  tz: 542.06,
  s: -20.4894,
  rx: 0.1502,
  ry: 0.247,
  rz: 0.8421
};

/**
 * Degrees (WGS 84) of a point of the British National Grid, given in metres east and north. Within about 5 metres, the
 * most that one Helmert transformation for all of Great Britain gives.
 * Source: Ordnance Survey, "A guide to coordinate systems in Great Britain", annexes B and C, sections 6.2 and 6.6.
 */
export function gridToDegrees(easting: number, northing: number): Point {
  return toDegrees(shift(toCartesian(gridToAiry(easting, northing), AIRY_1830)), WGS84);
}

interface Angles {
  readonly lat: number;
  readonly lon: number;
}

interface Cartesian {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** Latitude and longitude on the Airy ellipsoid, radians (annex C.2). */
export function gridToAiry(easting: number, northing: number): Angles {
  const { a, b } = AIRY_1830;
  const { f0, lat0, lon0, e0, n0 } = GRID;
  const e2 = 1 - (b * b) / (a * a);
  let lat = lat0 + (northing - n0) / (a * f0);
  while (Math.abs(northing - n0 - meridianArc(lat)) >= 0.00001) {
    lat += (northing - n0 - meridianArc(lat)) / (a * f0);
  }
  const sin2 = Math.sin(lat) ** 2;
  const nu = (a * f0) / Math.sqrt(1 - e2 * sin2);
  const rho = (a * f0 * (1 - e2)) / (1 - e2 * sin2) ** 1.5;
  const eta2 = nu / rho - 1;
  const t = Math.tan(lat);
  const t2 = t * t;
  const sec = 1 / Math.cos(lat);
  const d = easting - e0;
  const vii = t / (2 * rho * nu);
  const viii = (t / (24 * rho * nu ** 3)) * (5 + 3 * t2 + eta2 - 9 * t2 * eta2);
  const ix = (t / (720 * rho * nu ** 5)) * (61 + 90 * t2 + 45 * t2 * t2);
  const x = sec / nu;
  const xi = (sec / (6 * nu ** 3)) * (nu / rho + 2 * t2);
  const xii = (sec / (120 * nu ** 5)) * (5 + 28 * t2 + 24 * t2 * t2);
  const xiia = (sec / (5040 * nu ** 7)) * (61 + 662 * t2 + 1320 * t2 * t2 + 720 * t2 ** 3);
  return {
    lat: lat - vii * d ** 2 + viii * d ** 4 - ix * d ** 6,
    lon: lon0 + x * d - xi * d ** 3 + xii * d ** 5 - xiia * d ** 7
  };
}

/** Metres along the meridian from the true origin. */
function meridianArc(lat: number): number {
  const { a, b } = AIRY_1830;
  const n = (a - b) / (a + b);
  const difference = lat - GRID.lat0;
  const sum = lat + GRID.lat0;
  return (
    b *
    GRID.f0 *
    ((1 + n + (5 / 4) * n ** 2 + (5 / 4) * n ** 3) * difference -
      (3 * n + 3 * n ** 2 + (21 / 8) * n ** 3) * Math.sin(difference) * Math.cos(sum) +
      ((15 / 8) * n ** 2 + (15 / 8) * n ** 3) * Math.sin(2 * difference) * Math.cos(2 * sum) -
      (35 / 24) * n ** 3 * Math.sin(3 * difference) * Math.cos(3 * sum))
  );
}

function toCartesian({ lat, lon }: Angles, { a, b }: Ellipsoid): Cartesian {
  const e2 = 1 - (b * b) / (a * a);
  const nu = a / Math.sqrt(1 - e2 * Math.sin(lat) ** 2);
  return {
    x: nu * Math.cos(lat) * Math.cos(lon),
    y: nu * Math.cos(lat) * Math.sin(lon),
    z: nu * (1 - e2) * Math.sin(lat)
  };
}

function shift({ x, y, z }: Cartesian): Cartesian {
  const scale = 1 + HELMERT.s / 1e6;
  const rx = radians(HELMERT.rx / 3600);
  const ry = radians(HELMERT.ry / 3600);
  const rz = radians(HELMERT.rz / 3600);
  return {
    x: HELMERT.tx + scale * x - rz * y + ry * z,
    y: HELMERT.ty + rz * x + scale * y - rx * z,
    z: HELMERT.tz - ry * x + rx * y + scale * z
  };
}

function toDegrees({ x, y, z }: Cartesian, { a, b }: Ellipsoid): Point {
  const e2 = 1 - (b * b) / (a * a);
  const p = Math.hypot(x, y);
  let lat = Math.atan2(z, p * (1 - e2));
  let before = Number.NaN;
  while (!(Math.abs(lat - before) < 1e-12)) {
    before = lat;
    const nu = a / Math.sqrt(1 - e2 * Math.sin(lat) ** 2);
    lat = Math.atan2(z + e2 * nu * Math.sin(lat), p);
  }
  return { latitude: (lat * 180) / Math.PI, longitude: (Math.atan2(y, x) * 180) / Math.PI };
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
