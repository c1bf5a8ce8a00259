import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Json } from '#lib/domain/bundle.ts';
import { SERVICE_TYPES } from '#lib/domain/service.ts';
import { checkDirectory, idleDecisions } from './check.ts';
import { postcodeLines, postcodesText, proposePostcodes } from './codepoint.ts';
import { difference, differenceLines, guardRemovals } from './diff.ts';
import { readOdsFile, type OdsKind } from './ods-file.ts';
import { proposeOds } from './ods.ts';
import { exportOruk } from './oruk-export.ts';
import { fetchFeed } from './oruk-fetch.ts';
import { feedOf, proposeOruk } from './oruk-import.ts';
import { isServiceType } from './oruk-marks.ts';
import { readPostcodeRows } from './postcode-table.ts';
import type { Proposal } from './proposal.ts';
import { Refusal, refuseIf } from './refusal.ts';
import { openStore, parseJson, recordsText, replaceFiles, type Store } from './store.ts';

/** Nothing that is imported is larger: a mistaken file is refused before it fills the memory. */
const largestFile = 200_000_000;

export interface Settings {
  /** Where the directory lies: `data/directory`. */
  readonly folder: string;
  /** `2026-11-22`. */
  readonly today: string;
  readonly write: boolean;
  readonly allowRemovals: boolean;
  readonly type?: string | undefined;
  readonly source?: string | undefined;
  readonly date?: string | undefined;
  readonly print: (line: string) => void;
  readonly progress: (line: string) => void;
}

/** `import epraccur` and `import edispensary`. */
export function importOds(kind: OdsKind, path: string, settings: Settings): void {
  const store = openStore(settings.folder);
  const text = readText(path);
  settings.progress(`${basename(path)}: ${String(Math.round(text.length / 1024))} KB read`);
  const file = readOdsFile(kind, text, basename(path), settings.today);
  const date = dateOf(settings) ?? file.newest;
  if (date === undefined) {
    throw new Refusal('The file says no date. Say when it was published: --date 2026-02.');
  }
  settings.print(
    `${basename(path)}: ${String(file.rows.length)} rows, statuses as ${file.dialect}, data of ${date}`
  );
  const proposal = proposeOds(kind, file, date, store);
  conclude(store, proposal, settings);
}

/** `import oruk` of a file or an address. */
export async function importOruk(from: string, settings: Settings): Promise<void> {
  const store = openStore(settings.folder);
  const isAddress = /^[a-z][a-z\d+.-]+:/iu.test(from);
  const json: Json = isAddress ? await fetchFeed(from, settings.progress) : readJsonFile(from);
  const { type, source, today } = settings;
  if (type !== undefined && !isServiceType(type)) {
    throw new Refusal(`--type ${type} is none of ${SERVICE_TYPES.join(', ')}. Choose one of them.`);
  }
  const proposal = proposeOruk(feedOf(json, isAddress ? from : basename(from)), {
    store,
    type,
    source,
    today,
    date: dateOf(settings),
    progress: (done, all) => {
      if (done % 1000 === 0) settings.progress(`${String(done)} of ${String(all)} services`);
    }
  });
  conclude(store, proposal, settings);
}

function readJsonFile(path: string): Json {
  const json: Json = JSON.parse(JSON.stringify(parseJson(readText(path), basename(path))));
  return json;
}

/** Prints what would change; writes it only when told to. */
function conclude(
  store: Store,
  { records, sources, warnings }: Proposal,
  settings: Settings
): void {
  const changes = difference(store.records, records);
  for (const warning of warnings) settings.print(`warning: ${warning}`);
  for (const line of differenceLines(changes)) settings.print(line);
  for (const [id, { date }] of Object.entries(sources)) {
    const before = store.sources[id]?.date;
    if (before !== undefined && before !== date) {
      settings.print(`date of ${id}: ${before} → ${date}`);
      if (date < before) settings.print(`warning: ${date} is older than what is there.`);
    }
  }
  if (!settings.allowRemovals) guardRemovals(store.records, changes);
  refuseIf(checkDirectory({ ...store, records, sources }, settings.today));
  for (const note of idleDecisions({ ...store, records })) settings.print(`warning: ${note}`);
  write(
    settings,
    new Map([
      [join(store.folder, 'services.json'), recordsText(records)],
      [join(store.folder, 'sources.json'), `${JSON.stringify(sources, null, 2)}\n`]
    ])
  );
}

