import type { Part } from './document.ts';
import { formsOf, type Splitter } from './tokens.ts';

/** Characters of an excerpt around its first match. */
const mostCharacters = 150;
/** Of these, how many may stand before the match. */
const mostBefore = 50;

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where a text holds one of the forms that matched; neighbours and overlaps are one. */
function findRanges(text: string, forms: ReadonlySet<string>, splitter: Splitter): Range[] {
  const found = splitter
    .splitFinely(text)
    .filter((token) => formsOf(token).some((form) => forms.has(form)))
    .map(({ start, end }) => ({ start, end }))
    .sort((a, b) => a.start - b.start);
  const merged: Range[] = [];
  for (const range of found) {
    const last = merged.at(-1);
    if (last !== undefined && range.start <= last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    } else {
      merged.push(range);
    }
  }
  return merged;
}

function partsOf(text: string, ranges: readonly Range[]): Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const range of ranges) {
    if (range.start > end) parts.push({ text: text.slice(end, range.start), isHit: false });
    parts.push({ text: text.slice(range.start, range.end), isHit: true });
    end = range.end;
  }
  if (end < text.length) parts.push({ text: text.slice(end), isHit: false });
  return parts;
}

/** A whole text with its matches marked. */
export function highlight(text: string, forms: ReadonlySet<string>, splitter: Splitter): Part[] {
  return partsOf(text, findRanges(text, forms, splitter));
}

/** The nearest place at or after `from` where a text may be cut: a space, or the start of a cluster of a run. */
function cutAfter(text: string, from: number): number {
  const next =
    /(?<=\s)\S|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;
  next.lastIndex = from;
  return next.exec(text)?.index ?? from;
}

/** Shortens a text around its first match; the dots say where something was left out. */
export function shorten(text: string, forms: ReadonlySet<string>, splitter: Splitter): Part[] {
  const ranges = findRanges(text, forms, splitter);
  if (text.length <= mostCharacters) return partsOf(text, ranges);
  const first = ranges[0]?.start ?? 0;
  const from = first <= mostBefore ? 0 : Math.min(first, cutAfter(text, first - mostBefore));
  const limit = Math.min(text.length, from + mostCharacters);
  const to = limit === text.length ? limit : Math.min(text.length, cutAfter(text, limit));
  const inside = ranges
    .filter((range) => range.start < to)
    .map(({ start, end }) => ({ start: start - from, end: Math.min(end, to) - from }));
  const parts = partsOf(text.slice(from, to).trimEnd(), inside);
  return [
    ...(from > 0 ? [{ text: '… ', isHit: false }] : []),
    ...parts,
    ...(to < text.length ? [{ text: ' …', isHit: false }] : [])
  ];
}

/** How many different matching forms a text holds. */
export function countForms(text: string, forms: ReadonlySet<string>, splitter: Splitter): number {
  const held = splitter
    .splitFinely(text)
    .flatMap(formsOf)
    .filter((form) => forms.has(form));
  return new Set(held).size;
}

/** The text that holds most of what matched, the first of several; undefined when none does. */
export function bestText(
  texts: readonly string[],
  forms: ReadonlySet<string>,
  splitter: Splitter
): string | undefined {
  let best: { text: string; count: number } | undefined;
  for (const text of texts) {
    const count = countForms(text, forms, splitter);
    if (count > (best?.count ?? 0)) best = { text, count };
  }
  return best?.text;
}
