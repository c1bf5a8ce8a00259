/** Whatever happens in whatever order, what must be readable is. `SEEDS=7,8 STEPS=200` repeats others; `npm run long-run` runs them all. */
import { expect, test } from '@playwright/test';
import { chromiumEngine } from '../engines/chromium.ts';
import { buildNextRelease } from '../e2e/support/release.ts';
import { RealPhone } from '../long-run/real-phone.ts';
import { readReleases, type Releases } from '../long-run/releases.ts';
import { describeDifference, runSeed } from '../long-run/run.ts';
import { build } from './support/phone.ts';

const steps = Number(process.env.STEPS ?? 45);
const asked = process.env.SEEDS ?? process.env.SEED ?? '';
const seeds = new Set([3, 11, 38, ...asked.split(',').filter(Boolean).map(Number)]);

let releases: Releases;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  releases = readReleases(build, (await buildNextRelease()).root);
});

// Without a Chromium `npm test` says that browsers were not run: a test that is skipped would say that it passed.
for (const seed of chromiumEngine.find() === undefined ? [] : seeds) {
  test(`after any ${steps} steps of a reader, a host and a phone, all that must be readable is: seed ${seed}`, async () => {
    test.setTimeout(30_000 + steps * 2_000);
    const phone = await RealPhone.open(chromiumEngine, releases);
    try {
      const { difference, taken } = await runSeed(phone, seed, steps);
      const command = `npm run long-run -- --seed ${seed} --steps ${steps}`;
      expect(difference && describeDifference(difference, command)).toBeNull();
      expect(taken).toBe(steps);
    } finally {
      await phone.end();
    }
  });
}
