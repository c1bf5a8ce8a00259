import type { ShippedFile } from '#lib/domain/bundle.ts';
import { directHeader } from '#lib/domain/bundle-files.ts';
import { hasDigest } from '#lib/domain/digest.ts';

/** From 0 to 1, or null while there is nothing to tell. */
export type OnProgress = (fraction: number | null) => void;

export class DownloadFailed extends Error {
  override name = 'DownloadFailed';
  constructor(
    readonly reason: 'offline' | 'corrupt' | 'unsupported',
    /** The host, or a cache on the way, answered: with something else. */
    readonly isAnswer = false
  ) {
    super(reason);
  }
}

export interface DownloadOptions {
  onProgress?: OnProgress | undefined;
  signal?: AbortSignal | undefined;
  /** `reload` goes past the HTTP cache, where a wrong answer may be marked immutable. */
  cache?: RequestCache;
}

/** Connected, yet nothing arrives: TCP itself may wait for minutes. */
const idleLimit = 30_000;

/** Aborts after 30 s of silence, or when the reader says stop. */
function watchIdle(signal: AbortSignal | undefined): {
  signal: AbortSignal;
  alive(): void;
  end(): void;
} {
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  let timer = setTimeout(stop, idleLimit);
  signal?.addEventListener('abort', stop);
  if (signal?.aborted) stop();
  return {
    signal: controller.signal,
    alive() {
      clearTimeout(timer);
      timer = setTimeout(stop, idleLimit);
    },
    end() {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
    }
  };
}

async function readAll(
  response: Response,
  total: number,
  onBytes: (received: number) => void
): Promise<ArrayBuffer> {
  if (response.body === null) return response.arrayBuffer();
  const bytes = new Uint8Array(total);
  let received = 0;
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    if (received + value.length > total) throw new DownloadFailed('corrupt', true);
    bytes.set(value, received);
    received += value.length;
    onBytes(received);
  }
  return bytes.buffer.slice(0, received);
}

/**
 * Fetches one file past the worker, so that its progress shows, and checks it. Rejects with DownloadFailed,
 * or with anything else when the signal says stop.
 */
export async function downloadFile(
  url: string,
  file: ShippedFile,
  { onProgress, signal, cache = 'default' }: DownloadOptions
): Promise<ArrayBuffer> {
  const idle = watchIdle(signal);
  const headers = { [directHeader]: 'page' };
  onProgress?.(null);
  try {
    const response = await fetch(url, { headers, cache, signal: idle.signal });
    if (response.status !== 200) throw new DownloadFailed('offline', true);
    const bytes = await readAll(response, file.bytes, (received) => {
      idle.alive();
      onProgress?.(received / file.bytes);
    });
    const isRight = await hasDigest(bytes, file.sha256);
    if (isRight === null) throw new DownloadFailed('unsupported');
    if (!isRight) throw new DownloadFailed('corrupt', true);
    return bytes;
  } catch (reason) {
    if (reason instanceof DownloadFailed || signal?.aborted) throw reason;
    throw new DownloadFailed('offline');
  } finally {
    idle.end();
  }
}
