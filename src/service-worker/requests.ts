import { directHeader } from '#lib/domain/bundle-files.ts';
import { storageLimit, within } from '#lib/domain/within.ts';
import { answerNavigation, plainPage } from './navigation.ts';
import { navigationPatience, planRequest, type Plan } from './policy.ts';
import { scope, store } from './setting.ts';
import { indexEntry, matchShell, matchShellFile, renewShellFile, shell } from './shell.ts';

declare let self: ServiceWorkerGlobalScope;

const versionPatience = 2_000;
/** For a file of which the phone has a copy that the page found wrong. */
const renewPatience = 8_000;

/** Which strategy answers, if any. */
export function planFor(request: Request): Plan {
  const facts = {
    url: request.url,
    method: request.method,
    mode: request.mode,
    hasRange: request.headers.has('range'),
    isDirect: request.headers.has(directHeader),
    isPrecached: shell.getCacheKeyForURL(request.url) !== undefined
  };
  return planRequest(facts, scope);
}

async function storedTags(): Promise<string[]> {
  return (await within(storageLimit, store.storedNames())).map(({ tag }) => tag);
}

/** A page in a script's place, kept by the HTTP cache as immutable, would leave every later visit dead. */
async function fetchHashed(request: Request): Promise<Response> {
  const response = await fetch(request);
  const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
  return isPage ? fetch(request.url, { cache: 'reload' }) : response;
}

/** SvelteKit draws no error page before this file answers, so on a dead line "not kept" stayed blank. */
async function fetchVersion(request: Request): Promise<Response> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), versionPatience);
  return fetch(request, { signal: controller.signal }).finally(() => clearTimeout(timer));
}

/** Where the words are kept, a page that comes half or by drops is no better than none: the shell is at hand. */
async function fetchPage(
  request: Request,
  tag: string | null,
  stored: Promise<string[]>
): Promise<Response> {
  const response = await fetch(request);
  const tags = await stored.catch((): string[] => []);
  if (tag !== null && tags.includes(tag)) await response.clone().arrayBuffer();
  return response;
}

async function fromAnyCache(request: Request): Promise<Response> {
  const looking = self.caches.match(request.url, { ignoreVary: true });
  const stored = await within(storageLimit, looking).catch(() => undefined);
  return stored ?? fetchHashed(request);
}

async function fromPrecache(url: string, isDoubted: boolean): Promise<Response> {
  const fresh = isDoubted && (await renewShellFile(url, renewPatience).catch(() => undefined));
  if (fresh) return fresh;
  const stored = await matchShellFile(url).catch(() => undefined);
  return stored ?? fetch(url);
}

async function carryOut(
  plan: Exclude<Plan, { kind: 'leave' }>,
  request: Request
): Promise<Response> {
  // The page asks so when what it was given has the wrong hash.
  const isDoubted = request.cache === 'reload';
  switch (plan.kind) {
    case 'bundle':
      return store.answer(plan.name, isDoubted);
    case 'first':
      return (await store.find(plan.whole, isDoubted)) ?? fetch(request);
    case 'immutable':
      return fromAnyCache(request);
    case 'version':
      return fetchVersion(request);
    case 'precached':
      return fromPrecache(request.url, isDoubted);
    case 'index':
      return fromPrecache(indexEntry.url, isDoubted);
    case 'navigation': {
      const tags = storedTags();
      return answerNavigation({
        network: () => fetchPage(request, plan.tag, tags),
        shell: matchShell,
        patience: async () => navigationPatience(plan.tag, await tags)
      });
    }
  }
}

/** Never rejects: Safari answers a rejection with an error page of its own. */
export function answer(
  plan: Exclude<Plan, { kind: 'leave' }>,
  request: Request
): Promise<Response> {
  return carryOut(plan, request).catch(() =>
    plan.kind === 'navigation' ? plainPage() : new Response(null, { status: 504 })
  );
}
