import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import * as v from 'valibot';
import { londonDate } from '#lib/domain/london.ts';
import { readJson } from '../../repository.ts';
import { assertReadable, languageOf } from '../commands.ts';
import type { GateContext } from '../gate.ts';
import { parseLocale, readLocale } from '../locale.ts';
import { isCheckState } from '../meta.ts';
import { fillNames } from '../names.ts';
import { formatProblem } from '../run-gates.ts';
import { emptyMeta } from '../seal.ts';
import { contextFor, openWorkspace, type Workspace } from '../workspace.ts';
import { readValues } from '../../values.ts';
import { applySheet, type Applied, type Reader, type RowProblem } from './apply.ts';
import { formatCsvSheet, parseCsvSheet } from './csv-sheet.ts';
import { writeLocale } from './files.ts';
import { formatReviewKit } from './review-kit.ts';
import { unitsOf, type Sheet, type Unit } from './unit.ts';
import { formatXliff, parseXliff } from './xliff-sheet.ts';

/** Ten times what a language of ours weighs: nothing larger is read. */
const LARGEST_SHEET = 20_000_000;

const DoubtsSchema = v.object({ doubts: v.optional(v.array(v.string()), []) });

/** What the person who hands a sheet in says of it on the command line. */
export interface Claim {
  readonly by?: string | undefined;
  readonly on?: string | undefined;
  readonly state?: string | undefined;
}

/** Writes a language's sheet, CSV or XLIFF 1.2 by the file's ending, and tells where. */
export function exportSheet(tag: string, file: string): void {
  const workspace = openWorkspace();
  const units = translationUnits(workspace, tag);
  const format = isXliff(file) ? formatXliff : formatCsvSheet;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, format(tag, units, previewOrigin()));
  const open = units.filter(({ translation }) => translation === '').length;
  console.log(`${file}: ${String(units.length)} units, ${String(open)} not translated yet`);
}

/** Reads a sheet, judges every row, and writes the language; or writes nothing and names each wrong row. */
export async function importSheet(file: string, claim: Claim): Promise<boolean> {
  const workspace = openWorkspace();
  const sheet = readSheet(file);
  const context = translationOf(workspace, sheet.tag);
  assertReadable(context.locale.metaPath, context.locale.metaError);
  const start = context.locale.meta ?? fillNames(emptyMeta(sheet.tag), workspace.rules.tags);
  const applied = applySheet(context, start, sheet.rows, readerOf(claim));
  const errors = applied.problems.filter(({ level }) => level === 'error');
  for (const problem of errors) console.log(formatRow(file, problem));
  if (errors.length > 0) {
    console.log(`${file}: ${String(errors.length)} errors, nothing was changed`);
    return false;
  }
  for (const problem of warningsOf(applied)) {
    console.log(`warning: ${formatRow(file, problem)}`);
  }
  if (applied.changed.length > 0) {
    await writeLocale(workspace.locales, applied.locale, finished(applied, context));
  }
  console.log(summary(file, applied));
  return true;
}

/** Writes a page for the printer: the language beside its English, with room for marks. */
export function writeReviewKit(tag: string, file: string): void {
  const workspace = openWorkspace();
  const { meta } = translationOf(workspace, tag).locale;
  const folder = join(workspace.locales, tag);
  if (meta?.dates === null || meta === undefined) throw new Error(`${tag} has no meta.json yet`);
  const kit = formatReviewKit({
    language: languageOf(workspace, tag),
    units: translationUnits(workspace, tag),
    values: readValues(workspace.root),
    critical: workspace.rules.critical,
    doubts: v.parse(DoubtsSchema, meta.record ?? {}).doubts,
    backTranslations: v.parse(
      v.record(v.string(), v.string()),
      readJson(join(folder, 'back-translations.json'), {})
    ),
    dates: { ...meta.dates, monthsAlone: meta.dates.monthsAlone ?? meta.dates.months }
  });
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, kit);
  console.log(`${file}: open it in a browser and print it on A4`);
}

