import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RegisterRow } from '#lib/domain/language.ts';
import { progressOf } from '../bundles/status.ts';
import type { Problem } from './gate.ts';
import { listTags, readLocale } from './locale.ts';
import { fillNames, languageNamesIn } from './names.ts';
import { pseudoLocales } from './pseudo.ts';
import { formatProblem, runGates } from './run-gates.ts';
import { emptyMeta, seal, type SealOptions } from './seal.ts';
import { contextFor, openWorkspace, type Workspace } from './workspace.ts';
import { writeMeta } from './write-meta.ts';

/** Runs all gates on the named languages, or on all; true when nothing is wrong. */
export function check(only: readonly string[]): boolean {
  const workspace = openWorkspace();
  const problems = listTags(workspace.locales)
    .filter((tag) => only.length === 0 || only.includes(tag))
    .flatMap((tag) => {
      const language = workspace.register.find((candidate) => candidate.tag === tag);
      const found =
        language === undefined ? [unknownTag(tag)] : runGates(contextFor(workspace, language));
      console.error(
        `locales: ${tag}: ${countOf(found, 'error')} errors, ${countOf(found, 'warning')} warnings`
      );
      return found;
    });
  for (const problem of problems.filter(({ level }) => level === 'warning')) {
    console.log(`warning: ${formatProblem(problem)}`);
  }
  const errors = problems.filter(({ level }) => level === 'error');
  for (const problem of errors) {
    console.log(formatProblem(problem));
  }
  return errors.length === 0;
}

function countOf(problems: readonly Problem[], level: Problem['level']): string {
  return String(problems.filter((problem) => problem.level === level).length);
}

function unknownTag(tag: string): Problem {
  return {
    level: 'error',
    file: `locales/${tag}`,
    message: 'no such tag in locales/languages.csv: add it there or remove the folder'
  };
}

/** Prints how far each language is. */
export function status(): void {
  const workspace = openWorkspace();
  const columns = [
    'language',
    'complete',
    'machine',
    'edited',
    'reviewed',
    'community',
    'outdated',
    'missing'
  ];
  const rows = listTags(workspace.locales).map((tag) => {
    const { status: now } = progressOf(contextFor(workspace, languageOf(workspace, tag)));
    const complete = Math.floor((100 * (now.total - now.missing)) / Math.max(1, now.total));
    const counts = [
      now.machine,
      now.edited,
      now.reviewed,
      now.communityTested,
      now.outdated,
      now.missing
    ];
    return [tag, `${String(complete)} %`, ...counts.map(String)];
  });
  for (const row of [columns, ...rows]) {
    console.log(row.map((cell, at) => (at === 0 ? cell.padEnd(10) : cell.padStart(10))).join(''));
  }
}

/** Creates or updates the record of a language's strings. */
export async function sealLanguage(tag: string, options: SealOptions): Promise<void> {
  const workspace = openWorkspace();
  const locale = readLocale(workspace.locales, tag);
  const context = contextFor(workspace, languageOf(workspace, tag), locale);
  const start = locale.meta ?? fillNames(emptyMeta(tag), workspace.rules.tags);
  assertReadable(locale.metaPath, locale.metaError);
  const { meta, changed, dropped } = seal(context, start, options);
  await writeMeta(workspace.locales, meta);
  console.log(
    `${locale.metaPath}: ${String(changed)} strings sealed, ${String(dropped)} old entries dropped`
  );
}

/** Fills in a language's words for dates and for other languages. */
export async function writeNames(tag: string, refresh: boolean): Promise<void> {
  const workspace = openWorkspace();
  languageOf(workspace, tag);
  const locale = readLocale(workspace.locales, tag);
  assertReadable(locale.metaPath, locale.metaError);
  const { tags } = workspace.rules;
  const names = tag.startsWith('en') ? englishNames(workspace) : languageNamesIn(tag, tags);
  const meta = fillNames(locale.meta ?? emptyMeta(tag), tags, refresh, names);
  await writeMeta(workspace.locales, meta);
  const empty = Object.entries(meta.languages)
    .filter(([, name]) => name === null)
    .map(([other]) => other);
  console.log(
    `${locale.metaPath}: ${String(empty.length)} languages have no name yet: ${empty.join(', ')}`
  );
}

/** Writes the two pseudo-languages into a folder of the caller's choice. */
export function writePseudo(folder: string): void {
  const workspace = openWorkspace();
  for (const { locale } of pseudoLocales(workspace.rules.english)) {
    mkdirSync(join(folder, locale.tag), { recursive: true });
    for (const file of locale.files) {
      writeFileSync(join(folder, locale.tag, `${file.namespace}.json`), file.raw);
    }
    writeFileSync(
      join(folder, locale.tag, 'meta.json'),
      `${JSON.stringify(locale.meta ?? null, null, 2)}\n`
    );
  }
  console.log(`pseudo-languages written to ${folder}`);
}

/** The register's English names, which say "Bengali" where CLDR says "Bangla". */
function englishNames({ register }: Workspace): Record<string, string> {
  return Object.fromEntries(register.map(({ tag, english }) => [tag, english]));
}

/** The row of a tag in the register. Throws, saying where to add it. */
export function languageOf(workspace: Workspace, tag: string): RegisterRow {
  const language = workspace.register.find((candidate) => candidate.tag === tag);
  if (language === undefined) {
    throw new Error(formatProblem(unknownTag(tag)));
  }
  return language;
}

/** A meta.json that cannot be read may hold people's checks: it is never overwritten. */
export function assertReadable(path: string, error: string | undefined): void {
  if (error !== undefined) {
    throw new Error(`${path}: cannot be read: ${error}: correct it first`);
  }
}
