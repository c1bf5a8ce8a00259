/** 50 seeds × 200 steps through the worker's own modules. To repeat one: `SEED=7 npx vitest run tests/unit/long-run.test.ts` */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { describeDifference, runSeed } from '../long-run/run.ts';
import { FakePhone } from './support/fake-phone.ts';
import { WorkerShop } from './support/fake-worker.ts';

const steps = 200;
const asked = process.env.SEED;
const seeds =
  asked === undefined ? Array.from({ length: 50 }, (_, index) => index + 1) : [Number(asked)];

const shop = new WorkerShop();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});

afterEach(() => {
  vi.clearAllTimers();
  vi.useRealTimers();
});

test.each(seeds)(
  'after any 200 steps, all that must be readable is readable: seed %i',
  async (seed) => {
    const { difference, taken } = await runSeed(new FakePhone(shop), seed, steps);
    const command = `SEED=${seed} npx vitest run tests/unit/long-run.test.ts`;
    if (difference !== null) expect.fail(describeDifference(difference, command));
    expect(taken).toBe(steps);
  },
  30_000
);
