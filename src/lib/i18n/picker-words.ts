import type { BareKey } from '#lib/domain/bare-words.ts';
import words from './generated/picker-words.json';

interface OwnWords {
  readonly choose: string;
  readonly notKept: string;
}

const byTag: Readonly<Record<string, OwnWords>> = words.languages;
const english: Readonly<Record<string, string>> = words.english;

/** “Choose your language” in that language. */
export function greeting(tag: string): string | undefined {
  return byTag[tag]?.choose;
}

/** Why a language does not open, in that language, with its own name for itself. */
export function notKeptWords(tag: string, name: string): string | undefined {
  return byTag[tag]?.notKept.replace('{{language}}', name);
}

/** English for a screen that belongs to no language yet. */
export function bareWords(key: BareKey, language = ''): string {
  return (english[key] ?? '').replace('{{language}}', language);
}
