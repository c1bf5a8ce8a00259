/** What readers, hosts and phones do, drawn at random from a seed. */
import { startRandom } from './random.ts';

/** Left to right, right to left, a script of its own; Turkish is the one whose words change with the release. */
export const languages = ['en', 'tr', 'ur', 'yi', 'es', 'zh-Hant'] as const;
export type Language = (typeof languages)[number];

export type Release = 'first' | 'next';

/** `corrupt`, `cut` and `portal` spoil bundles and the shell; the pages themselves come as they are. */
export type HostState = 'well' | 'gone' | 'hanging' | 'corrupt' | 'cut' | 'portal';

export type Step =
  /**
   * visit: opens an address, as from the address bar. switch: follows a link in the page. close: closes all tabs, then
   * opens one. clear: "clear this phone", in Settings. second: opens a second tab, or closes it.
   */
  | {
      do: 'visit' | 'switch' | 'keep' | 'remove' | 'close' | 'clear' | 'second';
      tag: Language;
    }
  /** look: for an update. check: "check what is kept", in Settings. wipe: the database is gone. */
  | { do: 'look' | 'accept' | 'check' | 'wipe' }
  | { do: 'host'; state: HostState }
  | { do: 'deploy'; release: Release }
  /** Ends the browser, half of the time while it looks for an update, then starts it again. */
  | { do: 'kill'; tag: Language; isUpdating: boolean }
  /** One bit of a stored file rots. */
  | { do: 'flip'; tag: Language | 'facts' };

const weights: readonly (readonly [Step['do'], number])[] = [
  ['visit', 24],
  ['switch', 22],
  ['keep', 8],
  ['remove', 5],
  ['host', 14],
  ['deploy', 5],
  ['look', 6],
  ['accept', 4],
  ['close', 3],
  ['kill', 1],
  ['flip', 2],
  ['check', 2],
  ['clear', 1],
  ['second', 2],
  ['wipe', 1]
];
const total = weights.reduce((sum, [, weight]) => sum + weight, 0);

const troubles: readonly HostState[] = [
  'gone',
  'gone',
  'gone',
  'hanging',
  'corrupt',
  'cut',
  'portal'
];

/** The steps of a seed: a longer run begins with the steps of a shorter one. */
export function drawSteps(seed: number, count: number): Step[] {
  const random = startRandom(seed);
  let host: HostState = 'well';
  const pick = <Value>(values: readonly [Value, ...Value[]] | readonly Value[]): Value => {
    const value = values[Math.floor(random() * values.length)];
    if (value === undefined) throw new Error('Nothing to draw from.');
    return value;
  };
  const pickKind = (): Step['do'] => {
    // Waiting is dear: a host hangs for three steps or so.
    if (host === 'hanging' && random() < 0.25) return 'host';
    let rest = random() * total;
    return weights.find(([, weight]) => (rest -= weight) < 0)?.[0] ?? 'visit';
  };
  const draw = (): Step => {
    const kind = pickKind();
    switch (kind) {
      case 'host':
        host = host === 'well' ? pick(troubles) : 'well';
        return { do: kind, state: host };
      case 'deploy':
        return { do: kind, release: pick(['first', 'next']) };
      case 'flip':
        return { do: kind, tag: pick([...languages, 'facts' as const]) };
      case 'kill':
        return { do: kind, tag: pick(languages), isUpdating: random() < 0.5 };
      case 'look':
      case 'accept':
      case 'check':
      case 'wipe':
        return { do: kind };
      default:
        return { do: kind, tag: pick(languages) };
    }
  };
  return Array.from({ length: count }, draw);
}

/** `keep tr`, for the history of a run. */
export function describeStep(step: Step): string {
  return Object.values(step)
    .map((value) => (typeof value === 'boolean' ? (value ? 'while updating' : '') : value))
    .join(' ')
    .trim();
}