/** Begins a language: its names, an empty glossary, and a sheet to translate. */
export async function addLanguage(tag: string, file: string): Promise<void> {
  const workspace = openWorkspace();
  const language = languageOf(workspace, tag);
  if (language.plan === 'alias' || language.plan === 'spoken' || language.plan === 'media') {
    throw new Error(
      `${tag} is read in another language (${language.routes.join(', ')}): see locales/languages.csv`
    );
  }
  const folder = join(workspace.locales, tag);
  mkdirSync(folder);
  const meta = fillNames({ ...emptyMeta(tag), unfinished: true }, workspace.rules.tags);
  writeFileSync(join(folder, 'glossary.json'), '{}\n');
  await writeLocale(workspace.locales, parseLocale(tag, new Map()), meta);
  exportSheet(tag, file);
}

/** The units of a language, whether it has a folder yet or not. */
export function translationUnits(workspace: Workspace, tag: string): Unit[] {
  const notes = readJson(join(workspace.locales, 'en/notes.json'), {});
  return unitsOf(translationOf(workspace, tag), v.parse(v.record(v.string(), v.string()), notes));
}

/** A language beside English. English itself is never exchanged: a change of it concerns every language. */
export function translationOf(workspace: Workspace, tag: string): GateContext {
  const language = languageOf(workspace, tag);
  if (tag === 'en') {
    throw new Error('English is what the others are made from: change locales/en itself');
  }
  return contextFor(workspace, language, readLocale(workspace.locales, tag));
}

/** Where translators look at the app: what SITE_ORIGIN says, or `npm start`. */
export function previewOrigin(env = process.env): string {
  return `${(env.SITE_ORIGIN ?? 'http://localhost:4173').replace(/\/$/, '')}${env.BASE_PATH ?? ''}`;
}

function readSheet(file: string): Sheet {
  if (!existsSync(file)) throw new Error(`${file}: there is no such file`);
  if (statSync(file).size > LARGEST_SHEET)
    throw new Error(`${file}: larger than any sheet of ours: not read`);
  const text = readFileSync(file, 'utf8');
  try {
    return isXliff(file) ? parseXliff(text) : parseCsvSheet(text);
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : 'cannot be read'}`, {
      cause: error
    });
  }
}

function isXliff(file: string): boolean {
  return ['.xlf', '.xliff'].includes(extname(file).toLowerCase());
}

function readerOf({ by = '', on, state }: Claim): Reader {
  if (state !== undefined && !isCheckState(state)) throw new Error(`no such state: ${state}`);
  const named = { by, on: on ?? londonDate(new Date()) };
  return state === undefined ? named : { ...named, state };
}

/** A language is no longer unfinished once it has every string. */
function finished({ meta, locale }: Applied, context: GateContext): Applied['meta'] {
  const { unfinished, ...rest } = meta;
  const present = locale.files.reduce((sum, { flattened }) => sum + flattened.strings.size, 0);
  return unfinished === true && present < context.expected.length ? meta : rest;
}

/** Warnings that this sheet can do something about. */
function warningsOf({ problems, changed }: Applied): RowProblem[] {
  const touched = new Set<string>(changed);
  return problems.filter(({ level, key = '', file }) => {
    const namespace = /([^/]+)\.json$/.exec(file)?.[1] ?? '';
    return level === 'warning' && touched.has(`${namespace}:${key}`);
  });
}

function formatRow(file: string, problem: RowProblem): string {
  if (problem.line === undefined) return formatProblem(problem);
  return formatProblem({ ...problem, file: `${file}:${String(problem.line)}` });
}

function summary(file: string, { changed, nameless }: Applied): string {
  if (changed.length === 0) return `${file}: nothing to change`;
  const rest = nameless === 0 ? '' : `; ${String(nameless)} without a name stay “machine”`;
  return `${file}: ${String(changed.length)} strings changed${rest}`;
}
