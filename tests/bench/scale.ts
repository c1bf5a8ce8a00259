/** `npm run bench -- --scale`: what one more language costs the host, the build and the reader of Turkish. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { makeCertificate } from './certificate.ts';
import { makeContext } from './context.ts';
import { measureFirstVisit } from './first-visit.ts';
import type { Options } from './options.ts';
import { drawLines } from './plot.ts';
import { runMeasured } from './processes.ts';
import { drawTable, tellValue } from './report.ts';
import { makeCopy } from './scale-copy.ts';
import { weighFolder } from './scale-count.ts';
import { ourSite } from './sites.ts';
import { findResults, fitLine, Results } from './statistics.ts';

/** Name of a column to its number, for one number of languages. */
type Row = Map<string, number>;

type Tell = (value: number) => string;

const bytes: Tell = (value) =>
  value < 1_000_000 ? tellValue(value, 'bytes') : `${(value / 1_000_000).toFixed(1)} MB`;
const count: Tell = (value) => String(Math.round(value));
const seconds: Tell = (value) => `${value.toFixed(1)} s`;

const visited = ['/tr/', '/tr/rights/interpreter/'] as const;

/** What the table tells, in order. */
const columns: Readonly<Record<string, Tell>> = {
  languages: count,
  pages: count,
  'data, wall time': seconds,
  'build, wall time': seconds,
  'build, processor time': seconds,
  'build, peak memory': bytes,
  'build folder': bytes,
  files: count,
  ...Object.fromEntries(visited.map((page) => [`first visit ${page}`, bytes])),
  'interactive after': bytes,
  precached: count,
  'stored files': count,
  worker: bytes,
  'install, all': bytes,
  'install requests': count
};

const limits: Readonly<Record<string, number>> = {
  'build, wall time': 90,
  'build, peak memory': 1_500_000_000
};

async function weighVisits(build: string, row: Row): Promise<string[]> {
  const results = new Results();
  const context = makeContext(results, makeCertificate());
  const site = ourSite(build);
  for (const page of visited) {
    const isFirst = page === visited[0];
    await context.attempt(`visit to ${page}`, async () => {
      await measureFirstVisit(context, site, 'none', page, isFirst);
    });
  }
  const read = (group: string, name: string, page: string = visited[0]): number =>
    findResults(results.list(), { group, name, page })[0]?.runs[0] ?? Number.NaN;
  for (const page of visited) row.set(`first visit ${page}`, read('first visit', 'bytes', page));
  row.set('interactive after', read('first visit', 'bytes before interactive'));
  row.set('precached', read('install', 'entries precached'));
  row.set('stored files', read('install', 'entries stored'));
  row.set('worker', read('install', 'bytes of worker'));
  row.set('install, all', read('install', 'bytes'));
  row.set('install requests', read('install', 'requests'));
  return context.failures;
}

async function measureSize(
  folder: string,
  size: number,
  say: (line: string) => void
): Promise<{ row: Row; failures: string[] }> {
  say('copying');
  makeCopy(folder, size);
  say('npm run data');
  const data = await runMeasured('npm', ['run', 'data'], folder);
  say(`data took ${seconds(data.seconds)}; vite build`);
  const built = await runMeasured('npx', ['vite', 'build'], folder);
  say(`build took ${seconds(built.seconds)} and ${bytes(built.peakBytes)}; visiting`);
  const build = join(folder, 'build');
  const weights = weighFolder(build);
  const row: Row = new Map([
    ['languages', size],
    ['pages', weights.pages],
    ['data, wall time', data.seconds],
    ['build, wall time', built.seconds],
    ['build, processor time', built.processorSeconds],
    ['build, peak memory', built.peakBytes],
    ['build folder', weights.folderBytes],
    ['files', weights.files]
  ]);
  return { failures: await weighVisits(build, row), row };
}

/** Small growth is told in small units. */
function tellGrowth(slope: number, tell: Tell): string {
  if (tell === seconds) return `${(slope * 1_000).toFixed(0)} ms`;
  return tell === bytes && Math.abs(slope) < 1_000 ? `${slope.toFixed(0)} bytes` : tell(slope);
}

/** What each column grows by with one language, and how straight its line is. */
function drawGrowth(rows: readonly Row[]): string {
  const body = Object.entries(columns)
    .filter(([name]) => name !== 'languages')
    .map(([name, tell]) => {
      const points = rows.map((row): [number, number] => [
        row.get('languages') ?? Number.NaN,
        row.get(name) ?? Number.NaN
      ]);
      const { slope, foot, explained } = fitLine(points);
      const told = [tell(foot), tellGrowth(slope, tell)];
      return [name, ...told, explained.toFixed(3)];
    });
  return drawTable(['what', 'without any', 'per language', 'r²'], body);
}

