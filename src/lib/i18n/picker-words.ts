import words from './generated/picker-words.json';

interface PickerWords {
  readonly choose: string;
  readonly notKept: string;
}

const byTag: Readonly<Record<string, PickerWords>> = words;

/** “Choose your language” in that language. */
export function greeting(tag: string): string | undefined {
  return byTag[tag]?.choose;
}

/** Why a language does not open, in that language, with its own name for itself. */
export function notKeptWords(tag: string, name: string): string | undefined {
  return byTag[tag]?.notKept.replace('{{language}}', name);
}
