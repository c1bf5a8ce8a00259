/**
 * What must hold on a phone, whatever happened. It knows nothing of workers and caches: only what readers did,
 * what the host did, and what was seen. What is not certain (when a browser looks for an update by itself) it learns
 * from what is seen, and then holds the phone to it.
 *
 * The promises:
 * - English, the languages asked for and those visited open with the host gone, hanging or spoiling, until removed.
 * - What was once seen stored whole stays, unless the reader takes it away, or the storage rots.
 * - Script and words are of one release, or the page says that the words are older.
 * - No release takes over but by the reader's yes, or with every tab closed.
 * - A new release brings every language asked for, and leaves one file of each.
 * - Nothing is stored that no release ever held. A file that rots in the storage itself is never shown as good: the page
 *   says that the language is not on the phone while there is no host, and fetches it again when there is one.
 */
import type { HostState, Language, Release, Step } from './steps.ts';

export type Tag = Language | 'facts';

export interface World {
  readonly host: HostState;
  readonly deployed: Release;
  /** The release whose worker answers; null before the app is on the phone. */
  readonly active: Release | null;
  /** The release that certainly waits for a yes. */
  readonly ready: Release | null;
  /** The release of the script in the first tab. */
  readonly tab: Release | null;
  /** What the reader asked to keep, null when never asked. */
  readonly kept: ReadonlySet<Tag> | null;
  /** Stored and whole: they must open, and stay. */
  readonly must: ReadonlySet<Tag>;
  /** A release may be waiting or on its way. */
  readonly isPending: boolean;
  /** What the next release to take over must bring. */
  readonly promised: ReadonlySet<Tag>;
  /** Names of files that this test itself has spoiled in the storage. */
  readonly rotten: ReadonlySet<string>;
}

export interface Shown {
  asked: Language;
  isInPage: boolean;
  /** The browser's own error page. */
  isDead: boolean;
  lang: string;
  dir: string;
  heading: string;
  release: Release;
  isNotKept: boolean;
  isOlder: boolean;
  hasNumbers: boolean;
}

export interface StoredBundle {
  tag: string;
  file: string;
  isGood: boolean;
}

/** What is to be seen after a step. */
export interface Seen {
  /** The pages that this step opened. */
  shown: Shown[];
  active: Release | null;
  /** null where no page of ours is open to look from. */
  stored: StoredBundle[] | null;
  /** Stored files that are no bundles and of no release. */
  unverified: string[];
  /** What the phone answered, as far as the step asks. */
  reply: string;
}

export const opening: World = {
  host: 'well',
  deployed: 'first',
  active: null,
  ready: null,
  tab: null,
  kept: null,
  must: new Set(),
  isPending: false,
  promised: new Set(),
  rotten: new Set()
};

type Tags = ReadonlySet<Tag>;

const without = (tags: Tags, ...gone: Tag[]): Tags =>
  new Set([...tags].filter((tag) => !gone.includes(tag)));
const both = (one: Tags, other: Tags): Tags => new Set([...one].filter((tag) => other.has(tag)));

/** What an install that begins now must fetch: of what is stored, what was asked for. */
export function listNeeded({ kept, must }: World): Tags {
  if (kept === null) return must;
  return new Set([...must].filter((tag) => kept.has(tag) || tag === 'en' || tag === 'facts'));
}

/** An update may begin at any moment from now: languages asked for later may come too late for it. */
function expectUpdate(world: World): World {
  if (world.active === null || (world.deployed === world.active && !world.isPending)) return world;
  const needed = listNeeded(world);
  const promised = world.isPending ? both(world.promised, needed) : needed;
  return { ...world, isPending: true, promised };
}

function afterKeep(world: World, tag: Language, seen: Seen): World {
  if (seen.reply !== 'KEPT') return world;
  return { ...world, kept: new Set([...(world.kept ?? world.must), tag]) };
}

function lose(world: World, tag: Tag): World {
  return { ...world, must: without(world.must, tag), promised: without(world.promised, tag) };
}

/** What the step itself means. */
function takeStep(world: World, step: Step, seen: Seen): World {
  switch (step.do) {
    case 'host':
      return { ...world, host: step.state };
    case 'deploy':
      return expectUpdate({ ...world, deployed: step.release, ready: null });
    case 'keep':
      return afterKeep(world, step.tag, seen);
    case 'remove': {
      if (seen.reply !== 'REMOVED') return world;
      const kept = without(world.kept ?? world.must, step.tag);
      return { ...lose(world, step.tag), kept };
    }
    case 'wipe':
      return { ...world, kept: null };
    case 'flip': {
      if (seen.reply === '') return world;
      return { ...lose(world, step.tag), rotten: new Set([...world.rotten, seen.reply]) };
    }
    case 'look':
      if (seen.reply === 'current' && world.host === 'well') return { ...world, isPending: false };
      return seen.reply === 'waiting' && world.host === 'well'
        ? { ...world, ready: world.deployed }
        : world;
    case 'clear':
      return { ...opening, host: world.host, deployed: world.deployed };
    default:
      return world;
  }
}

/** A release has taken over, or the first one has come. */
function takeOver(world: World, active: Release | null): World {
  if (active === null || active === world.active) return world;
  const isFirst = world.active === null;
  const settled = { ...world, active, ready: null, isPending: false };
  if (isFirst || world.deployed === active) return settled;
  return { ...settled, isPending: true, promised: both(world.promised, listNeeded(settled)) };
}

/** What was seen stored and whole must stay. */
function learn(world: World, step: Step, seen: Seen): World {
  const last = step.do === 'second' ? undefined : seen.shown.find(({ isDead }) => !isDead);
  const tab = last?.release ?? world.tab;
  if (seen.stored === null) return { ...world, tab };
  const spoiled = seen.stored.filter(({ isGood }) => !isGood);
  const rotten = new Set(spoiled.map(({ file }) => file));
  const isTag = (tag: string): tag is Tag => watched.has(tag);
  const whole = seen.stored.map(({ tag }) => tag).filter(isTag);
  const must = without(
    new Set([...world.must, ...whole]),
    ...spoiled.map(({ tag }) => tag).filter(isTag)
  );
  return { ...world, tab, rotten, must };
}

const watched = new Set(['en', 'tr', 'ur', 'yi', 'es', 'zh-Hant', 'facts']);

/** The world after a step, with what only looking could tell. */
export function advance(world: World, step: Step, seen: Seen): World {
  return learn(takeOver(takeStep(world, step, seen), seen.active), step, seen);
}

/** The world as the step leaves it, before anything was learnt: what the phone is held to. */
export function demand(world: World, step: Step, seen: Seen): World {
  return takeStep(world, step, seen);
}
