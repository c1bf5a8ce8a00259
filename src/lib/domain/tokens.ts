/** A piece of a sentence: words, or the name of a value to put between them. */
export type Token =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'value'; readonly name: string };

const placeholder = /\{\{\s*([A-Za-z][A-Za-z0-9]*)\s*\}\}/gu;

/** Splits a string at its `{{placeholders}}`. Nothing in a translation is ever read as markup. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(placeholder)) {
    // Every object has a `constructor`: a name like that is no value of ours, and stays as it is written.
    if ((match[1] ?? '') in Object.prototype) continue;
    if (match.index > end) tokens.push({ kind: 'words', words: text.slice(end, match.index) });
    tokens.push({ kind: 'value', name: match[1] ?? '' });
    end = match.index + match[0].length;
  }
  if (end < text.length) tokens.push({ kind: 'words', words: text.slice(end) });
  return tokens;
}
