import { createHash } from 'node:crypto';
import type { BundleIndex, ShippedFile } from '#lib/domain/bundle.ts';
import { sharedTags } from '#lib/domain/bundle-files.ts';

/** A file as `npm run data` would name it. */
export function shipText(tag: string, text: string): ShippedFile {
  const sha256 = createHash('sha256').update(text).digest('hex');
  return { file: `${tag}.${sha256.slice(0, 16)}.json`, sha256, bytes: Buffer.byteLength(text) };
}

/** What the shared files of a test hold: all of them the least that JSON allows. */
export const sharedText = '{}';

/** An index of the given words, one text per language. */
export function buildIndex(words: Record<string, string>): BundleIndex {
  const shared = sharedTags.map((tag) => [tag, sharedText] as const);
  return Object.fromEntries(
    [...Object.entries(words), ...shared].map(([tag, text]) => {
      const { sha256, bytes } = shipText(tag, text);
      return [tag, { sha256, bytes }];
    })
  );
}
