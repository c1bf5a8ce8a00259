import { createHash } from 'node:crypto';
import type { BundleIndex, ShippedFile, ShippedLanguage } from '#lib/domain/bundle.ts';

/** A file as `npm run data` would name it. */
export function shipText(tag: string, text: string): ShippedFile {
  const sha256 = createHash('sha256').update(text).digest('hex');
  return { file: `${tag}.${sha256.slice(0, 16)}.json`, sha256, bytes: Buffer.byteLength(text) };
}

function shipLanguage(tag: string, text: string): ShippedLanguage {
  return { ...shipText(tag, text), complete: true };
}

/** An index of the given words, one text per language. */
export function buildIndex(words: Record<string, string>): BundleIndex {
  const languages = Object.entries(words).map(([tag, text]) => [tag, shipLanguage(tag, text)]);
  return {
    languages: Object.fromEntries(languages),
    facts: shipText('facts', '{}'),
    sources: shipText('sources', '[]'),
    services: shipText('services', '{}'),
    postcode: shipText('postcode', '{}'),
    map: shipText('map', '{}')
  };
}
