/** The floor: what the words of our pages cost as plain static pages, with nothing else. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const style =
  ':root{font:1.125rem/1.55 system-ui,sans-serif;color:#212b32;background:#fff}body{max-width:42rem;margin:0 auto;padding:0 16px 32px}h1{font-size:1.75rem;line-height:1.2}h2{font-size:1.25rem}a{color:#005eb8}';

/** Elements whose words are controls or pictures: they go with all that is in them. */
const gone = ['script', 'style', 'svg', 'template', 'button', 'form', 'select', 'dialog', 'canvas'];

/** Elements that give words their structure; of all others only the words stay. */
const kept = new Set(
  'main h1 h2 h3 h4 p ul ol li dl dt dd a strong em bdi abbr table caption thead tbody tr th td blockquote address time br'.split(
    ' '
  )
);

const attributes = /\s(?:lang|dir|href|datetime|scope)="[^"]*"/gu;

function keepAttributes(source: string): string {
  return (source.match(attributes) ?? []).join('');
}

/** The words of a built page with their headings, lists and links. Throws when it has no `main`. */
export function makeFloorPage(html: string): string {
  const root = /<html\b([^>]*)>/u.exec(html)?.[1] ?? '';
  const title = /<title>([^<]*)<\/title>/u.exec(html)?.[1] ?? '';
  const main = /<main\b[\s\S]*<\/main>/u.exec(html)?.[0];
  if (main === undefined) throw new Error('A page without a main element has no floor.');
  const words = gone
    .reduce(
      (text, name) => text.replace(new RegExp(`<${name}\\b[\\s\\S]*?</${name}>`, 'gu'), ''),
      main.replace(/<!--[\s\S]*?-->/gu, '')
    )
    .replace(
      /<(\/?)([a-z][\w-]*)((?:[^>"]|"[^"]*")*)>/gu,
      (_, end: string, name: string, rest: string) =>
        kept.has(name) ? `<${end}${name}${keepAttributes(rest)}>` : ''
    )
    .replace(/\s+/gu, ' ');
  return `<!doctype html><html${keepAttributes(root)}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><link rel="icon" href="data:,"><style>${style}</style></head><body>${words}</body></html>`;
}

/** Writes the floor of these pages of a build into an empty folder. */
export function writeFloor(build: string, pages: readonly string[], folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  for (const page of pages) {
    const file = join(folder, page, 'index.html');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, makeFloorPage(readFileSync(join(build, page, 'index.html'), 'utf8')));
  }
}
