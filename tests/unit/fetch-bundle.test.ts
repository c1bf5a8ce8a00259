import { beforeEach, expect, test, vi } from 'vitest';
import { storedVersionHeader } from '#lib/domain/bundle-files.ts';
import { BundleUnavailable, fetchSources } from '#lib/i18n/fetch-bundle.ts';

const text = '{"sources":[],"languages":{}}';

const index = await vi.hoisted(async () => {
  const { buildIndex, shipText } = await import('./support/shipped.ts');
  return {
    ...buildIndex({ en: 'one' }),
    sources: shipText('sources', '{"sources":[],"languages":{}}')
  };
});

vi.mock('$app/environment', () => ({ browser: false }));
vi.mock('$app/paths', () => ({ asset: (path: string) => `/app${path}` }));
vi.mock('#lib/i18n/generated/bundles.json', () => ({ default: index }));

const host = vi.fn<typeof fetch>();

beforeEach(() => {
  host.mockReset();
  vi.stubGlobal('fetch', host);
});

async function readReason(): Promise<string> {
  try {
    await fetchSources();
    return 'none';
  } catch (reason) {
    return reason instanceof BundleUnavailable ? reason.reason : String(reason);
  }
}

test('the right file is read from below the base path', async () => {
  host.mockResolvedValue(new Response(text));
  expect(await fetchSources()).toEqual({ value: { sources: [], languages: {} }, isOlder: false });
  expect(host.mock.calls[0]?.[0]).toBe(`/app/b/${index.sources.file}`);
});

test('another version is taken only where the worker says that it is one', async () => {
  const headers = { [storedVersionHeader]: 'older' };
  host.mockResolvedValue(new Response('{"sources":[{}],"languages":{}}', { headers }));
  expect((await fetchSources()).isOlder).toBe(true);
  host.mockImplementation(async () => new Response('{"sources":[{}],"languages":{}}'));
  expect(await readReason()).toBe('corrupt');
});

test('a wrong answer kept by the HTTP cache is passed by', async () => {
  host.mockResolvedValueOnce(new Response('<h1>Sign in</h1>'));
  host.mockResolvedValueOnce(new Response(text));
  expect(await readReason()).toBe('none');
  expect(host.mock.calls.map(([, options]) => options?.cache)).toEqual(['default', 'reload']);
});

test.each([
  ['offline', async () => new Response('{"error":"not-kept"}', { status: 504 })],
  ['offline', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['withdrawn', async () => new Response('', { status: 404 })],
  ['corrupt', async () => new Response('<h1>Sign in</h1>')]
])('%s is told apart', async (reason, answer) => {
  host.mockImplementation(answer);
  expect(await readReason()).toBe(reason);
});
