import type { BundleIndex } from '#lib/domain/bundle.ts';
import { bundleUrl, type BundleName } from '#lib/domain/bundle-files.ts';
import { sha256Hex } from '#lib/domain/digest.ts';
import { isGoodBundle } from './policy.ts';

export interface Patience {
  /** Until the host begins to answer. */
  answer: number;
  /** Until the last byte: GPRS carries the largest bundle in about 20 s. */
  body: number;
}

export const whileInstalling: Patience = { answer: 30_000, body: 90_000 };
export const whileReaderWaits: Patience = { answer: 8_000, body: 60_000 };
export const withOlderAtHand: Patience = { answer: 3_000, body: 6_000 };

export interface DownloadSetting {
  scope: string;
  readIndex: () => Promise<BundleIndex>;
  fetchFile: typeof fetch;
}

/** The host, or a cache on the way, gave something else. */
class WrongAnswer extends Error {
  override name = 'WrongAnswer';
}

async function fetchOnce(
  { scope, readIndex, fetchFile }: DownloadSetting,
  name: BundleName,
  patience: Patience,
  cache: RequestCache
): Promise<ArrayBuffer> {
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  let timer = setTimeout(stop, patience.answer);
  try {
    const options = { cache, credentials: 'same-origin', signal: controller.signal } as const;
    const response = await fetchFile(bundleUrl(scope, name.file), options);
    clearTimeout(timer);
    timer = setTimeout(stop, patience.body);
    if (response.status !== 200) throw new WrongAnswer(`${name.file}: ${response.status}`);
    const bytes = await response.arrayBuffer();
    const digest = await sha256Hex(bytes);
    if (digest === null || !isGoodBundle(digest, name, await readIndex()))
      throw new WrongAnswer(name.file);
    return bytes;
  } finally {
    clearTimeout(timer);
  }
}

/** The bytes of a bundle, checked against its hash. Rejects when the host gives none, or others. */
export async function downloadBundle(
  setting: DownloadSetting,
  name: BundleName,
  patience: Patience
): Promise<ArrayBuffer> {
  try {
    return await fetchOnce(setting, name, patience, 'default');
  } catch (reason) {
    // It may sit in the HTTP cache as immutable, even a 503 (Chromium 156): go past it once.
    if (reason instanceof WrongAnswer) return fetchOnce(setting, name, patience, 'reload');
    throw reason;
  }
}
