import { sentencesOf } from './sentences.ts';
import { voicesFor } from './voices.ts';

export interface Passage {
  /** A tag of the register, such as `pt-BR`. */
  readonly lang: string;
  readonly text: string;
  /** Keys of the text (`help:a-and-e.title`), by which a narrator with recordings finds them. */
  readonly keys?: readonly string[];
}

/** Reads aloud: by a voice of the phone or, one day, by recordings. */
export interface Narrator {
  canSay(lang: string): boolean;
  /** Resolves when it is said or stopped, rejects when it could not be said. */
  say(passage: Passage, rate: number, signal: AbortSignal): Promise<void>;
  /** Calls the listener when voices came or went; returns what ends that. */
  watch(listener: () => void): () => void;
}

// Chrome forgets an utterance that nobody holds, and its end never comes.
const held = new Set<SpeechSynthesisUtterance>();

// Some Android browsers load their voices late and never tell.
const pollTimes = [500, 2000];

/** True when said to the end, false when this reading or another one stopped it. */
async function utter(
  synthesis: SpeechSynthesis,
  utterance: SpeechSynthesisUtterance,
  signal: AbortSignal
): Promise<boolean> {
  let stop: (() => void) | undefined;
  held.add(utterance);
  try {
    return await new Promise<boolean>((resolve, reject) => {
      stop = () => {
        synthesis.cancel();
        // Not every browser reports the end of what it cancels.
        resolve(false);
      };
      signal.addEventListener('abort', stop);
      utterance.addEventListener('end', () => resolve(true));
      utterance.addEventListener('error', ({ error }) => {
        if (error === 'interrupted' || error === 'canceled') resolve(false);
        else
          reject(new Error(`${utterance.voice?.name ?? 'The voice'} failed: ${error}. Try again.`));
      });
      synthesis.speak(utterance);
    });
  } finally {
    held.delete(utterance);
    if (stop) signal.removeEventListener('abort', stop);
  }
}

function listVoices(synthesis: SpeechSynthesis): string {
  return synthesis
    .getVoices()
    .map(({ lang, name, localService }) => `${lang} ${name} ${localService}`)
    .join('\n');
}

function watchVoices(synthesis: SpeechSynthesis, listener: () => void): () => void {
  let known = listVoices(synthesis);
  const look = (): void => {
    const now = listVoices(synthesis);
    if (now === known) return;
    known = now;
    listener();
  };
  // Safari before 16 has the voices but no events for them.
  synthesis.addEventListener?.('voiceschanged', look);
  const timers = pollTimes.map((time) => setTimeout(look, time));
  return () => {
    synthesis.removeEventListener?.('voiceschanged', look);
    timers.forEach((timer) => clearTimeout(timer));
  };
}

/** Reads by the voices of the phone; without any it can say nothing. Never leaves the choice of voice to the browser. */
export function createVoiceNarrator(synthesis: SpeechSynthesis | undefined): Narrator {
  const voiceFor = (lang: string): SpeechSynthesisVoice | undefined =>
    voicesFor(lang, synthesis?.getVoices() ?? [])[0];

  return {
    canSay: (lang) => voiceFor(lang) !== undefined,
    async say({ lang, text }, rate, signal) {
      for (const sentence of sentencesOf(text, lang)) {
        if (signal.aborted) return;
        const voice = voiceFor(lang);
        if (!synthesis || !voice) {
          throw new Error(`No voice here speaks ${lang}: ask canSay() before say().`);
        }
        const utterance = new SpeechSynthesisUtterance(sentence);
        utterance.voice = voice;
        utterance.lang = voice.lang;
        utterance.rate = rate;
        if (!(await utter(synthesis, utterance, signal))) return;
      }
    },
    watch: (listener) => (synthesis ? watchVoices(synthesis, listener) : () => undefined)
  };
}

/** By the voices of this phone. Some views inside other apps have no speech at all. */
export function openNarrator(): Narrator {
  return createVoiceNarrator(globalThis.speechSynthesis);
}
