import type { Page } from '@playwright/test';

/** A voice of the phone: `tr-TR`, or `tr-TR remote` for one that needs a connection. */
export type VoiceOfPhone = string;

export interface Said {
  text: string;
  /** `lang` of the voice and whether it is on the phone; null where the browser was left to choose. */
  voice: string | null;
  lang: string;
  rate: number;
}

/** What a test sees of the stubbed speech, and does to it. */
interface Speech {
  said: Said[];
  asked: number;
  isSpeaking: boolean;
  setVoices(voices: readonly VoiceOfPhone[], tells: boolean): void;
  /** The voice comes to the end of what it says. */
  finish(): void;
}

declare global {
  interface Window {
    speech: Speech;
  }
}

/** Puts these voices in the place of the browser's own, before the page's script runs. */
export async function stubVoices(page: Page, voices: readonly VoiceOfPhone[]): Promise<void> {
  await page.addInitScript((first) => {
    interface Voice {
      name: string;
      lang: string;
      localService: boolean;
    }

    class Utterance extends EventTarget {
      voice: Voice | null = null;
      lang = '';
      rate = 1;
      constructor(readonly text: string) {
        super();
      }
    }

    const read = (voice: string): Voice => {
      const [lang = '', remote] = voice.split(' ');
      return { name: voice, lang, localService: remote === undefined };
    };
    let known = first.map(read);
    let current: Utterance | null = null;

    class Synthesis extends EventTarget {
      getVoices(): Voice[] {
        speech.asked += 1;
        return known;
      }
      speak(utterance: Utterance): void {
        if (current !== null) throw new Error('Two voices speak at once');
        const { text, voice, lang, rate } = utterance;
        current = utterance;
        speech.isSpeaking = true;
        speech.said.push({ text, voice: voice?.name ?? null, lang, rate });
      }
      cancel(): void {
        const stopped = current;
        current = null;
        speech.isSpeaking = false;
        const event = Object.assign(new Event('error'), { error: 'interrupted' });
        setTimeout(() => stopped?.dispatchEvent(event));
      }
    }

    const synthesis = new Synthesis();
    const speech: Speech = {
      said: [],
      asked: 0,
      isSpeaking: false,
      setVoices(voices, tells) {
        known = voices.map(read);
        if (tells) synthesis.dispatchEvent(new Event('voiceschanged'));
      },
      finish() {
        const finished = current;
        current = null;
        speech.isSpeaking = false;
        finished?.dispatchEvent(new Event('end'));
      }
    };
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
    window.speech = speech;
  }, voices);
}

export async function readSaid(page: Page): Promise<Said[]> {
  return page.evaluate(() => window.speech.said);
}

export async function lastSaid(page: Page): Promise<Said | undefined> {
  return (await readSaid(page)).at(-1);
}

export async function isSpeaking(page: Page): Promise<boolean> {
  return page.evaluate(() => window.speech.isSpeaking);
}

/** Ends what is being said, and waits until the next piece is begun. */
export async function finishOne(page: Page): Promise<void> {
  const before = (await readSaid(page)).length;
  await page.evaluate(() => window.speech.finish());
  await page.waitForFunction((count) => window.speech.said.length > count, before);
}