function drawScale(rows: readonly Row[], failures: readonly string[]): string {
  const body = Object.entries(columns).map(([name, tell]) => [
    name,
    ...rows.map((row) => tell(row.get(name) ?? Number.NaN))
  ]);
  const last = rows.at(-1);
  const held = Object.entries(limits).map(([name, most]) => {
    const [measured, tell] = [last?.get(name) ?? Number.NaN, columns[name] ?? count];
    const isMet = measured <= most;
    return [name, `≤ ${tell(most)}`, tell(measured), isMet ? 'met' : '**not met**'];
  });
  const [head = [], ...rest] = body;
  return [
    '# Cost against the number of languages',
    'Languages beyond those with words are Turkish under another name. First visits and installs are bodies as sent, brotli 11; memory is that of all processes of the build.',
    ...(failures.length === 0 ? [] : [`## Failed\n\n${failures.map((f) => `- ${f}`).join('\n')}`]),
    drawTable(head, rest),
    `## Targets, at ${count(last?.get('languages') ?? 0)} languages\n\n${drawTable(['what', 'target', 'measured', ''], held)}`,
    ...(rows.length > 1 ? [`## Growth, as a straight line\n\n${drawGrowth(rows)}`] : [])
  ].join('\n\n');
}

function writeScalePlots(rows: readonly Row[], folder: string): string[] {
  const plots: [file: string, title: string, names: string[]][] = [
    [
      'scale-build-time',
      'Seconds of npm run data and vite build',
      ['build, wall time', 'data, wall time']
    ],
    ['scale-build-memory', 'Peak memory of the build', ['build, peak memory']],
    ['scale-folder', 'Build folder', ['build folder']],
    [
      'scale-reader',
      'What a reader of Turkish fetches',
      ['first visit /tr/', 'install, all', 'worker']
    ]
  ];
  mkdirSync(folder, { recursive: true });
  return plots.map(([file, title, names]) => {
    const lines = names.map((name) => ({
      name,
      points: rows.map((row): [number, number] => [
        row.get('languages') ?? 0,
        row.get(name) ?? Number.NaN
      ])
    }));
    const tell = columns[names[0] ?? ''] ?? count;
    writeFileSync(join(folder, `${file}.svg`), drawLines(title, lines, tell, 'languages'));
    return `${file}.svg`;
  });
}

/** Builds and weighs one copy after the other; resolves with the exit code. Each copy is removed before the next. */
export async function measureScale({ sizes, out, keepCopies }: Options): Promise<number> {
  const file = out.replace(/(?:\.json)?$/u, '-scale');
  const rows: Row[] = [];
  const failures: string[] = [];
  for (const [at, size] of sizes.entries()) {
    const folder = mkdtempSync(join(tmpdir(), `bench-${size}-languages-`));
    const say = (line: string): void =>
      console.log(`[${at + 1}/${sizes.length}] ${size} languages: ${line}`);
    try {
      const { row, failures: failed } = await measureSize(folder, size, say);
      rows.push(row);
      failures.push(...failed.map((failure) => `${size} languages: ${failure}`));
    } catch (reason) {
      failures.push(
        `${size} languages: ${reason instanceof Error ? reason.message : String(reason)}`
      );
      say(`FAILED ${failures.at(-1) ?? ''}`);
    } finally {
      if (keepCopies) say(`kept in ${folder}`);
      else rmSync(folder, { recursive: true, force: true });
    }
    mkdirSync(dirname(file), { recursive: true });
    const plain = rows.map((row) => Object.fromEntries(row));
    writeFileSync(`${file}.json`, `${JSON.stringify({ failures, rows: plain }, null, 1)}\n`);
  }
  if (rows.length === 0) throw new Error(`Nothing could be built:\n${failures.join('\n')}`);
  const report = drawScale(rows, failures);
  const plots = writeScalePlots(rows, join(dirname(file), 'plots'));
  writeFileSync(
    `${file}.md`,
    `${report}\n\n${plots.map((plot) => `![](plots/${plot})`).join('\n')}\n`
  );
  console.log(`\n${report}\n\nAlso in ${file}.md and ${file}.json.`);
  return failures.length === 0 ? 0 : 1;
}
