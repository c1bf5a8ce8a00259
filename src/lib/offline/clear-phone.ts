import { isCacheOfScope } from '#lib/domain/bundle-files.ts';
import { webStoragePrefix } from '#lib/domain/database-names.ts';
import { deleteSettings } from '#lib/storage/database.ts';
import { askWorker, findRegistration } from './ask-worker.ts';
import { appScope } from './scope.ts';

export type Leftover = 'pages' | 'choices' | 'session' | 'worker';

// SvelteKit remembers scroll positions by page under its own prefix: a trace of what was read.
const prefixes = [webStoragePrefix, 'sveltekit:'];

async function clearWorker(): Promise<boolean> {
  await askWorker({ type: 'CLEAR' });
  const registration = await findRegistration();
  return registration === undefined || registration.unregister();
}

async function clearCaches(): Promise<boolean> {
  const storage: CacheStorage | undefined = globalThis.caches;
  if (storage === undefined) return true;
  const ours = async (): Promise<string[]> =>
    (await storage.keys()).filter((name) => isCacheOfScope(name, appScope()));
  await Promise.all((await ours()).map((name) => storage.delete(name)));
  return (await ours()).length === 0;
}

export async function clearWebStorage(): Promise<boolean> {
  for (const storage of [localStorage, sessionStorage]) {
    const keys = Array.from(
      { length: storage.length },
      (_, position) => storage.key(position) ?? ''
    );
    keys
      .filter((key) => prefixes.some((prefix) => key.startsWith(prefix)))
      .forEach((key) => storage.removeItem(key));
  }
  return true;
}

/**
 * Takes everything of ours off the phone and tells what stayed. Leave the page by a full load afterwards:
 * the old worker still answers this one.
 */
export async function clearPhone(): Promise<Leftover[]> {
  const steps: [Leftover, () => Promise<boolean>][] = [
    ['worker', clearWorker],
    ['pages', clearCaches],
    ['choices', deleteSettings],
    ['session', clearWebStorage]
  ];
  const left: Leftover[] = [];
  for (const [name, step] of steps) {
    if (!(await step().catch(() => false))) left.push(name);
  }
  return left;
}
