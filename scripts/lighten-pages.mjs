import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { foundIn, openTrimmer } from './page-styles.mjs';

/** How SvelteKit names, beside the inline styles, the files they came from: it loads none of them again. */
const named = 'rel="stylesheet" disabled media="(max-width: 0)"';

/** Not fetched either until the app runs and asks for them (routes/+layout.svelte): script and words come first. */
const waiting = `${named} data-later`;

const inline = /<(style|script)>([\s\S]*?)<\/\1>/gu;

/** @param {string} text */
const integrityOf = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/**
 * A page without the indents of its template. Nothing on a page may keep its spaces.
 * @param {string} page
 */
export function dropIndents(page) {
  if (/<(?:pre|textarea)\b/u.test(page))
    throw new Error('An element of this page keeps its spaces.');
  return page.replace(/\n\s+/gu, '\n');
}

/**
 * A page with other inline styles and scripts, and their hashes in its policy.
 * @param {string} page
 * @param {(text: string, kind: string) => string} change
 */
function rewriteInline(page, change) {
  let sealed = page;
  for (const [whole, kind = '', text = ''] of page.matchAll(inline)) {
    const changed = change(text, kind);
    if (changed === text) continue;
    sealed = sealed
      .replace(whole, () => `<${kind}>${changed}</${kind}>`)
      .replace(integrityOf(text), () => integrityOf(changed));
    if (!sealed.includes(integrityOf(changed))) {
      throw new Error(`its policy does not name the hash of a ${kind}`);
    }
  }
  return sealed;
}

/**
 * Leaves in each page only the styles that something on it can use: half of a page were styles of what a tap may
 * draw later. Those come with the whole sheets, after the words. Indents go too.
 * @param {string} build folder of a finished build
 */
export async function lightenPages(build) {
  const trim = openTrimmer();
  const files = await readdir(build, { recursive: true });
  for (const file of files.filter((each) => each.endsWith('index.html'))) {
    const page = await readFile(join(build, file), 'utf8');
    // The page that resets the app is none of SvelteKit's.
    if (!page.includes(named)) continue;
    const present = foundIn(page.replace(inline, ''));
    try {
      const light = rewriteInline(page, (text, kind) =>
        dropIndents(kind === 'style' ? trim(text, present) : text)
      );
      await writeFile(join(build, file), dropIndents(light).replaceAll(named, waiting));
    } catch (cause) {
      throw new Error(`${file}: ${cause instanceof Error ? cause.message : ''}`, { cause });
    }
  }
}
