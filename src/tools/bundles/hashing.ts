import { createHash } from 'node:crypto';

/** The full SHA-256 of a shipped file, as 64 hex digits. */
export function sha256(content: string): string {
  return createHash('sha256').update(content, 'utf8').digest('hex');
}

/** One spelling of a string for hashing, so that re-wrapping a line never makes a translation outdated. */
function settle(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/gu, ' ');
}

/** First 8 hex digits of the digest of a string: `source` and `text` in `meta.json`. */
export function stringHash(text: string): string {
  return sha256(settle(text)).slice(0, 8);
}
