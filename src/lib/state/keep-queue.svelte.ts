import { keepLanguage, listKept, removeLanguage } from '#lib/offline/kept-languages.ts';
import { readiness, type Readiness } from '#lib/offline/readiness.ts';
import { canKeepPages } from '#lib/offline/support.ts';
import { askPersistence, estimateSpace, type Persistence } from '#lib/offline/space.ts';

let state = $state<'unknown' | 'known' | 'unsupported'>('unknown');
let kept = $state.raw<readonly string[]>([]);
let ready = $state.raw<Readiness | null>(null);
let waiting = $state.raw<readonly string[]>([]);
let busy = $state<string | null>(null);
let fraction = $state(0);
let failed = $state(false);
let freeBytes = $state<number | null>(null);
let persistence = $state<Persistence | null>(null);
let stopper: AbortController | null = null;
let pages = 0;
let isWorkerAwake = false;

async function look(): Promise<void> {
  const [languages, isReady, space] = await Promise.all([
    listKept(),
    readiness(pages),
    estimateSpace()
  ]);
  // A worker that is still being installed does not answer yet: that is no refusal.
  const isRefused = !canKeepPages() || (isWorkerAwake && languages === null);
  state = isRefused ? 'unsupported' : 'known';
  kept = (languages ?? []).map(({ tag }) => tag);
  ready = isReady;
  freeBytes = space?.freeBytes ?? null;
}

/** One after another: what is done stays done, so going on means going on with the rest. */
async function work(): Promise<void> {
  failed = false;
  for (let tag = waiting[0]; tag !== undefined && !failed; tag = waiting[0]) {
    busy = tag;
    fraction = 0;
    stopper = new AbortController();
    const outcome = await keepLanguage(tag, {
      onProgress: (done) => (fraction = done ?? 0),
      signal: stopper.signal
    });
    const isDone = outcome === 'kept' || outcome === 'withdrawn';
    if (outcome === 'cancelled') waiting = [];
    else if (isDone) waiting = waiting.slice(1);
    // Until the phone has answered nothing else may start: a tap in between would run the queue twice.
    await look();
    busy = null;
    failed = !isDone && outcome !== 'cancelled';
  }
  // Asked only after something was kept: before that the phone has no reason to say yes.
  if (!failed && kept.length > 0) persistence = await askPersistence();
}

/** The languages on this phone, and the downloads on their way. */
export const keepQueue = {
  get state() {
    return state;
  },
  get kept() {
    return kept;
  },
  get readiness() {
    return ready;
  },
  get busy() {
    return busy;
  },
  get failed() {
    return failed;
  },
  get freeBytes() {
    return freeBytes;
  },
  get persistence() {
    return persistence;
  },
  /** 0 to 1 while a language is on its way or waits for its turn, else null. */
  progressOf(tag: string): number | null {
    if (tag === busy) return fraction;
    return busy !== null && waiting.includes(tag) ? 0 : null;
  },
  /** Asks the phone. `isAwake` is the worker's state: asking with another one is asking anew. */
  async look(pagesPerLanguage: number, isAwake: boolean): Promise<void> {
    pages = pagesPerLanguage;
    isWorkerAwake = isAwake;
    await look();
  },
  async keep(tags: readonly string[]): Promise<void> {
    waiting = [...waiting, ...tags.filter((tag) => !waiting.includes(tag))];
    if (busy === null) await work();
  },
  async resume(): Promise<void> {
    if (busy === null) await work();
  },
  cancel(): void {
    stopper?.abort();
  },
  async remove(tag: string): Promise<void> {
    await removeLanguage(tag);
    await look();
  }
};
