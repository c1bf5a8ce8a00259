/** What files of the build weigh, packed as a host packs files that never change. */
import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { fileOf, readPage } from './built.ts';

/** The bytes of a file at a quality of brotli, of which 11 is the best. */
export function pack(path: string, quality: number): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality };
  return brotliCompressSync(readFileSync(path), { params }).length;
}

const quickWeights = new Map<string, number>();

/** A page packed the quick way, a few hundredths heavier than the best: two tests weigh thousands of them. */
export function weighQuickly(path: string): number {
  const weight = quickWeights.get(path) ?? pack(fileOf(path), 5);
  quickWeights.set(path, weight);
  return weight;
}

/** The files a page fetches to come alive: what it names to be loaded beforehand, and its pictograms. */
export function listAwaited(path: string): string[] {
  const html = readPage(path);
  const links = html.match(/<link [^>]*rel="(?:modulepreload|preload)"[^>]*>/gu) ?? [];
  const pictures = html.match(/<use href="[^"#]+/gu) ?? [];
  const files = [...links, ...pictures].map((tag) => /href="([^"]+)/u.exec(tag)?.[1] ?? '');
  return [...new Set(files)];
}
