/** What the worker answers when the storage of a phone, or the host, does not do its part. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { parseBundleName, type BundleName } from '#lib/domain/bundle-files.ts';

const phone = vi.hoisted(() => {
  const scope = 'https://example.org/';
  const refuse = async (): Promise<never> => {
    throw new DOMException('Refused', 'UnknownError');
  };
  const caches = { match: refuse, open: refuse, has: refuse, keys: refuse, delete: refuse };
  const manifest = [{ url: 'icon.svg', revision: '1', integrity: 'sha256-0' }];
  const setting = {
    registration: { scope },
    caches,
    __WB_MANIFEST: manifest,
    bundleIndex: { url: 'b/index.0123456789abcdef.json', revision: null, integrity: 'sha256-0' }
  };
  // The worker reads these as it starts, before any test.
  Object.assign(globalThis, { self: setting, location: new URL(scope), caches });
  return { scope, caches, refuse };
});

type Plan =
  | { kind: 'navigation'; tag: string | null }
  | { kind: 'immutable' | 'version' | 'precached' | 'index' }
  | { kind: 'bundle'; name: BundleName }
  | { kind: 'first'; whole: BundleName };

// Spelt out: the module itself can only be checked with the types of a worker.
interface Requests {
  answer(plan: Plan, request: Request): Promise<Response>;
}

const { answer } = await vi.importActual<Requests>('../../src/service-worker/requests.ts');

const words = parseBundleName('tr.0123456789abcdef.json');
const plans: readonly (readonly [Plan, string])[] = [
  [{ kind: 'navigation', tag: 'tr' }, 'tr/'],
  [{ kind: 'navigation', tag: null }, ''],
  [{ kind: 'immutable' }, '_app/immutable/bundle.x.js'],
  [{ kind: 'version' }, '_app/version.json'],
  [{ kind: 'precached' }, 'icon.svg'],
  [{ kind: 'index' }, 'b/index.json'],
  ...(words === null
    ? []
    : [
        [{ kind: 'bundle', name: words }, 'b/tr.json'] as const,
        [{ kind: 'first', whole: words }, 'b/first/home.json'] as const
      ])
];

const fetchFile = vi.fn<typeof fetch>();

function ask(plan: Plan, path: string): Promise<Response> {
  return answer(plan, new Request(phone.scope + path));
}

beforeEach(() => {
  vi.useFakeTimers();
  fetchFile.mockReset();
  vi.stubGlobal('fetch', fetchFile);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  for (const name of ['match', 'open', 'has', 'keys', 'delete'] as const) {
    phone.caches[name] = phone.refuse;
  }
});

function silence(): void {
  const never = (): Promise<never> => new Promise(() => undefined);
  for (const name of ['match', 'open', 'has', 'keys', 'delete'] as const) {
    phone.caches[name] = never;
  }
}

describe.each([
  ['refuses', () => undefined],
  ['never answers', silence]
])('row 10: where the storage of the phone %s', (_, spoil) => {
  test('every request is answered by the host', async () => {
    spoil();
    for (const [plan, path] of plans) {
      if (plan.kind === 'bundle') continue;
      fetchFile.mockImplementation(async () => new Response('from the host'));
      const answered = ask(plan, path);
      await vi.advanceTimersByTimeAsync(10_000);
      expect(await (await answered).text(), path).toBe('from the host');
    }
  });

  test('and the host is gone, every request gets an answer, never a rejection', async () => {
    spoil();
    for (const [plan, path] of plans) {
      fetchFile.mockRejectedValue(new TypeError('Failed to fetch'));
      const answered = ask(plan, path);
      await vi.advanceTimersByTimeAsync(20_000);
      const response = await answered;
      expect(response.status, path).toBe(plan.kind === 'navigation' ? 503 : 504);
      if (plan.kind === 'navigation') expect(await response.text()).toContain('tel:999');
    }
  });
});

describe('row 7: a script of the app', () => {
  const page = { headers: { 'content-type': 'text/html; charset=utf-8' } };
  const script = { headers: { 'content-type': 'text/javascript' } };

  test('that comes as a page is asked for once more, past the HTTP cache', async () => {
    fetchFile
      .mockResolvedValueOnce(new Response('<h1>Sign in</h1>', page))
      .mockResolvedValueOnce(new Response('run()', script));
    const response = await ask({ kind: 'immutable' }, '_app/immutable/bundle.x.js');
    expect(await response.text()).toBe('run()');
    expect(fetchFile.mock.calls.map(([, options]) => options?.cache)).toEqual([
      undefined,
      'reload'
    ]);
  });

  test('that comes as one is asked for once', async () => {
    fetchFile.mockResolvedValue(new Response('run()', script));
    await ask({ kind: 'immutable' }, '_app/immutable/bundle.x.js');
    expect(fetchFile).toHaveBeenCalledOnce();
  });
});

describe('the first words of a language', () => {
  const whole = parseBundleName('tr.0123456789abcdef.json') ?? expect.fail('no name');
  const plan: Plan = { kind: 'first', whole };
  const stored = async (): Promise<Response> => new Response('the whole');

  test('that is kept are all of its words, and the host is not asked', async () => {
    Object.assign(phone.caches, { match: stored });
    expect(await (await ask(plan, 'b/first/home.json')).text()).toBe('the whole');
    expect(fetchFile).not.toHaveBeenCalled();
  });

  test('come from the host where the page has found what was kept wrong', async () => {
    Object.assign(phone.caches, { match: stored });
    fetchFile.mockResolvedValue(new Response('from the host'));
    const request = new Request(`${phone.scope}b/first/home.json`, { cache: 'reload' });
    expect(await (await answer(plan, request)).text()).toBe('from the host');
  });
});

describe.each([
  [{ kind: 'index' } as const, 'b/index.json', 'b/index.0123456789abcdef.json'],
  [{ kind: 'precached' } as const, 'icon.svg', 'icon.svg']
])('row 11: a stored file of the shell (%o)', (plan, asked, file) => {
  const put = vi.fn<(key: string, response: Response) => Promise<void>>();
  const doubtful = new Request(phone.scope + asked, { cache: 'reload' });

  beforeEach(() => {
    put.mockReset().mockResolvedValue(undefined);
    Object.assign(phone.caches, {
      match: async () => new Response('stored'),
      open: async () => ({ put })
    });
  });

  test('is given as it is, and the host is not asked', async () => {
    expect(await (await ask(plan, asked)).text()).toBe('stored');
    expect(fetchFile).not.toHaveBeenCalled();
  });

  test('that the page has found wrong comes from the host, held to its hash, and is stored anew', async () => {
    fetchFile.mockResolvedValue(new Response('fresh'));
    expect(await (await answer(plan, doubtful)).text()).toBe('fresh');
    const [[url, options] = []] = fetchFile.mock.calls;
    expect(String(url)).toMatch(new RegExp(`${file}$`, 'u'));
    expect(options).toMatchObject({ cache: 'reload', integrity: 'sha256-0' });
    await vi.advanceTimersByTimeAsync(0);
    expect(put.mock.calls.map(([key]) => key)).toEqual([expect.stringContaining(file)]);
    expect(await put.mock.calls[0]?.[1].text()).toBe('fresh');
  });

  test('is given as it is where the host does not answer', async () => {
    fetchFile.mockRejectedValue(new TypeError('Failed to fetch'));
    expect(await (await answer(plan, doubtful)).text()).toBe('stored');
  });

  test('is renewed though the phone is full', async () => {
    put.mockRejectedValue(new DOMException('Full', 'QuotaExceededError'));
    fetchFile.mockResolvedValue(new Response('fresh'));
    expect(await (await answer(plan, doubtful)).text()).toBe('fresh');
  });
});
