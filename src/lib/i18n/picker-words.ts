import type { BareKey } from '#lib/domain/bare-words.ts';
import type { Greetings } from '#lib/domain/bundle.ts';
import { fetchGreetings } from './fetch-bundle.ts';
import words from './generated/picker-words.json';

const english: Readonly<Record<string, string>> = words;

/** What every language says before its bundle is there; nothing where that is not to be had. Never rejects. */
export async function loadGreetings(): Promise<Greetings> {
  if (import.meta.env.SSR) {
    const { readGreetings } = await import('./read-from-disk.ts');
    return readGreetings();
  }
  return fetchGreetings().then(
    ({ value }) => value,
    () => ({})
  );
}

/** Why a language does not open, in that language, with its own name for itself. */
export function notKeptWords(greetings: Greetings, tag: string, name: string): string | undefined {
  return greetings[tag]?.notKept.replace('{{language}}', name);
}

/** English for a screen that belongs to no language yet. */
export function bareWords(key: BareKey, language = ''): string {
  return (english[key] ?? '').replace('{{language}}', language);
}
