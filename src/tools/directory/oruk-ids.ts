import { createHash } from 'node:crypto';

/** Namespace of the ids made here: a fixed random UUID, so that the same record has the same ids in every export. */
const NAMESPACE = Buffer.from('5f6c2e0b8a1d4b6e9c370d4e2f7a9b15', 'hex');

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/iu;

export function isUuid(text: string): boolean {
  return UUID.test(text);
}

/** A UUID (version 5, RFC 9562) made of words: Open Referral UK asks for UUIDs, NHS codes are none. */
export function madeUuid(...words: readonly string[]): string {
  const bytes = createHash('sha1').update(NAMESPACE).update(words.join('/')).digest();
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20, 32)
  ].join('-');
}

/** The id a record has in an export. */
export function exportedId(id: string): string {
  return isUuid(id) ? id : madeUuid(id);
}
