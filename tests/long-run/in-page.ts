/** What the steps run in a page: bodies of async functions, as an engine's tab takes them. */
import type { Tab } from '../engines/engine.ts';
import type { Shown } from './world.ts';
import type { Release } from './steps.ts';

const cacheName = 'city-hackney-bundles-v1-';

/** Posts a message to the worker as the page does, and gives back the answer. */
const post = `
  const post = (message) => new Promise(async (resolve) => {
    const registration = await navigator.serviceWorker?.getRegistration();
    if (!registration?.active) return resolve(null);
    const { port1, port2 } = new MessageChannel();
    const timer = setTimeout(() => resolve({ type: 'SILENT' }), 60000);
    port1.onmessage = ({ data }) => { clearTimeout(timer); port1.close(); resolve(data); };
    registration.active.postMessage(message, [port2]);
  });`;

/** Changes the list of kept languages in the page's database as lib/storage/kept.ts does. */
const list = `
  const changeList = (change) => new Promise((resolve, reject) => {
    const request = indexedDB.open('city-hackney', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('settings');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const step = request.result.transaction('settings', 'readwrite');
      const store = step.objectStore('settings');
      const known = store.get('kept-languages');
      known.onsuccess = () => store.put([...new Set(change(known.result))], 'kept-languages');
      step.oncomplete = () => { request.result.close(); resolve(); };
      step.onerror = () => reject(step.error);
    };
  });
  const stored = async () => ((await post({ type: 'LIST' }))?.languages ?? []).map(({ tag }) => tag);`;

export function ask(message: { type: string }): string {
  return `${post} return (await post(${JSON.stringify(message)}))?.type ?? '';`;
}

export function keep(tag: string): string {
  return `${post} ${list}
    const reply = await post({ type: 'KEEP', tag: '${tag}' });
    if (reply?.type !== 'KEPT') return reply?.type ?? '';
    const before = await stored();
    await changeList((tags) => [...(tags ?? before), '${tag}']);
    return 'KEPT';`;
}

export function remove(tag: string): string {
  return `${post} ${list}
    const before = await stored();
    if (before.length === 0) return '';
    await changeList((tags) => (tags ?? before).filter((each) => each !== '${tag}'));
    return (await post({ type: 'REMOVE', tag: '${tag}' }))?.type ?? '';`;
}

export const lookForUpdate = `
  const registration = await navigator.serviceWorker?.getRegistration();
  if (!registration?.active) return '';
  const wasThere = registration.installing;
  await registration.update().catch(() => undefined);
  for (const worker of [wasThere, registration.installing]) {
    if (!worker) continue;
    await new Promise((resolve) => {
      const look = () => worker.state !== 'installing' && resolve();
      worker.addEventListener('statechange', look);
      look();
    });
    if (worker.state === 'redundant' && worker !== wasThere) return 'refused';
  }
  return registration.waiting ? 'waiting' : 'current';`;

export const accept = `
  const registration = await navigator.serviceWorker?.getRegistration();
  if (!registration?.waiting) return '';
  registration.waiting.postMessage({ type: 'SKIP_WAITING' });
  return 'accepted';`;

export const whenInstalled = `
  await navigator.serviceWorker.ready;
  const until = performance.now() + 20000;
  while (!navigator.serviceWorker.controller && performance.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }`;

/** A page wakes with the first words of its language; the rest comes through the worker, which keeps it. */
export function whenWholeCame(tag: string): string {
  return `
  const listUrls = async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url);
  const until = performance.now() + 3000;
  for (let urls = []; performance.now() < until && !urls.some((url) => url.includes('/b/${tag}.'));) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    const stored = await Promise.all((await caches.keys()).map(listUrls));
    urls = [...stored.flat(), ...performance.getEntriesByType('resource').map(({ name }) => name)];
  }`;
}

/** Clears the phone as Settings does, and tells what is left. */
export const clear = `${post}
  await post({ type: 'CLEAR' });
  await (await navigator.serviceWorker?.getRegistration())?.unregister();
  for (const name of await caches.keys()) await caches.delete(name);
  await new Promise((resolve) => {
    const request = indexedDB.deleteDatabase('city-hackney');
    request.onsuccess = request.onerror = request.onblocked = () => resolve();
  });
  localStorage.clear();
  sessionStorage.clear();
  const databases = (await indexedDB.databases()).map(({ name }) => name);
  return [...(await caches.keys()), ...databases].join(', ');`;

export const wipe = `
  await new Promise((resolve) => {
    const request = indexedDB.deleteDatabase('city-hackney');
    request.onsuccess = request.onerror = request.onblocked = () => resolve();
  });
  return '';`;

