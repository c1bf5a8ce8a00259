import type { Json } from '#lib/domain/bundle.ts';

export type JsonObject = Record<string, Json>;

/** A plain JSON copy, its optional fields that are unset left out. */
export function jsonOf(value: object): JsonObject {
  const copy: JsonObject = JSON.parse(JSON.stringify(value));
  return copy;
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether two values say the same, whatever the order of their names. */
export function sameJson(a: Json | undefined, b: Json | undefined): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((one, index) => sameJson(one, b[index]));
  }
  if (isObject(a) && isObject(b)) {
    const names = Object.keys(a);
    return (
      names.length === Object.keys(b).length &&
      names.every((name) => Object.hasOwn(b, name) && sameJson(a[name], b[name]))
    );
  }
  return a === b;
}

/** What `upper` says, and what only `lower` says beside it; lists are laid over each other by position. */
export function overlay(lower: Json | undefined, upper: Json | undefined): Json | undefined {
  if (upper === undefined) return lower;
  if (isObject(lower) && isObject(upper)) {
    const names = new Set([...Object.keys(lower), ...Object.keys(upper)]);
    return objectOf([...names].map((name) => [name, overlay(lower[name], upper[name])]));
  }
  if (Array.isArray(lower) && Array.isArray(upper)) {
    const length = Math.max(lower.length, upper.length);
    return Array.from({ length }, (_, index) => overlay(lower[index], upper[index]) ?? {});
  }
  return upper;
}

/**
 * What remains of a value when another is taken out of it: every leaf that stands at the same place, or only those that
 * are equal. Undefined when nothing remains. An emptied element of a list that keeps others stays as `{}`, for its place.
 */
export function without(
  value: Json | undefined,
  other: Json | undefined,
  which: 'any' | 'equal'
): Json | undefined {
  if (value === undefined || other === undefined) return value;
  if (isObject(value) && isObject(other)) {
    const rest = objectOf(
      Object.entries(value).map(([name, one]) => [name, without(one, other[name], which)])
    );
    return Object.keys(rest).length === 0 ? undefined : rest;
  }
  if (Array.isArray(value) && Array.isArray(other)) {
    const rest = value.map((one, index) => without(one, other[index], which));
    return rest.every((one) => one === undefined) ? undefined : rest.map((one) => one ?? {});
  }
  return which === 'any' || sameJson(value, other) ? undefined : value;
}

/** An object of the names that have a value. */
export function objectOf(entries: readonly (readonly [string, Json | undefined])[]): JsonObject {
  return Object.fromEntries(
    entries.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]))
  );
}

/** Every leaf with its place: `location.address.city`. Empty lists and objects count as leaves. */
export function leaves(value: Json, place = ''): [string, Json][] {
  const inside: [string, Json][] = Array.isArray(value)
    ? value.map((one, index) => [`${place}[${String(index)}]`, one])
    : isObject(value)
      ? Object.entries(value).map(([name, one]) => [place === '' ? name : `${place}.${name}`, one])
      : [];
  return inside.length === 0
    ? [[place, value]]
    : inside.flatMap(([name, one]) => leaves(one, name));
}
