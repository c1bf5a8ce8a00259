import type { Json } from '#lib/domain/bundle.ts';
import { DANGEROUS_KEYS } from '../bundles/flatten.ts';
import { adviseUrl } from '../evidence-shapes.ts';
import { isObject } from './json.ts';
import { textProblem } from './text.ts';

/** No description of a service is longer. */
const longest = 50_000;

/** How deep a record may be nested: a full service has seven levels. */
const deepest = 24;

/** Characters that no field needs: controls but for line breaks, and bidirectional overrides and isolates. */
const HIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/u;

/** Fields that hold an address of the web. */
const LINKS = new Set(['url', 'uri', 'website', 'logo', 'term_uri', 'schedule_link']);

/** Names are shown to people and read out: no markup in them. */
const NAMES = new Set(['name', 'address_1', 'address_2', 'city', 'postal_code', 'number']);

/** What in a record of a feed could harm whoever shows it. One line each: JSON path and what is wrong with it. */
export function hostileParts(value: Json, path = '', depth = 0): string[] {
  if (depth > deepest) return [`${path} is nested more than ${String(deepest)} deep`];
  if (typeof value === 'string') return stringProblems(value, path);
  if (Array.isArray(value)) {
    return value.flatMap((one, index) => hostileParts(one, `${path}[${String(index)}]`, depth + 1));
  }
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, one]) =>
    DANGEROUS_KEYS.has(name) || textProblem(name) !== undefined
      ? [`${path} has a field with the name ${JSON.stringify(name.slice(0, 60))}`]
      : hostileParts(one, `${path}.${name}`, depth + 1)
  );
}

function stringProblems(text: string, path: string): string[] {
  if (text.length > longest) return [`${path} is ${String(text.length)} letters long`];
  const field = path.slice(path.lastIndexOf('.') + 1);
  const hidden = HIDDEN.exec(text)?.[0];
  if (hidden !== undefined) {
    const code = (hidden.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return [`${path} holds the character U+${code}, which hides, turns or breaks text`];
  }
  const start = text.replace(/\s/gu, '').toLowerCase();
  if (/^(?:javascript:|vbscript:|data:[a-z]+\/)/u.test(start)) {
    return [
      `${path} is a link that runs or loads something (${JSON.stringify(text.slice(0, 40))})`
    ];
  }
  // A plain `www.example.org` may stand; with a scheme, or beyond ASCII, it must be an address that leads where it says.
  const isForm = /^\/\/|^[a-z][a-z\d+.-]*:|[^\x21-\x7e]|@/iu.test(text);
  if (LINKS.has(field) && isForm && adviseUrl(text, true) !== undefined) {
    return [`${path} is no http or https address (${JSON.stringify(text.slice(0, 40))})`];
  }
  const problem = NAMES.has(field) ? textProblem(text) : undefined;
  return problem === undefined ? [] : [`${path} ${problem}`];
}
