import type { Narrator } from '#lib/speech/narrator.ts';

/** One stretch to read aloud, and where it stands on the page. */
export interface Stretch {
  /** `data-block` of the part that is marked while it is read. */
  readonly block: string;
  readonly text: string;
}

const slow = 0.75;

// Comes with the narrator: most first visits never hear a word.
let sentencesOf: (text: string, lang: string) => string[] = (text) => [text];
let narrator = $state.raw<Narrator | null>(null);
// Voices come late on some phones; counting their arrivals makes everything ask again.
let arrivals = $state(0);
let queue = $state.raw<readonly Stretch[]>([]);
let language = '';
let position = $state(0);
let isPaused = $state(false);
let isSlow = $state(false);
let stopper: AbortController | null = null;

/** Pausing stops the voice and remembers the stretch: phones lose a paused voice, or never pause it. */
async function go(): Promise<void> {
  stopper?.abort();
  const mine = new AbortController();
  stopper = mine;
  isPaused = false;
  try {
    for (; position < queue.length && !mine.signal.aborted; position += 1) {
      const text = queue[position]?.text ?? '';
      await narrator?.say({ lang: language, text }, isSlow ? slow : 1, mine.signal);
      if (mine.signal.aborted) return;
    }
  } catch {
    // The voice failed: nothing is better than half a sentence in a wrong one.
  }
  if (stopper === mine) listening.stop();
}

/** Reading aloud, by voices of exactly the language that is read. */
export const listening = {
  /** `data-block` of what is being read, or null. */
  get block(): string | null {
    return queue[position]?.block ?? null;
  },
  get isOn(): boolean {
    return queue.length > 0;
  },
  get isPaused(): boolean {
    return isPaused;
  },
  get isSlow(): boolean {
    return isSlow;
  },
  canSay(tag: string): boolean {
    return arrivals >= 0 && narrator?.canSay(tag) === true;
  },
  /** Looks for voices. Call once, in the browser. */
  async start(): Promise<void> {
    if (narrator !== null) return;
    const [{ openNarrator }, sentences] = await Promise.all([
      import('#lib/speech/narrator.ts'),
      import('#lib/speech/sentences.ts')
    ]);
    sentencesOf = sentences.sentencesOf;
    narrator = openNarrator();
    narrator.watch(() => (arrivals += 1));
    arrivals += 1;
  },
  say(tag: string, stretches: readonly Stretch[]): void {
    language = tag;
    // By sentences, so that going on after a pause repeats one sentence at most.
    queue = stretches.flatMap(({ block, text }) =>
      sentencesOf(text, tag).map((sentence) => ({ block, text: sentence }))
    );
    position = 0;
    void go();
  },
  pause(): void {
    isPaused = true;
    stopper?.abort();
  },
  resume(): void {
    void go();
  },
  changeSpeed(): void {
    isSlow = !isSlow;
    if (!isPaused) void go();
  },
  stop(): void {
    stopper?.abort();
    stopper = null;
    queue = [];
    position = 0;
    isPaused = false;
  }
};
