import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { progressOf } from '../bundles/status.ts';
import { readJson } from '../repository.ts';
import type { GateContext } from './gate.ts';
import { languageOf } from './commands.ts';
import { listTags } from './locale.ts';
import { withoutPlaceholders } from './placeholders.ts';
import { runGates } from './run-gates.ts';
import { hasDictionary, MOST_UNKNOWN, spell, type Spelling } from './spelling.ts';
import { contextFor, openWorkspace, type Workspace } from './workspace.ts';

const COLUMNS = [
  'language',
  'strings',
  'missing',
  'checked',
  'errors',
  'warnings',
  'told by',
  'unknown words',
  'terms kept',
  'length'
] as const;

/**
 * Prints a table with a line for each language: what the machine can say of it, which is its form and never its
 * meaning; of named languages also the words that no dictionary knows. True when no text is beyond what its dictionary may leave unknown.
 */
export async function report(only: readonly string[]): Promise<boolean> {
  const workspace = openWorkspace();
  const tags = listTags(workspace.locales).filter((tag) => tag !== 'en');
  const chosen = tags.filter((tag) => only.length === 0 || only.includes(tag));
  const careless: string[] = [];
  console.log(`| ${COLUMNS.join(' | ')} |\n|${'---|'.repeat(COLUMNS.length)}`);
  for (const [at, tag] of chosen.entries()) {
    tell(`${String(at + 1)} of ${String(chosen.length)}: ${tag}`);
    const context = contextFor(workspace, languageOf(workspace, tag));
    const spelling = await spell(context);
    if (spelling !== undefined && spelling.unknown > MOST_UNKNOWN * spelling.words) {
      careless.push(
        `${tag}: ${share(spelling)} unknown: ${spelling.examples.slice(0, 8).join(', ')}`
      );
    }
    console.log(`| ${rowOf(workspace, context, spelling).join(' | ')} |`);
    if (only.length > 0) console.log(`unknown: ${spelling?.examples.join(', ') ?? 'not read'}`);
  }
  tell('');
  const absent = chosen.filter(hasDictionary).length > 0 && !areDictionariesThere(workspace);
  if (absent)
    console.log('Spelling was not read: npm ci --prefix spelling installs the dictionaries.');
  careless.forEach((line) => {
    console.log(line);
  });
  return careless.length === 0;
}

/** Over the last line, where somebody watches. */
function tell(line: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[2K${line}`);
}

function areDictionariesThere({ root }: Workspace): boolean {
  return existsSync(join(root, 'spelling/node_modules'));
}

function rowOf(
  workspace: Workspace,
  context: GateContext,
  spelling: Spelling | undefined
): string[] {
  const { status } = progressOf(context);
  const problems = runGates(context);
  const levels = (level: string): string =>
    String(problems.filter((problem) => problem.level === level).length);
  return [
    context.profile.tag,
    String(status.total),
    String(status.missing),
    String(status.edited + status.reviewed + status.communityTested),
    levels('error'),
    levels('warning'),
    context.profile.lid,
    spelling === undefined ? '' : share(spelling),
    termsKept(workspace, context),
    lengthOf(context)
  ];
}

function share({ unknown, words }: Spelling): string {
  return percent(unknown / Math.max(1, words));
}

function percent(part: number): string {
  return `${(100 * part).toFixed(0)} %`;
}

const GlossarySchema = v.looseObject({
  terms: v.record(v.string(), v.looseObject({ en: v.string() }))
});

/**
 * How often a string whose English has a glossary term holds the word fixed for it, by the beginning of one of its
 * words: endings change. Good human text reaches from a third to nine tenths, by language.
 */
function termsKept({ locales }: Workspace, context: GateContext): string {
  const { terms } = v.parse(
    GlossarySchema,
    readJson(join(locales, 'glossary.json'), { terms: {} })
  );
  const own = readJson(join(locales, context.locale.tag, 'glossary.json'), {});
  const fixed = v.parse(v.record(v.string(), v.string()), own);
  let asked = 0;
  let kept = 0;
  for (const [id, { en }] of Object.entries(terms)) {
    const stems = stemsOf(fixed[id] ?? '');
    if (stems.length === 0) continue;
    const term = new RegExp(`\\b${en.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\b`, 'iu');
    for (const { text, english = '', namespace } of context.pairs) {
      if (namespace === 'search' || !term.test(english)) continue;
      asked += 1;
      kept += stems.some((stem) => text.toLowerCase().includes(stem)) ? 1 : 0;
    }
  }
  return asked === 0 ? '' : percent(kept / asked);
}

function stemsOf(fixed: string): string[] {
  const words = fixed.toLowerCase().match(/[\p{L}\p{M}&]+/gu) ?? [];
  return words.map((word) => word.slice(0, Math.max(2, Math.ceil(word.length * 0.6))));
}

/** The median of how much longer than their English the strings are. */
function lengthOf({ pairs }: GateContext): string {
  const ratios = pairs
    .filter(({ namespace, english = '' }) => namespace !== 'search' && english.length >= 30)
    .map(({ text, english = '' }) => {
      return withoutPlaceholders(text).length / withoutPlaceholders(english).length;
    })
    .toSorted((one, other) => one - other);
  const median = ratios[Math.floor(ratios.length / 2)];
  return median === undefined ? '' : `× ${median.toFixed(2)}`;
}