/** Follows a link, and waits until its page is drawn. */
export function follow(tag: string): string {
  return `
    const link = document.createElement('a');
    link.href = '/${tag}/';
    document.body.append(link);
    link.click();
    link.remove();
    const until = performance.now() + 12000;
    const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));
    while (location.pathname !== '/${tag}/' && performance.now() < until) await pause(4);
    await pause(20);
    return true;`;
}

/** Spoils one bit of the stored file: in the heading of its page where there is one, else in the middle. */
export function flip(tag: string, mark: string): string {
  return `
    const name = (await caches.keys()).find((each) => each.startsWith('${cacheName}'));
    if (name === undefined) return '';
    const cache = await caches.open(name);
    const request = (await cache.keys()).find(({ url }) => url.includes('/b/${tag}.'));
    if (request === undefined) return '';
    const bytes = new Uint8Array(await (await cache.match(request)).arrayBuffer());
    const mark = new TextEncoder().encode(${JSON.stringify(mark)});
    const found = bytes.findIndex((_, at) => mark.every((byte, index) => bytes[at + index] === byte));
    bytes[found < 0 ? bytes.length >> 1 : found + mark.length - 2] ^= 1;
    await cache.put(request, new Response(bytes, { headers: { 'content-type': 'application/json' } }));
    return new URL(request.url).pathname.slice(3);`;
}

const pause = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));

/** A page that is just being replaced cannot answer: asked again until it does. */
async function insist<Value>(work: () => Promise<Value>, limit = 15_000): Promise<Value> {
  const started = performance.now();
  for (;;) {
    try {
      return await work();
    } catch (reason) {
      if (performance.now() - started > limit) throw reason;
      await pause(20);
    }
  }
}

/** Waits until the page that was there has made way for another. */
export async function whenReplaced(tab: Tab): Promise<void> {
  const started = performance.now();
  while (await tab.run(() => 'isOld' in window).catch(() => true)) {
    if (performance.now() - started > 10_000) throw new Error('The page was not loaded anew.');
    await pause(15);
  }
}

/** Waits until no release is just taking over. */
export async function whenSettled(tab: Tab): Promise<void> {
  const body = `
    const registration = await navigator.serviceWorker?.getRegistration();
    const until = performance.now() + 5000;
    while (registration?.active && registration.active.state !== 'activated' && performance.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    await new Promise((resolve) => setTimeout(resolve, 120));`;
  await insist(() => tab.runText(body));
}

type Looked = Omit<Shown, 'asked' | 'isInPage'>;

/** What the reader sees, as soon as the page can be used. */
export async function readShown(tab: Tab, path: string, older: string[]): Promise<Looked> {
  const body = `
    const until = performance.now() + 12000;
    const isDead = !document.documentURI.startsWith('http');
    const isReady = () => 'ready' in document.documentElement.dataset && location.pathname === '${path}';
    while (!isDead && !isReady() && performance.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    const main = document.querySelector('main');
    const heading = (main?.querySelector('h1') ?? document.querySelector('h1'))?.textContent.trim() ?? '';
    const text = main?.textContent ?? '';
    return {
      isDead, heading,
      lang: document.documentElement.lang,
      dir: document.documentElement.dir,
      release: document.querySelector('meta[name=release]') === null ? 'first' : 'next',
      isNotKept: document.querySelector('[data-testid=not-kept]') !== null,
      isOlder: ${JSON.stringify(older)}.some((words) => text.includes(words)),
      hasNumbers: document.querySelector('a[href="tel:999"]') !== null && document.querySelector('a[href="tel:111"]') !== null
    };`;
  const parsed: Looked = JSON.parse(JSON.stringify(await insist(() => tab.runText(body))));
  return parsed;
}

export interface Hashed {
  path: string;
  sha256: string;
}

export interface Phone {
  active: Release | null;
  stored: Hashed[] | null;
  others: Hashed[];
}

/** Which release answers, and what is stored; `isThorough` hashes the shell too. */
export async function readPhone(tab: Tab, isThorough: boolean): Promise<Phone> {
  const body = `
    if (!navigator.serviceWorker?.controller) return { active: null, stored: null, others: [] };
    const shell = await (await fetch('/shell.html')).text();
    const hash = async (response) => {
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await response.arrayBuffer()));
      return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
    };
    const stored = [];
    const others = [];
    for (const name of await caches.keys()) {
      const isWords = name.startsWith('${cacheName}');
      if (!isWords && !${String(isThorough)}) continue;
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const response = await cache.match(request);
        const path = new URL(request.url).pathname;
        if (response === undefined || path === '/b/checked-on') continue;
        (isWords ? stored : others).push({ path, sha256: await hash(response) });
      }
    }
    return { active: shell.includes('name="release"') ? 'next' : 'first', stored, others };`;
  const parsed: Phone = JSON.parse(JSON.stringify(await insist(() => tab.runText(body))));
  return parsed;
}
