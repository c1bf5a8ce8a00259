import type { CheckState, TextKey } from '#lib/domain/bundle.ts';
import { stringHash } from '../../bundles/hashing.ts';
import { nest, splitTextKey } from '../../bundles/flatten.ts';
import { groupBy } from '../../group-by.ts';
import { createContext, type GateContext, type Problem } from '../gate.ts';
import { allStrings, parseLocale, type Locale } from '../locale.ts';
import { CHECK_STATES, isCheckState, type Meta, type MetaEntry } from '../meta.ts';
import { runGates } from '../run-gates.ts';
import { baseOf, englishOf, type SheetRow } from './unit.ts';

/** Who hands a sheet in. */
export interface Reader {
  /** Stands for rows that name nobody. */
  readonly by: string;
  /** The day, as 2026-11-30. */
  readonly on: string;
  /** What the reader says of every row of the sheet. */
  readonly state?: CheckState;
}

/** A problem of one row, or of the whole sheet where no row is named. */
export interface RowProblem extends Problem {
  readonly line?: number;
}

export interface Applied {
  readonly problems: readonly RowProblem[];
  /** The language as it would be; to be written only when no problem is an error. */
  readonly locale: Locale;
  readonly meta: Meta;
  /** Full keys whose text or state the sheet changes. */
  readonly changed: readonly TextKey[];
  /** Changed texts that nobody put a name to: they stay `machine`. */
  readonly nameless: number;
}

interface Step {
  readonly text: string;
  readonly entry: MetaEntry;
}

/**
 * Lays a sheet over a language and judges the result by every gate. Writes nothing: with one error in it, the whole
 * sheet is refused. Rows that the sheet leaves out stay as they are.
 */
export function applySheet(
  context: GateContext,
  meta: Meta,
  rows: readonly SheetRow[],
  reader: Reader
): Applied {
  const texts = allStrings(context.locale);
  const expected = new Set<string>(context.expected);
  const problems: RowProblem[] = [];
  const strings: Record<string, MetaEntry> = { ...meta.strings };
  const lines = new Map<string, number>();
  const changed: TextKey[] = [];
  let nameless = 0;
  for (const row of rows) {
    const key = context.expected.find((full) => full === row.key);
    const refuse = (message: string): void => {
      problems.push({ level: 'error', file: 'sheet', key: row.key, line: row.line, message });
    };
    if (key === undefined || !expected.has(row.key)) {
      refuse('the app has no such string: remove the row, or correct its key');
      continue;
    }
    if (lines.has(key)) {
      refuse(`the key stands in line ${String(lines.get(key))} already: keep one of the two`);
      continue;
    }
    lines.set(key, row.line);
    const step = readStep(context, row, texts.get(key) ?? '', meta.strings[key], reader);
    if (typeof step === 'string') refuse(step);
    if (step === undefined || typeof step === 'string') continue;
    texts.set(key, step.text);
    strings[key] = step.entry;
    changed.push(key);
    nameless += step.entry.state === 'machine' ? 1 : 0;
  }
  const next: Meta = { ...meta, strings, ...recordOf(meta, changed, strings) };
  const locale = rebuild(context, texts, next);
  // What nobody changed was judged when it came in.
  const judged =
    changed.length === 0 ? [] : runGates(createContext(context.profile, locale, context));
  const found = judged.map((problem) => ({ ...problem, ...lineOf(problem, lines) }));
  return { problems: [...problems, ...found], locale, meta: next, changed, nameless };
}

