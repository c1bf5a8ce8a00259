import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const stylesheetLink = /<link href="([^"]+\.css)" rel="stylesheet">/g;
const stylePolicy = "style-src 'self'";

/**
 * Puts a stylesheet into a page and its hash into the page's policy, so that first paint needs one answer.
 * @param {string} html
 * @param {(href: string) => string} readStylesheet
 */
export function inlineStylesheets(html, readStylesheet) {
  const hashes = new Set();
  const inlined = html.replaceAll(stylesheetLink, (_, href) => {
    const css = readStylesheet(href).trim();
    if (/url\((?!["']?data:)/.test(css)) {
      throw new Error(`${href} names a file by url(), which would point elsewhere once inlined`);
    }
    hashes.add(`'sha256-${createHash('sha256').update(css).digest('base64')}'`);
    return `<style>${css}</style>`;
  });
  if (hashes.size === 0) return html;
  const parts = inlined.split(stylePolicy);
  if (parts.length !== 2) throw new Error(`A page should hold "${stylePolicy}" once`);
  return parts.join([stylePolicy, ...hashes].join(' '));
}

/**
 * SvelteKit's own inlineStyleThreshold does nothing once all scripts are one bundle.
 * @param {string} buildDirectory
 * @param {string} base
 */
export async function inlineBuiltStyles(buildDirectory, base) {
  const files = await readdir(buildDirectory, { recursive: true });
  const sheets = new Map();
  for (const file of files.filter((name) => name.endsWith('.css'))) {
    const href = `${base}/${file.replaceAll('\\', '/')}`;
    sheets.set(href, await readFile(join(buildDirectory, file), 'utf8'));
  }
  const readSheet = (/** @type {string} */ href) => {
    const css = sheets.get(href);
    if (css === undefined) throw new Error(`A page asks for ${href}, which was not built`);
    return css;
  };
  for (const file of files.filter((name) => name.endsWith('.html'))) {
    const path = join(buildDirectory, file);
    const html = await readFile(path, 'utf8');
    const inlined = inlineStylesheets(html, readSheet);
    if (inlined !== html) await writeFile(path, inlined);
  }
  // Nothing asks for them any more.
  const immutable = files.filter((name) => name.startsWith('_app') && name.endsWith('.css'));
  for (const file of immutable) await rm(join(buildDirectory, file));
}
