import type { Namespace, TextKey, Words } from '#lib/domain/bundle.ts';

export const NAMESPACES = [
  'interface',
  'help',
  'rights',
  'care',
  'cards',
  'directory',
  'partnership',
  'take-part',
  'about',
  'search'
] as const satisfies readonly Namespace[];

/** `__proto__` and its kin could change the prototype of whatever the app merges the words into. */
export const DANGEROUS_KEYS: ReadonlySet<string> = new Set([
  '__proto__',
  'constructor',
  'prototype'
]);

/** Longer than any words of ours three times over, and deeper: whatever reads them next need not be ready for more. */
export const LONGEST_STRING = 12_000;
const DEEPEST = 12;

export interface Flattened {
  /** Dotted key → string, in file order. */
  strings: Map<string, string>;
  /** Dotted keys whose value is no string of words nor an object of such, or whose name cannot be used. */
  rejected: { key: string; reason: string }[];
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Turns the parsed JSON of one locale file into dotted keys, keeping the order of the file. */
export function flatten(parsed: unknown): Flattened {
  const found: Flattened = { strings: new Map(), rejected: [] };
  if (isRecord(parsed)) {
    walk(parsed, '', found, 1);
  } else {
    found.rejected.push({ key: '', reason: 'the file must be one JSON object' });
  }
  return found;
}

function walk(
  node: Record<string, unknown>,
  prefix: string,
  found: Flattened,
  depth: number
): void {
  for (const [name, value] of Object.entries(node)) {
    const key = prefix === '' ? name : `${prefix}.${name}`;
    if (DANGEROUS_KEYS.has(name) || !/^[a-z][A-Za-z0-9]*(?:-[a-z0-9]+)*(?:_[a-z]+)?$/.test(name)) {
      found.rejected.push({ key, reason: 'the key is not lower-kebab or camelCase' });
    } else if (typeof value === 'string' && value.length > LONGEST_STRING) {
      found.rejected.push({ key, reason: `the text is ${String(value.length)} letters long` });
    } else if (typeof value === 'string') {
      found.strings.set(key, value);
    } else if (isRecord(value) && depth === DEEPEST) {
      found.rejected.push({ key, reason: `the keys are more than ${String(DEEPEST)} deep` });
    } else if (isRecord(value)) {
      walk(value, key, found, depth + 1);
    } else {
      found.rejected.push({ key, reason: 'the value must be text' });
    }
  }
}

/** The inverse of {@link flatten}. */
export function nest(strings: Iterable<readonly [string, string]>): Words {
  const root: Words = {};
  for (const [key, text] of strings) {
    const path = key.split('.');
    const leaf = path.pop() ?? key;
    let node = root;
    for (const name of path) {
      const next = node[name];
      node = typeof next === 'object' ? next : (node[name] = {});
    }
    node[leaf] = text;
  }
  return root;
}

export function textKey(namespace: Namespace, key: string): TextKey {
  return `${namespace}:${key}`;
}

/** Splits `help:a-and-e.title`; undefined when the namespace is not one of ours. */
export function splitTextKey(full: string): { namespace: Namespace; key: string } | undefined {
  const at = full.indexOf(':');
  const namespace = NAMESPACES.find((known) => known === full.slice(0, at));
  return namespace === undefined ? undefined : { namespace, key: full.slice(at + 1) };
}
