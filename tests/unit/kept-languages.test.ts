import { beforeEach, describe, expect, test, vi } from 'vitest';
import { bundleCacheName, bundleUrl, shippedFile } from '#lib/domain/bundle-files.ts';
import { keepLanguage, keepLanguages, removeLanguage } from '#lib/offline/kept-languages.ts';
import type { WorkerMessage } from '#lib/offline/messages.ts';
import { FakeCaches } from './support/fake-caches.ts';

const scope = 'https://example.org/';

const fakes = await vi.hoisted(async () => {
  const { buildIndex } = await import('./support/shipped.ts');
  const words = { en: 'one', tr: 'bir', so: 'kow', ur: 'aik' };
  const state: { kept: string[] | null; isRegistered: boolean } = {
    kept: null,
    isRegistered: true
  };
  return { words, index: buildIndex(words), state };
});

vi.mock('#lib/i18n/bundle-index.ts', () => ({ loadIndex: async () => fakes.index }));
vi.mock('#lib/offline/scope.ts', () => ({ appScope: () => scope }));
vi.mock('#lib/offline/ask-worker.ts', () => ({
  findRegistration: async () => (fakes.state.isRegistered ? {} : undefined),
  askWorker: async (message: WorkerMessage) => {
    if (message.type === 'REMOVE') return { type: 'REMOVED', tag: message.tag };
    return { type: 'LISTED', languages: [{ tag: 'tr', bytes: 3, current: true }] };
  }
}));
vi.mock('#lib/storage/kept.ts', () => ({
  changeKeptTags: async (stored: string[], change: (tags: string[]) => string[]) => {
    fakes.state.kept = [...new Set(change(fakes.state.kept ?? stored))];
    return true;
  }
}));

const texts: Record<string, string> = { ...fakes.words, facts: '{}', evidence: '{}' };
const answers = new Map<string, () => Response>();
let caches: FakeCaches;

async function listStored(): Promise<string[]> {
  const cache = await caches.open(bundleCacheName(scope));
  return [...cache.entries.keys()].map((url) => url.replace(/^.*\/b\/(.*)\.\w+\.json$/, '$1'));
}

beforeEach(() => {
  caches = new FakeCaches();
  answers.clear();
  Object.assign(fakes.state, { kept: null, isRegistered: true });
  vi.stubGlobal('caches', caches);
  vi.stubGlobal('fetch', async (url: string, { signal }: { signal: AbortSignal }) => {
    signal.throwIfAborted();
    const tag = url.replace(/^.*\/b\/(.*)\.\w+\.json$/, '$1');
    return answers.get(tag)?.() ?? new Response(texts[tag]);
  });
});

describe('keeping a language', () => {
  test('stores it with the facts, shows progress and remembers the wish', async () => {
    const seen: (number | null)[] = [];
    expect(await keepLanguage('so', { onProgress: (fraction) => seen.push(fraction) })).toBe(
      'kept'
    );
    expect(await listStored()).toEqual(['so', 'facts', 'evidence']);
    expect([seen[0], seen.at(-1)]).toEqual([null, 1]);
    expect(fakes.state.kept).toEqual(['tr', 'so']);
  });

  test.each([
    ['corrupt', () => new Response('<h1>Sign in</h1>')],
    ['corrupt', () => new Response('ko')],
    ['corrupt', () => new Response('koW')],
    ['offline', () => new Response('kow', { status: 503 })]
  ])('a %s download leaves nothing behind', async (outcome, answer) => {
    answers.set('so', answer);
    expect(await keepLanguage('so')).toBe(outcome);
    expect(await listStored()).toEqual([]);
    expect(fakes.state.kept).toBeNull();
  });

  test('a cancelled download leaves nothing behind', async () => {
    const controller = new AbortController();
    answers.set('so', () => {
      controller.abort();
      return new Response('kow');
    });
    expect(await keepLanguage('so', { signal: controller.signal })).toBe('cancelled');
    expect(await listStored()).toEqual([]);
  });

  test('a full phone is told apart from a missing connection', async () => {
    const cache = await caches.open(bundleCacheName(scope));
    cache.failPut = new DOMException('', 'QuotaExceededError');
    expect(await keepLanguage('so')).toBe('no-space');
  });

  test('a language of no release, and a phone without a worker, are refused', async () => {
    expect(await keepLanguage('xx')).toBe('withdrawn');
    expect(await keepLanguage('facts')).toBe('withdrawn');
    fakes.state.isRegistered = false;
    expect(await keepLanguage('so')).toBe('unsupported');
  });

  test('several: those done stay done, and asking again fetches only the rest', async () => {
    answers.set('ur', () => new Response('', { status: 503 }));
    const first = await keepLanguages(['so', 'ur', 'tr']);
    expect([...first.values()]).toEqual(['kept', 'offline', 'kept']);
    answers.set('so', () => new Response('never asked for'));
    answers.delete('ur');
    const second = await keepLanguages(['so', 'ur', 'tr']);
    expect([...second.values()]).toEqual(['kept', 'kept', 'kept']);
    expect(await (await caches.open(bundleCacheName(scope))).match(addressOf('so'))).toBeDefined();
  });

  test('English stays; another language leaves the list', async () => {
    fakes.state.kept = ['tr', 'so'];
    expect(await removeLanguage('en')).toBe(false);
    expect(await removeLanguage('so')).toBe(true);
    expect(fakes.state.kept).toEqual(['tr']);
  });
});

function addressOf(tag: string): string {
  return bundleUrl(scope, shippedFile(fakes.index, tag)?.file ?? '');
}
