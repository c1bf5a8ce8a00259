import { existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import * as v from 'valibot';
import { parseCsv } from '../csv.ts';
import { readPostcodes, type PostcodeTable } from './postcode-table.ts';
import {
  DecisionsSchema,
  RecordSchema,
  SourcesSchema,
  type Decisions,
  type ServiceRecord,
  type SourceRecords
} from './record.ts';
import { Refusal } from './refusal.ts';

/** All that `data/directory/` holds for the commands. */
export interface Store {
  readonly folder: string;
  readonly records: readonly ServiceRecord[];
  readonly sources: SourceRecords;
  readonly decisions: Decisions;
  readonly postcodes: PostcodeTable;
  /** Practice code → code of its primary care network, from the newest `sources/gp-registered-patients-pcn-*.csv`. */
  readonly networks: ReadonlyMap<string, string>;
}

/**
 * Reads a directory folder.
 * @throws {Refusal} naming file and place when something there is not what the schemas say.
 */
export function openStore(folder: string): Store {
  return {
    folder,
    records: readPart(folder, 'services.json', v.array(RecordSchema), []),
    sources: readPart(folder, 'sources.json', SourcesSchema, {}),
    decisions: readPart(folder, 'decisions.json', DecisionsSchema, {}),
    postcodes: readPostcodes(join(folder, 'postcodes.csv')),
    networks: readNetworks(join(folder, 'sources'))
  };
}

function readPart<Output>(
  folder: string,
  file: string,
  schema: v.GenericSchema<unknown, Output>,
  otherwise: Output
): Output {
  const path = join(folder, file);
  if (!existsSync(path)) return otherwise;
  const json = parseJson(readFileSync(path, 'utf8'), file);
  const result = v.safeParse(schema, json);
  if (result.success) return result.output;
  throw new Refusal(issueLines(result.issues, file));
}

/** One line per issue of valibot, with the place in the file. */
export function issueLines(issues: readonly v.BaseIssue<unknown>[], place: string): string[] {
  return issues.map(
    (issue) => `${place}, ${v.getDotPath(issue) ?? 'as a whole'}: ${issue.message}.`
  );
}

/**
 * Parses JSON.
 * @throws {Refusal} saying that the file is cut off or damaged.
 */
export function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new Refusal(
      `${name} is not complete JSON (${detail}). It is cut off or damaged: get it again.`
    );
  }
}

function readNetworks(folder: string): ReadonlyMap<string, string> {
  const newest = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => /^gp-registered-patients-pcn-.*\.csv$/u.test(name))
        .sort()
        .at(-1)
    : undefined;
  if (newest === undefined) return new Map();
  const rows = parseCsv(readFileSync(join(folder, newest), 'utf8'));
  return new Map(rows.map((row) => [row.practice_code ?? '', row.pcn_code ?? '']));
}

/** `services.json` as it is written: sorted by id, two spaces. */
export function recordsText(records: readonly ServiceRecord[]): string {
  return `${JSON.stringify(sortedById(records), null, 2)}\n`;
}

export function sortedById(records: readonly ServiceRecord[]): ServiceRecord[] {
  return [...records].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/**
 * Replaces files all or none: each is written beside its place first and renamed over the old one last, so that a reader
 * never sees half of one. When a rename fails, those already done are taken back.
 */
export function replaceFiles(files: ReadonlyMap<string, string>): void {
  const steps = [...files].map(([path, content]) => ({
    path,
    content,
    temporary: join(dirname(path), `.${basename(path)}.${String(process.pid)}.tmp`),
    before: existsSync(path) ? readIfFile(path) : undefined
  }));
  const done: typeof steps = [];
  try {
    for (const { temporary, content } of steps) writeFileSync(temporary, content, { flush: true });
    for (const step of steps) {
      renameSync(step.temporary, step.path);
      done.push(step);
    }
  } catch (error) {
    for (const { path, temporary, before } of done) {
      if (before === undefined) rmSync(path);
      else {
        writeFileSync(temporary, before, { flush: true });
        renameSync(temporary, path);
      }
    }
    throw error;
  } finally {
    for (const { temporary } of steps) rmSync(temporary, { force: true });
  }
}

/** The old content, or undefined where the place is no file: then the rename fails and nothing is lost. */
function readIfFile(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
