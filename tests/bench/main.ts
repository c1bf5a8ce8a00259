/**
 * `npm run bench`: our build beside a static page of the same words, on a slow phone, in one interleaved run.
 * Times are told, never asserted: this fails only when it could not measure.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { findChromium } from '../../scripts/chromium.mjs';
import { makeCertificate } from './certificate.ts';
import { makeContext, type Context } from './context.ts';
import { writeFloor } from './floor.ts';
import { readOptions, ROOT, type Options } from './options.ts';
import { planRun } from './plan.ts';
import { writePlots } from './plots.ts';
import { drawReport } from './report.ts';
import { measureScale } from './scale.ts';
import { floorSite, ourSite, type Site } from './sites.ts';
import { Results } from './statistics.ts';

function buildIfMissing(build: string): void {
  if (existsSync(join(build, 'index.html'))) return;
  if (build !== join(ROOT, 'build')) throw new Error(`There is no build in ${build}.`);
  console.log('There is no build yet: npm run build');
  execFileSync('npm', ['run', 'build'], { cwd: ROOT, stdio: 'inherit' });
}

/** Packs all that the visits will ask for, so that no clock runs while a file is packed. */
async function rehearse(options: Options, sites: readonly Site[]): Promise<void> {
  console.log('rehearsal: every site once, unmeasured');
  const context = makeContext(new Results(), makeCertificate());
  const unshaped: Options = { ...options, profiles: ['none'] };
  for (const step of planRun(unshaped, sites, 0).filter(({ name }) => name.startsWith('first')))
    await context.attempt(step.name, async () => void (await step.run(context)));
}

async function runAll(options: Options, sites: readonly Site[], context: Context): Promise<void> {
  const runs = Array.from({ length: options.runs }, (_, run) => planRun(options, sites, run));
  const total = runs.reduce((sum, steps) => sum + steps.length, 0);
  const begin = performance.now();
  let done = 0;
  for (const [run, steps] of runs.entries()) {
    for (const step of steps) {
      const before = context.failures.length;
      let told = '';
      await context.attempt(step.name, async () => {
        told = await step.run(context);
      });
      done += 1;
      const minutes = Math.ceil(((performance.now() - begin) / done / 60_000) * (total - done));
      const failures = context.failures.slice(before);
      const line = [told, ...failures.map((failure) => `FAILED ${failure}`)].filter(Boolean);
      console.log(
        `[${done}/${total}] run ${run + 1}, ${step.name}: ${line.join('; ')} (${total - done} steps left, about ${minutes} min)`
      );
    }
  }
}

async function measure(options: Options): Promise<number> {
  buildIfMissing(options.build);
  const floor = join(ROOT, 'tests/.tmp/floor');
  writeFloor(options.build, options.pages, floor);
  const sites = [ourSite(options.build), floorSite(floor), ...options.sites];
  if (options.only.includes('first')) await rehearse(options, sites);
  const results = new Results();
  const context = makeContext(results, makeCertificate());
  await runAll(options, sites, context);

  const executable = findChromium();
  const version =
    executable === undefined
      ? ''
      : execFileSync(executable, ['--version'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const circumstances = {
    when: new Date().toISOString().slice(0, 16).replace('T', ' '),
    machine: `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores`,
    browser: String(version).trim(),
    runs: options.runs
  };
  const all = results.list();
  const report = drawReport(circumstances, all, context.failures);
  const folder = dirname(options.out);
  mkdirSync(folder, { recursive: true });
  const plots = writePlots(all, join(folder, 'plots'));
  const { failures } = context;
  writeFileSync(
    options.out,
    `${JSON.stringify({ ...circumstances, failures, results: all }, null, 1)}\n`
  );
  const file = options.out.replace(/(?:\.json)?$/u, '.md');
  writeFileSync(file, `${report}\n\n${plots.map((plot) => `![](plots/${plot})`).join('\n')}\n`);
  console.log(`\n${report}\n\nAlso in ${file}, ${options.out} and ${join(folder, 'plots')}.`);
  return failures.length === 0 ? 0 : 1;
}

const options = readOptions(process.argv.slice(2));
process.exitCode = options.isScale ? await measureScale(options) : await measure(options);