function write(settings: Settings, files: ReadonlyMap<string, string>): void {
  if (!settings.write) {
    settings.print('Nothing is written. To write it, run the command again with --write.');
    return;
  }
  replaceFiles(files);
  settings.print(`Written: ${[...files.keys()].map((path) => basename(path)).join(', ')}.`);
}

/** `import codepoint` of a CSV file or a folder of them. */
export function importCodepoint(path: string, settings: Settings): void {
  const table = join(settings.folder, 'postcodes.csv');
  const before = readPostcodeRows(table);
  const names = existsSync(path) && statSync(path).isDirectory() ? csvFiles(path) : [path];
  const files = names.map((name) => {
    settings.progress(basename(name));
    return { name: basename(name), text: readText(name) };
  });
  const { rows, warnings } = proposePostcodes(files, before);
  for (const warning of warnings) settings.print(`warning: ${warning}`);
  for (const line of postcodeLines(before, rows)) settings.print(line);
  const now = new Set(rows.map((row) => row.postcode));
  const gone = before.filter((row) => !now.has(row.postcode ?? '')).length;
  if (gone * 3 > before.length && !settings.allowRemovals) {
    throw new Refusal(
      `This would remove ${String(gone)} of ${String(before.length)} postcodes, more than a third. Give the whole folder (e.csv, ec.csv, n.csv, wc.csv). If it is true, run again with --allow-removals.`
    );
  }
  write(settings, new Map([[table, postcodesText(rows)]]));
  settings.print('After writing, run "npm run directory -- check".');
}

function csvFiles(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => name.toLowerCase().endsWith('.csv'));
  if (names.length === 0)
    throw new Refusal(`${folder} holds no CSV files. Give the folder CSV of Code-Point Open.`);
  return names.sort().map((name) => join(folder, name));
}

/** `export oruk`. */
export function exportTo(path: string, settings: Settings): void {
  const { records } = openStore(settings.folder);
  const text = `${JSON.stringify(exportOruk(records), null, 2)}\n`;
  replaceFiles(new Map([[path, text]]));
  settings.print(
    `${path}: ${String(records.length)} services, each checked against the Open Referral UK v3 schemas`
  );
}

/** `check`. */
export function check(settings: Settings): void {
  const store = openStore(settings.folder);
  refuseIf(checkDirectory(store, settings.today));
  for (const note of idleDecisions(store)) settings.print(`warning: ${note}`);
  settings.print(
    `directory: ${String(store.records.length)} services, ${String(Object.keys(store.sources).length)} sources, ${String(Object.keys(store.decisions).length)} decisions, ${String(store.postcodes.size)} postcodes: all in order`
  );
}

function dateOf({ date, today }: Settings): string | undefined {
  if (date !== undefined && (!/^\d{4}-\d\d(?:-\d\d)?$/u.test(date) || date > today)) {
    throw new Refusal(`--date ${date} is not a past month or day like 2026-02 or 2026-02-03.`);
  }
  return date;
}

function readText(path: string): string {
  const entry = existsSync(path) ? statSync(path) : undefined;
  if (!entry?.isFile()) throw new Refusal(`There is no file ${path}. Check the name.`);
  if (entry.size > largestFile) {
    throw new Refusal(
      `${path} is larger than ${String(largestFile)} bytes: it is not the right file.`
    );
  }
  const bytes = readFileSync(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal(`${path} is not UTF-8 text. Save it as UTF-8, or get it again.`);
  }
}
