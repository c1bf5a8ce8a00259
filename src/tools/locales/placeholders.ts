const PLACEHOLDER = /\{\{([^{}]*)\}\}/g;

/** The names between double braces, in order of appearance, spaces included so that `{{ n }}` is noticed. */
export function placeholdersIn(text: string): string[] {
  return [...text.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '');
}

/** The text with each placeholder replaced by a space, so that its name is not judged as words or digits. */
export function withoutPlaceholders(text: string): string {
  return text.replace(PLACEHOLDER, ' ');
}
