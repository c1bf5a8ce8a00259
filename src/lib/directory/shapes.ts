import type { MapData, PackedPostcodes } from '#lib/domain/directory-files.ts';
import type { Directory } from '#lib/domain/service.ts';
import { DIGITS, districtsOf } from './postcodes.ts';

// The hash already vouches for the file. These only keep an older release's shape from breaking a page.

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList(value: unknown, isEntry: (entry: unknown) => boolean): value is unknown[] {
  return Array.isArray(value) && value.every(isEntry);
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

/** Whether a stored file is a list of services. */
export function isDirectory(value: unknown): value is Directory {
  return (
    isRecord(value) &&
    isList(
      value.services,
      (service) =>
        isRecord(service) &&
        [
          service.id,
          service.type,
          service.name,
          service.address,
          service.postcode,
          service.source
        ].every(isText)
    ) &&
    isRecord(value.neighbourhoods) &&
    isRecord(value.sources)
  );
}

/** Whether a stored file is a table of postcodes that this release can open. */
export function isPackedPostcodes(value: unknown): value is PackedPostcodes {
  if (!isRecord(value) || typeof value.districts !== 'string') return false;
  const { length } = districtsOf(value.districts);
  return [value.units, value.latitudes, value.longitudes].every(
    (column) => isList(column, isPackedNumbers) && column.length === length
  );
}

function isPackedNumbers(value: unknown): boolean {
  return typeof value === 'string' && [...value].every((digit) => DIGITS.includes(digit));
}

/** Whether a stored file is a map that this release can draw. */
export function isMapData(value: unknown): value is MapData {
  if (!isRecord(value)) return false;
  const { viewBox, projection, boroughs, stations, places, attribution } = value;
  return (
    hasNumbers(viewBox, ['width', 'height']) &&
    hasNumbers(projection, ['west', 'north', 'unitsEast', 'unitsNorth']) &&
    [value.water, value.roads, value.streets, value.wards].every(isPath) &&
    isList(boroughs, (each) => isRecord(each) && isText(each.name) && isPath(each.path)) &&
    [stations, places].every((names) =>
      isList(names, (each) => isRecord(each) && isText(each.name) && hasNumbers(each, ['x', 'y']))
    ) &&
    isList(attribution, isText)
  );
}

function hasNumbers(value: unknown, names: readonly string[]): boolean {
  return isRecord(value) && names.every((name) => Number.isFinite(value[name]));
}

/** Whole relative steps, as the map's paths are written. */
function isPath(value: unknown): boolean {
  return typeof value === 'string' && /^(?:m[\d -]+z?)*$/u.test(value);
}
