/** Characters that turn, hide or break text: C0 and C1 controls, bidirectional overrides and isolates, zero width, byte order mark. */
const HIDDEN =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffd]|\p{Cs}/u;

const longest = 2_000;

// Two letters or more, so that "A&E; then" passes.
const MARKUP = /<\s*[a-z!/?]|&(?:#\d+|#x[\da-f]+|[a-z]{2,});/iu;

/** Why a line of words cannot be shown to readers as it is, or undefined where it can. */
export function textProblem(text: string): string | undefined {
  if (text.length > longest) return `is ${String(text.length)} letters long`;
  const hidden = HIDDEN.exec(text)?.[0];
  if (hidden !== undefined) {
    const code = (hidden.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `holds the character U+${code}, which hides, turns or breaks text`;
  }
  return MARKUP.test(text) ? 'holds HTML' : undefined;
}

/** Lines of an address without the repeated ones (`Homerton Row, Homerton Row`), each trimmed, in their order. */
export function distinctLines(lines: readonly string[]): string[] {
  const seen = new Set<string>();
  return lines
    .map((line) => line.trim().replace(/,$/u, ''))
    .filter((line) => {
      const key = line.toLowerCase().replace(/[^a-z0-9]/gu, '');
      if (key === '' || seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}
