import { eachString, showCharacter, type Gate } from '../gate.ts';
import { usesJoiners } from '../scripts.ts';
import { ALWAYS } from '../sign-words.ts';

/** Nothing invisible, nothing that could act as markup or as a nested message, no addresses. */
export const characters: Gate = (context) =>
  eachString(context, ({ text }) => findUnfit(text, context.profile.script));

/** What stands in a text that no words need, and what to do. */
export function findUnfit(text: string, script: string): string | undefined {
  return findControl(text) ?? findZeroWidth(text, script) ?? findMarkup(text) ?? findSpacing(text);
}

function findControl(text: string): string | undefined {
  if (text !== text.normalize('NFC')) {
    return 'the text is not in Unicode NFC: save the file with composed letters';
  }
  if (text.includes('\uFFFD')) {
    return 'the text holds U+FFFD: a letter was lost in saving; type it again';
  }
  const control = /[\p{Cc}\p{Cs}\u2028\u2029]/u.exec(text)?.[0];
  if (control !== undefined) {
    return `the control character ${showCharacter(control)} stands in the text: remove it`;
  }
  const override = /[\u202A-\u202E]/.exec(text)?.[0];
  if (override !== undefined) {
    return `the direction override ${showCharacter(override)} stands in the text: remove it, the page sets direction`;
  }
  return isolatesBalance(text)
    ? undefined
    : 'the direction isolates U+2066 to U+2069 do not pair up: close each one';
}

function isolatesBalance(text: string): boolean {
  let open = 0;
  for (const character of text) {
    open += /[\u2066-\u2068]/.test(character) ? 1 : character === '\u2069' ? -1 : 0;
    if (open < 0) {
      return false;
    }
  }
  return open === 0;
}

function findZeroWidth(text: string, script: string): string | undefined {
  const hidden = (text.match(/\p{Cf}/gu) ?? []).find(
    (character) =>
      !/[\u2066-\u2069]/.test(character) &&
      !(/[\u200C\u200D]/.test(character) && usesJoiners(script))
  );
  return hidden === undefined
    ? undefined
    : `the invisible character ${showCharacter(hidden)} stands in the text: remove it`;
}

const inflected = new RegExp(`(?<!\\p{L})(?:${ALWAYS.join('|')}):\\p{Ll}{1,5}(?![\\p{L}/])`, 'gu');

function findMarkup(text: string): string | undefined {
  if (/[<>]/.test(text)) {
    return 'the text holds < or >: words carry no markup';
  }
  // Two letters or more, so that "A&E; then" passes.
  if (/&#?\w{2,};/.test(text)) {
    return 'the text holds an HTML entity: write the character itself';
  }
  if (text.includes('$t(')) {
    return 'the text holds $t(: one string never includes another';
  }
  // Finnish joins endings to initials by a colon: `NHS:n`, `GP:lle`.
  const bare = text.replace(inflected, ' ');
  // A host needs no scheme to be typed in, and what stands before a colon may be one: `nhs-help.org`, `javascript:…`.
  if (/https?:|www\.|\S@\S|[\p{L}\p{N}]\.\p{L}{2,}|\p{L}:\S/iu.test(bare)) {
    return 'the text holds an address: addresses come from contacts.json';
  }
  return undefined;
}

function findSpacing(text: string): string | undefined {
  if (text !== text.trim()) {
    return 'white space stands at the start or end: remove it';
  }
  return /\s{2,}/u.test(text) ? 'two spaces stand together: keep one' : undefined;
}
