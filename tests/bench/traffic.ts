/** Who fetched what: the page or its worker. A host's log alone does not say. */
import type { CDPSession } from '@playwright/test';
import type { Answer } from './origin.ts';

export type Kind = 'html' | 'js' | 'css' | 'json' | 'img' | 'font' | 'worker' | 'other';

export interface Fetched extends Answer {
  by: 'page' | 'worker';
  kind: Kind;
}

export function kindOf({ type, isWorkerScript }: Pick<Answer, 'type' | 'isWorkerScript'>): Kind {
  if (isWorkerScript) return 'worker';
  if (type.includes('html')) return 'html';
  if (/(?:java|ecma)script/u.test(type)) return 'js';
  if (type.includes('css')) return 'css';
  if (/json|manifest/u.test(type)) return 'json';
  if (/font|woff/u.test(type)) return 'font';
  return type.startsWith('image/') ? 'img' : 'other';
}

/** Gives each answer of the log to the page, if the page got one from the host under that path, else to the worker. */
export function divide(log: readonly Answer[], pagePaths: readonly string[]): Fetched[] {
  const left = new Map<string, number>();
  for (const path of pagePaths) left.set(path, (left.get(path) ?? 0) + 1);
  return log.map((answer) => {
    const count = answer.isWorkerScript ? 0 : (left.get(answer.path) ?? 0);
    left.set(answer.path, count - 1);
    return { ...answer, by: count > 0 ? 'page' : 'worker', kind: kindOf(answer) };
  });
}

export interface Traffic {
  /** The paths that the page got from the host itself, not from its worker or a cache. */
  readonly paths: string[];
  /** How often it asked other hosts. */
  readonly elsewhere: number;
}

/** Watches a tab from now on. */
export async function watchTraffic(devtools: CDPSession, origin: string): Promise<Traffic> {
  const traffic = { paths: new Array<string>(), elsewhere: 0 };
  const asked = new Map<string, string>();
  devtools.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (request.url.startsWith(`${origin}/`)) asked.set(requestId, new URL(request.url).pathname);
    else if (/^https?:/u.test(request.url)) traffic.elsewhere += 1;
  });
  devtools.on('Network.responseReceived', ({ requestId, response }) => {
    const path = asked.get(requestId);
    const isStored =
      response.fromServiceWorker === true ||
      response.fromDiskCache === true ||
      response.fromPrefetchCache === true;
    if (path !== undefined && !isStored) traffic.paths.push(path);
  });
  await devtools.send('Network.enable');
  return traffic;
}

export function bytesOf(fetched: readonly Answer[]): number {
  return fetched.reduce((sum, { bytes }) => sum + bytes, 0);
}
