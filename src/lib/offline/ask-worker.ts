import { within } from '#lib/domain/within.ts';
import { parseReply, type WorkerMessage, type WorkerReply } from './messages.ts';

/** Long enough to hash and fetch every bundle again on a slow line; any other answer comes at once. */
const limits = { CHECK: 300_000, KEEP: 180_000 } as const;
const usualLimit = 5_000;

/** The registration of this page, or undefined where there is none, or the browser refuses or stays silent. */
export async function findRegistration(): Promise<ServiceWorkerRegistration | undefined> {
  try {
    const workers: ServiceWorkerContainer | undefined = navigator.serviceWorker;
    return await within(usualLimit, Promise.resolve(workers?.getRegistration()));
  } catch {
    return undefined;
  }
}

function post(worker: ServiceWorker, message: WorkerMessage): Promise<unknown> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const limit =
      message.type === 'CHECK' || message.type === 'KEEP' ? limits[message.type] : usualLimit;
    const timer = setTimeout(() => resolve(null), limit);
    port1.onmessage = ({ data }: MessageEvent<unknown>) => {
      clearTimeout(timer);
      port1.close();
      resolve(data);
    };
    worker.postMessage(message, [port2]);
  });
}

/** Asks the active worker; null when there is none, or it does not answer. Never rejects. */
export async function askWorker(message: WorkerMessage): Promise<WorkerReply | null> {
  const worker = (await findRegistration())?.active;
  if (!worker) return null;
  try {
    return parseReply(await post(worker, message));
  } catch {
    return null;
  }
}
