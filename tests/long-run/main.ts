/** `npm run long-run -- --seeds 50 --steps 200 --engine chromium`; `--seed 7` repeats one. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromiumEngine } from '../engines/chromium.ts';
import type { Engine } from '../engines/engine.ts';
import { firefoxEngine } from '../engines/firefox.ts';
import { buildNextRelease } from '../e2e/support/release.ts';
import { RealPhone } from './real-phone.ts';
import { readReleases, type Releases } from './releases.ts';
import { describeDifference, runSeed } from './run.ts';

const engines: Record<string, Engine> = { chromium: chromiumEngine, firefox: firefoxEngine };

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '50' },
    steps: { type: 'string', default: '200' },
    engine: { type: 'string', default: 'chromium' },
    seed: { type: 'string' },
    from: { type: 'string', default: '1' }
  }
});

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}

function show(line: string): void {
  process.stderr.write(process.stderr.isTTY ? `\r\u001b[K${line}` : `${line}\n`);
}

async function runAll(engine: Engine, releases: Releases): Promise<number> {
  const steps = Number(values.steps);
  const from = Number(values.seed ?? values.from);
  const count = values.seed === undefined ? Number(values.seeds) : 1;
  const started = performance.now();
  const totals = { taken: 0, leftOut: 0, failures: 0 };
  for (let seed = from; seed < from + count; seed += 1) {
    const phone = await RealPhone.open(engine, releases);
    const progress = (step: number): void => {
      if (step % 20 !== 0) return;
      const done = totals.taken + step;
      const left = ((performance.now() - started) / done) * (count * steps - done);
      const minutes = Math.ceil(left / 60_000);
      show(`seed ${seed}, step ${step}, failures ${totals.failures}, ${minutes} min left`);
    };
    try {
      const run = await runSeed(phone, seed, steps, progress);
      totals.taken += run.taken;
      totals.leftOut += run.leftOut;
      if (run.difference !== null) {
        totals.failures += 1;
        const command = `npm run long-run -- --seed ${seed} --steps ${steps} --engine ${values.engine}`;
        tell(`\n${describeDifference(run.difference, command)}`);
      }
    } finally {
      await phone.end();
    }
  }
  const seconds = Math.round((performance.now() - started) / 1000);
  tell(
    `\n${engine.name}: ${count} seeds, ${totals.taken} steps (${totals.leftOut} left out), ` +
      `${totals.failures} failures, ${seconds} s`
  );
  return totals.failures;
}

const engine = engines[values.engine];
if (engine?.find() === undefined) {
  tell(`There is no ${values.engine} on this machine: nothing was run.`);
  process.exitCode = 2;
} else {
  const next = await buildNextRelease();
  const releases = readReleases(join(import.meta.dirname, '../../build'), next.root);
  process.exitCode = (await runAll(engine, releases)) === 0 ? 0 : 1;
}
