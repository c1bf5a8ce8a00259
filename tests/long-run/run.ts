/** Takes a phone through the steps of a seed and stops at the first difference. */
import { judge, type Library } from './judge.ts';
import { describeStep, drawSteps, type Step } from './steps.ts';
import { advance, opening, type Seen } from './world.ts';

export interface Player {
  readonly library: Library;
  /** Does the step and looks; null when it was left out, because this phone would wait too long. */
  take(step: Step): Promise<Seen | null>;
}

export interface Difference {
  seed: number;
  /** Counted from 1. */
  step: number;
  history: string[];
  faults: string[];
}

export interface Run {
  taken: number;
  leftOut: number;
  difference: Difference | null;
}

export async function runSeed(
  player: Player,
  seed: number,
  count: number,
  onStep: (step: number) => void = () => undefined
): Promise<Run> {
  let world = opening;
  let leftOut = 0;
  const history: string[] = [];
  // Every phone begins with one visit.
  const steps: Step[] = [{ do: 'visit', tag: 'tr' }, ...drawSteps(seed, count - 1)];
  for (const [index, step] of steps.entries()) {
    onStep(index + 1);
    let seen: Seen | null;
    let faults: string[];
    try {
      seen = await player.take(step);
      faults = seen === null ? [] : judge(world, step, seen, player.library);
    } catch (reason) {
      seen = null;
      faults = [`the step could not be taken: ${String(reason)}`];
    }
    history.push(`${index + 1} ${describeStep(step)}${describeSeen(seen)}`);
    if (faults.length > 0) {
      return { taken: index + 1, leftOut, difference: { seed, step: index + 1, history, faults } };
    }
    if (seen === null) leftOut += 1;
    else world = advance(world, step, seen);
  }
  return { taken: count, leftOut, difference: null };
}

function describeSeen(seen: Seen | null): string {
  if (seen === null) return ' (left out)';
  const pages = seen.shown.map(({ asked, release, isNotKept, isOlder, isDead }) =>
    [asked, release, isNotKept && 'not kept', isOlder && 'older', isDead && 'dead']
      .filter(Boolean)
      .join(' ')
  );
  const parts = [seen.reply, ...pages, `by ${seen.active ?? 'none'}`].filter(Boolean);
  return ` → ${parts.join('; ')}`;
}

/** What a person needs to see the same again. */
export function describeDifference({ seed, step, history, faults }: Difference, command: string) {
  return [
    `Seed ${seed}, step ${step}:`,
    ...faults.map((fault) => `  ✗ ${fault}`),
    'What happened before:',
    ...history.map((line) => `  ${line}`),
    `Again: ${command}`
  ].join('\n');
}
