/** Compares what was seen with what must hold, and says in words what differs. */
import type { Language, Release, Step } from './steps.ts';
import { demand, type Seen, type Shown, type Tag, type World } from './world.ts';

export interface Page {
  lang: string;
  dir: string;
  heading: string;
}

/** What the releases hold. */
export interface Library {
  page(release: Release, tag: Language): Page;
  /** The name of a bundle's file: the same in both releases where the words are. */
  file(release: Release, tag: Tag): string;
}

const takesOver = new Set<Step['do']>(['accept', 'close', 'kill', 'clear']);
const answers = new Set<World['host']>(['well', 'corrupt', 'cut', 'portal']);

const other = (release: Release): Release => (release === 'first' ? 'next' : 'first');

function isPage(shown: Shown, page: Page): boolean {
  return shown.lang === page.lang && shown.dir === page.dir && shown.heading === page.heading;
}

function listReleases(world: World, shown: Shown, active: Release | null): Set<Release | null> {
  const releases = new Set([active]);
  if (answers.has(world.host)) releases.add(world.deployed);
  if (shown.isInPage) releases.add(world.tab);
  return releases;
}

/** The host holds what the page asks for. */
function isServed(world: World, shown: Shown, library: Library): boolean {
  const { asked, release } = shown;
  return (
    world.host === 'well' && library.file(release, asked) === library.file(world.deployed, asked)
  );
}

function judgePage(world: World, shown: Shown, seen: Seen, library: Library): string[] {
  const { asked, release } = shown;
  const mustOpen = world.must.has(asked) && world.must.has('facts');
  if (shown.isDead) {
    const isExcused = world.active === null && !answers.has(world.host);
    return isExcused ? [] : [`${asked}: the browser's own error page`];
  }
  const faults: string[] = [];
  if (!listReleases(world, shown, seen.active).has(release)) {
    faults.push(`${asked}: a page of the ${release} release, which is neither here nor there`);
  }
  if (!shown.hasNumbers) faults.push(`${asked}: 999 and 111 cannot be tapped`);
  if (shown.isNotKept) {
    if (mustOpen) faults.push(`${asked}: "not on this phone", and it is`);
    if (isServed(world, shown, library)) faults.push(`${asked}: "not on this phone", with a host`);
    return faults;
  }
  const isFresh = isPage(shown, library.page(release, asked));
  const isMarked = shown.isOlder && isPage(shown, library.page(other(release), asked));
  const saw = JSON.stringify(shown);
  if (!isFresh && !isMarked) faults.push(`${asked}: not the words of its release: ${saw}`);
  if (isMarked && !isFresh && isServed(world, shown, library)) {
    faults.push(`${asked}: older words, with a host that has the right ones`);
  }
  return faults;
}

/** What a step that asks the phone for something must be answered. */
function judgeReply(world: World, step: Step, seen: Seen, library: Library): string[] {
  const { active, host, deployed } = world;
  if (active === null) return [];
  const isWell = host === 'well';
  if (step.do === 'keep') {
    const isThere = library.file(deployed, step.tag) === library.file(active, step.tag);
    return isWell && isThere && seen.reply !== 'KEPT' ? [`keeping ${step.tag}: ${seen.reply}`] : [];
  }
  if (step.do === 'look' && isWell && deployed !== active && seen.reply !== 'waiting') {
    return [`the ${deployed} release is there, and the phone says: ${seen.reply}`];
  }
  if (step.do === 'accept' && world.ready !== null && seen.active !== world.ready) {
    return [`the ${world.ready} release was accepted, and ${String(seen.active)} answers`];
  }
  if (step.do === 'clear' && seen.reply !== '') return [`cleared, and there is: ${seen.reply}`];
  return [];
}

function judgeStores(before: World, world: World, step: Step, seen: Seen, library: Library) {
  const faults = seen.unverified.map((path) => `stored, and of no release: ${path}`);
  if (seen.stored === null) return faults;
  const stored = seen.stored;
  for (const { file, isGood } of stored) {
    if (isGood) continue;
    if (step.do === 'check') faults.push(`checked, and still spoiled: ${file}`);
    else if (!world.rotten.has(file)) faults.push(`stored, and not what its name says: ${file}`);
  }
  const filesOf = (tag: Tag): string[] =>
    stored.filter((each) => each.tag === tag).map(({ file }) => file);
  for (const tag of world.must) {
    if (filesOf(tag).length === 0) faults.push(`${tag} is no longer stored`);
  }
  if (step.do === 'remove' && seen.reply === 'REMOVED' && filesOf(step.tag).length > 0) {
    faults.push(`${step.tag} was removed, and is stored`);
  }
  const { active } = seen;
  if (active === null) return faults;
  if (before.active === null || step.do === 'clear') {
    const first: Tag[] = ['en', 'facts'];
    const missing = first.filter((tag) => filesOf(tag).length === 0);
    return [...faults, ...missing.map((tag) => `installed without ${tag}`)];
  }
  if (active === before.active) return faults;
  for (const tag of world.promised) {
    const files = filesOf(tag);
    if (!files.includes(library.file(active, tag))) {
      faults.push(`the ${active} release has taken over without its ${tag}`);
    } else if (files.length > 1) faults.push(`${tag} is stored twice: ${files.join(', ')}`);
  }
  return faults;
}

/** A page opened with the host well is stored, where the worker knows its file. */
function judgeVisit(world: World, shown: Shown, seen: Seen, library: Library): string[] {
  const { asked, release } = shown;
  const { active, stored } = seen;
  if (shown.isInPage || stored === null) return [];
  if (active === null) return world.host === 'well' ? ['visited, and not on the phone'] : [];
  const isOurs = library.file(active, asked) === library.file(release, asked);
  if (!isOurs || !isServed(world, shown, library)) return [];
  const isStored = stored.some(({ tag }) => tag === asked);
  return isStored ? [] : [`${asked} was visited, and is not stored`];
}

/** What differs after a step; nothing when all is as promised. */
export function judge(before: World, step: Step, seen: Seen, library: Library): string[] {
  const world = demand(before, step, seen);
  const faults = [
    ...seen.shown.flatMap((shown) => judgePage(world, shown, seen, library)),
    ...seen.shown.flatMap((shown) => judgeVisit(world, shown, seen, library)),
    ...judgeReply(before, step, seen, library),
    ...judgeStores(before, world, step, seen, library)
  ];
  const hasChanged = seen.active !== null && seen.active !== before.active;
  if (hasChanged && before.active !== null && !takesOver.has(step.do)) {
    faults.push(`the ${String(seen.active)} release took over by itself`);
  }
  return faults;
}
