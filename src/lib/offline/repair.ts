import { asset } from '$app/paths';
import { findRegistration } from './ask-worker.ts';
import { verifyKept } from './kept-languages.ts';
import { checkForUpdate } from './worker-client.ts';
import { trustedWorkerUrl } from './worker-url.ts';

const limit = 10_000;

/** Without the host, a worker that is thrown away could not be had again. */
async function isHostThere(): Promise<boolean> {
  const signal = AbortSignal.timeout(limit);
  const answer = await fetch(asset('/service-worker.js'), { cache: 'no-store', signal });
  return answer.ok && (answer.headers.get('content-type')?.includes('javascript') ?? false);
}

/** A worker that answers nothing is replaced by the host's. What is stored stays where it is. */
async function replaceWorker(): Promise<boolean> {
  const workers: ServiceWorkerContainer | undefined = navigator.serviceWorker;
  if (workers === undefined || !(await isHostThere())) return false;
  await (await findRegistration())?.unregister();
  await workers.register(trustedWorkerUrl(), { updateViaCache: 'none' });
  return (await verifyKept())?.lost.length === 0;
}

/** Checks every file on this phone and fetches what is wrong or gone. True when all is right. Never rejects. */
export async function repairApp(): Promise<boolean> {
  try {
    const found = await verifyKept();
    const isWhole = found === null ? await replaceWorker() : found.lost.length === 0;
    if (isWhole) void checkForUpdate();
    return isWhole;
  } catch {
    return false;
  }
}
