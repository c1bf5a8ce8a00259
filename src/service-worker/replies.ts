import type { StoredLanguage, WorkerMessage, WorkerReply } from '#lib/offline/messages.ts';
import {
  fallbackTag,
  isCacheOfScope,
  isLanguage,
  shippedFile,
  type BundleName
} from '#lib/domain/bundle-files.ts';
import { bundleIndex } from './bundle-index.ts';
import { noteChecked, readChecked } from './checked-on.ts';
import { installBundles } from './lifecycle.ts';
import { isCurrent } from './policy.ts';
import { scope, store } from './setting.ts';
import { isShellWhole, repairShell } from './shell.ts';

declare let self: ServiceWorkerGlobalScope;

async function keep(tag: string): Promise<WorkerReply> {
  const index = await bundleIndex.require();
  const files = ['facts', 'evidence', tag].map((each) => shippedFile(index, each));
  for (const file of files) {
    if (file === undefined || !isLanguage(tag)) return { type: 'FAILED', reason: 'withdrawn' };
    await store.ensure(file);
  }
  return { type: 'KEPT', tag };
}

async function remove(tag: string): Promise<WorkerReply> {
  if (tag === fallbackTag || !isLanguage(tag)) return { type: 'FAILED', reason: 'always-kept' };
  const names = await store.storedNames();
  await Promise.all(names.filter((name) => name.tag === tag).map((name) => store.remove(name)));
  return { type: 'REMOVED', tag };
}

async function list(): Promise<StoredLanguage[]> {
  const names = (await store.storedNames()).filter(({ tag }) => isLanguage(tag));
  const index = await bundleIndex.read();
  const languages = new Map<string, StoredLanguage>();
  for (const name of names) {
    if (languages.get(name.tag)?.current === true) continue;
    const bytes = await store.size(name);
    languages.set(name.tag, { tag: name.tag, bytes, current: isCurrent(name, index) });
  }
  return [...languages.values()];
}

async function readiness(): Promise<WorkerReply> {
  const names = await store.storedNames();
  const index = await bundleIndex.read();
  const current = names.filter((name) => isCurrent(name, index)).map(({ tag }) => tag);
  return {
    type: 'READINESS',
    shell: (await isShellWhole()) && ['facts', 'evidence'].every((tag) => current.includes(tag)),
    languages: current.filter(isLanguage),
    checkedOn: await readChecked()
  };
}

async function repair(name: BundleName): Promise<boolean> {
  await store.remove(name);
  const file = shippedFile(await bundleIndex.read(), name.tag);
  if (file === undefined) return false;
  return store.ensure(file).then(
    () => true,
    () => false
  );
}

/** A phone's storage can rot or be edited: every stored file is hashed again, and what was wiped is fetched. */
async function check(): Promise<WorkerReply> {
  const good = new Set<string>();
  const repaired = new Set<string>();
  const lost = new Set<string>();
  for (const name of await store.storedNames()) {
    if (await store.isGood(name)) good.add(name.tag);
    else if (await repair(name)) repaired.add(name.tag);
    else lost.add(name.tag);
  }
  await repairShell().then(
    (state) => (state === 'good' ? good : repaired).add('shell'),
    () => lost.add('shell')
  );
  await installBundles().catch(() => lost.add('missing'));
  const checkedOn = await noteChecked();
  return { type: 'CHECKED', good: [...good], repaired: [...repaired], lost: [...lost], checkedOn };
}

async function clear(): Promise<WorkerReply> {
  store.stopStoring();
  const names = await self.caches.keys();
  const ours = names.filter((name) => isCacheOfScope(name, scope));
  await Promise.all(ours.map((name) => self.caches.delete(name)));
  return { type: 'CLEARED' };
}

/** Does what the page asks. Rejects when the storage or the network does. */
export async function replyTo(message: WorkerMessage): Promise<WorkerReply> {
  switch (message.type) {
    case 'KEEP':
      return keep(message.tag);
    case 'REMOVE':
      return remove(message.tag);
    case 'LIST':
      return { type: 'LISTED', languages: await list() };
    case 'READY?':
      return readiness();
    case 'CHECK':
      return check();
    case 'CLEAR':
      return clear();
    case 'SKIP_WAITING':
      await self.skipWaiting();
      return { type: 'TAKING_OVER' };
  }
}