/** What one row changes; undefined for nothing; words for a refusal. */
function readStep(
  context: GateContext,
  row: SheetRow,
  current: string,
  entry: MetaEntry | undefined,
  reader: Reader
): Step | string | undefined {
  const english = englishOf(context, row.key) ?? '';
  if (row.english !== english) {
    return `the English of the app is “${english}”: export again, and look at this row anew`;
  }
  if (row.state !== '' && row.state !== 'missing' && !isCheckState(row.state)) {
    return `the state “${row.state}” is unknown: use ${CHECK_STATES.join(', ')}`;
  }
  if (isStale(row, current)) {
    if (baseOf(row.translation) === row.base) return undefined;
    return 'somebody else changed it since the sheet was exported: export again';
  }
  const isEdited = row.translation !== current;
  if (row.translation.trim() === '') {
    return isEdited ? 'the translation is empty: write it, or remove the row' : undefined;
  }
  const who = nameOf(row, entry, reader);
  const claimed = claimOf(row, entry, reader);
  const old = rankOf(entry?.state);
  if (!isEdited && claimed === undefined) return undefined;
  const state = isEdited ? (claimed ?? (who === undefined ? 'machine' : 'edited')) : claimed;
  if (state === undefined) return undefined;
  if (who === undefined && (old > 0 || state !== 'machine')) {
    return `“${state === 'machine' ? (entry?.state ?? state) : state}” needs a name: fill in “by”, or give --by`;
  }
  const hashes = { source: stringHash(english), text: stringHash(row.translation) };
  return { text: row.translation, entry: { state, ...hashes, ...who } };
}

/** The text of the project is no longer the one that was exported. */
function isStale(row: SheetRow, current: string): boolean {
  return row.base !== '' && row.base !== baseOf(current);
}

function rankOf(state: string | undefined): number {
  return Math.max(
    0,
    CHECK_STATES.findIndex((known) => known === state)
  );
}

/** The state that a person gives a string by this sheet: higher than it was, or the same by somebody else. */
function claimOf(
  row: SheetRow,
  entry: MetaEntry | undefined,
  reader: Reader
): CheckState | undefined {
  const named = [row.state, reader.state ?? ''].filter(isCheckState);
  const [highest] = named.toSorted((a, b) => rankOf(b) - rankOf(a));
  if (highest === undefined || highest === 'machine') return undefined;
  const isRaised = rankOf(highest) > rankOf(entry?.state);
  const isRenewed = highest === entry?.state && isSomebodyElse(row, entry);
  return isRaised || isRenewed ? highest : undefined;
}

/** The columns `by` and `on` come filled with who checked it last: only a changed name speaks for this sheet. */
function isSomebodyElse(row: SheetRow, entry: MetaEntry | undefined): boolean {
  return row.by !== '' && (row.by !== (entry?.by ?? '') || row.on !== (entry?.on ?? ''));
}

function nameOf(
  row: SheetRow,
  entry: MetaEntry | undefined,
  reader: Reader
): { by: string; on: string } | undefined {
  if (isSomebodyElse(row, entry)) return { by: row.by, on: row.on === '' ? reader.on : row.on };
  return reader.by === '' ? undefined : { by: reader.by, on: reader.on };
}

/** Each hand that went over the language: name, day, state, and how many strings. */
function recordOf(
  meta: Meta,
  changed: readonly TextKey[],
  strings: Readonly<Record<string, MetaEntry>>
): Pick<Meta, 'checks'> {
  const hands = groupBy(
    changed.flatMap((key) => strings[key] ?? []).filter(({ state }) => state !== 'machine'),
    ({ by, on, state }) => JSON.stringify([by, on, state])
  );
  const checks = [...hands.values()].flatMap((entries) => {
    const [first] = entries;
    return first?.by === undefined || first.on === undefined
      ? []
      : [{ by: first.by, on: first.on, state: first.state, strings: entries.length }];
  });
  return checks.length === 0 ? {} : { checks: [...(meta.checks ?? []), ...checks] };
}

function rebuild(context: GateContext, texts: ReadonlyMap<TextKey, string>, meta: Meta): Locale {
  const files = groupBy(
    context.expected.filter((key) => texts.has(key)),
    (key) => splitTextKey(key)?.namespace ?? ''
  );
  const raws = [...files].map(([namespace, keys]): [string, string] => {
    const own = keys.map((key) => [splitTextKey(key)?.key ?? '', texts.get(key) ?? ''] as const);
    return [`${namespace}.json`, `${JSON.stringify(nest(own), null, 2)}\n`];
  });
  return parseLocale(
    context.locale.tag,
    new Map([...raws, ['meta.json', `${JSON.stringify(meta)}\n`]])
  );
}

function lineOf(problem: Problem, lines: ReadonlyMap<string, number>): { line?: number } {
  const { file, key = '' } = problem;
  const namespace = /([^/]+)\.json$/.exec(file)?.[1] ?? '';
  const line = lines.get(namespace === 'meta' ? key : `${namespace}:${key}`);
  return line === undefined ? {} : { line };
}
