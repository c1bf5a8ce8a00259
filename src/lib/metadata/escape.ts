const marks: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;'
};

/** Text as it may stand in XML or HTML, between tags or within quotes. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/gu, (mark) => marks[mark] ?? mark);
}

/** JSON that nothing inside can end: neither the element it stands in nor a line of script. */
export function escapeJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/gu,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`
  );
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** The inverse of what Svelte does to text and attributes. */
export function unescapeMarkup(text: string): string {
  return text
    .replace(/&#39;/gu, "'")
    .replace(/&(amp|lt|gt|quot);/gu, (whole, name: string) => named[name] ?? whole);
}
