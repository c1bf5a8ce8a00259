/** SHA-256 in hex, or null where the browser has no `crypto.subtle` (plain http on a local network). */
export async function sha256Hex(bytes: BufferSource): Promise<string | null> {
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (subtle === undefined) return null;
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether the bytes are the file with this digest; null when this browser cannot tell. */
export async function hasDigest(bytes: BufferSource, sha256: string): Promise<boolean | null> {
  const digest = await sha256Hex(bytes);
  return digest === null ? null : digest === sha256;
}
