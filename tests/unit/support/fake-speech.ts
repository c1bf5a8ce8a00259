export function voice(lang: string, localService = true): SpeechSynthesisVoice {
  return { lang, localService, name: `Voice of ${lang}`, voiceURI: lang, default: false };
}

/** What stands in for SpeechSynthesisUtterance, which Node lacks. */
export class FakeUtterance extends EventTarget {
  lang = '';
  rate = 1;
  voice: SpeechSynthesisVoice | null = null;
  constructor(readonly text: string) {
    super();
  }
}

/** A phone's speech that says nothing until the test tells how it went. */
export class FakeSynthesis extends EventTarget implements SpeechSynthesis {
  voices: SpeechSynthesisVoice[] = [];
  readonly spoken: SpeechSynthesisUtterance[] = [];
  cancelled = 0;
  readonly onvoiceschanged = null;
  readonly paused = false;
  readonly pending = false;
  readonly speaking = false;

  getVoices(): SpeechSynthesisVoice[] {
    return this.voices;
  }
  speak(utterance: SpeechSynthesisUtterance): void {
    this.spoken.push(utterance);
  }
  cancel(): void {
    this.cancelled += 1;
  }
  pause(): void {
    throw new Error('Chrome on Android cannot resume: do not pause.');
  }
  resume(): void {
    throw new Error('Nothing is ever paused.');
  }

  change(voices: SpeechSynthesisVoice[]): void {
    this.voices = voices;
    this.dispatchEvent(new Event('voiceschanged'));
  }
  async finish(): Promise<void> {
    this.spoken.at(-1)?.dispatchEvent(new Event('end'));
    await Promise.resolve().then(() => undefined);
    await new Promise<void>((resolve) => process.nextTick(resolve));
  }
  async fail(error: string): Promise<void> {
    this.spoken.at(-1)?.dispatchEvent(Object.assign(new Event('error'), { error }));
    await new Promise<void>((resolve) => process.nextTick(resolve));
  }
}
