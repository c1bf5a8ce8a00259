import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { bundleFile, storedVersionHeader } from '#lib/domain/bundle-files.ts';
import { firstFile } from '#lib/domain/first-words.ts';
import { formatDigests } from '#lib/domain/page-bundles.ts';
import type { Destination } from '#lib/domain/paths.ts';
import { emptyBundle } from './support/empty-bundle.ts';
import { buildIndex, shipText } from './support/shipped.ts';

const text = '{"sources":[],"languages":{}}';
const { sha256 } = shipText('sources', text);
const index = { ...buildIndex({ en: 'one' }), sources: { sha256, bytes: text.length } };
const indexText = JSON.stringify(index);
const indexDigest = createHash('sha256').update(indexText).digest('hex');

vi.mock('$app/environment', () => ({ browser: true }));
vi.mock('$app/paths', () => ({ asset: (path: string) => `/app${path}` }));

const host = vi.fn<typeof fetch>();
const sources = `/app/b/${bundleFile('sources', sha256)}`;
const ownIndex = `/app/b/${bundleFile('index', indexDigest)}`;
const workersIndex = '/app/b/index.json';

interface Module {
  fetchSources(): Promise<unknown>;
  fetchFirstWords(here: Destination): Promise<{ value: { tag: string } } | null>;
}

/** The module as a page meets it that names these digests in its head. */
async function open(digests: Record<string, string>): Promise<Module> {
  const content = formatDigests(new Map(Object.entries(digests)));
  vi.stubGlobal('document', { querySelector: () => (content === '' ? null : { content }) });
  vi.resetModules();
  return vi.importActual<Module>('#lib/i18n/fetch-bundle.ts');
}

/** A host with these files and nothing else. */
function serve(files: Record<string, string>): void {
  host.mockImplementation(async (url) => {
    const found = files[String(url)];
    return found === undefined ? new Response('', { status: 404 }) : new Response(found);
  });
}

const asked = (): unknown[] => host.mock.calls.map(([url]) => url);

async function readReason(page: Module): Promise<unknown> {
  return page.fetchSources().then(
    () => 'none',
    (reason: unknown) =>
      typeof reason === 'object' && reason !== null && 'reason' in reason ? reason.reason : reason
  );
}

beforeEach(() => {
  host.mockReset();
  vi.stubGlobal('fetch', host);
});

describe('where a page learns the digest of a bundle', () => {
  const value = { sources: [], languages: {} };

  test('one that its head names needs no index', async () => {
    serve({ [sources]: text });
    const page = await open({ index: indexDigest, sources: sha256 });
    expect(await page.fetchSources()).toEqual({ value, isOlder: false });
    expect(asked()).toEqual([sources]);
  });

  test('any other stands in the index of the release that the head names', async () => {
    serve({ [ownIndex]: indexText, [sources]: text });
    const page = await open({ index: indexDigest });
    expect(await page.fetchSources()).toEqual({ value, isOlder: false });
    expect(asked()).toEqual([ownIndex, sources]);
  });

  test('the shell names none and asks the worker', async () => {
    serve({ [workersIndex]: indexText, [sources]: text });
    const page = await open({});
    expect(await page.fetchSources()).toEqual({ value, isOlder: false });
    expect(asked()).toEqual([workersIndex, sources]);
  });

  test('one that no index knows any more is asked for all the same: the worker may still keep it', async () => {
    const others = buildIndex({ en: 'one', tr: 'bir' });
    Reflect.deleteProperty(others, 'sources');
    const digest = createHash('sha256').update(JSON.stringify(others)).digest('hex');
    const kept = `/app/b/${bundleFile('sources', '0'.repeat(64))}`;
    const headers = { [storedVersionHeader]: 'older' };
    host.mockImplementation(async (url) =>
      String(url) === kept ? new Response(text, { headers }) : new Response(JSON.stringify(others))
    );
    const page = await open({ index: digest });
    expect(await page.fetchSources()).toEqual({ value, isOlder: true });
    host.mockImplementation(async () => new Response('', { status: 404 }));
    expect(await readReason(await open({ index: digest }))).toBe('withdrawn');
  });

  test('where its own index is gone, the worker has one', async () => {
    serve({ [workersIndex]: indexText, [sources]: text });
    const page = await open({ index: indexDigest });
    expect(await page.fetchSources()).toEqual({ value, isOlder: false });
  });

  test.each([
    ['of another digest', indexText.replace('sources', 'sourcez')],
    ['that is a page', '<h1>Sign in</h1>'],
    ['cut', indexText.slice(0, -1)]
  ])('an index %s is no index', async (_, wrong) => {
    serve({ [ownIndex]: wrong, [sources]: text });
    expect(await readReason(await open({ index: indexDigest }))).toBe('corrupt');
    expect(asked()).not.toContain(sources);
  });

  test('an index of another shape is refused, whoever gives it', async () => {
    serve({ [workersIndex]: '{"sources":{"sha256":"no digest","bytes":1}}', [sources]: text });
    expect(await readReason(await open({}))).toBe('corrupt');
  });
});

describe('a bundle that comes', () => {
  const names = { index: indexDigest, sources: sha256 };

  test('as another version is taken only where the worker says that it is one', async () => {
    const headers = { [storedVersionHeader]: 'older' };
    host.mockResolvedValueOnce(new Response('{"sources":[{}],"languages":{}}', { headers }));
    const page = await open(names);
    expect(await page.fetchSources()).toMatchObject({ isOlder: true });
    host.mockImplementation(async () => new Response('{"sources":[{}],"languages":{}}'));
    expect(await readReason(page)).toBe('corrupt');
  });

  test('wrong out of the HTTP cache is passed by', async () => {
    host.mockResolvedValueOnce(new Response('<h1>Sign in</h1>'));
    host.mockResolvedValueOnce(new Response(text));
    expect(await readReason(await open(names))).toBe('none');
    expect(host.mock.calls.map(([, options]) => options?.cache)).toEqual(['default', 'reload']);
  });

  test.each([
    ['offline', async () => new Response('{"error":"not-kept"}', { status: 504 })],
    ['offline', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['withdrawn', async () => new Response('', { status: 404 })],
    ['corrupt', async () => new Response('<h1>Sign in</h1>')]
  ])('or does not, is told apart: %s', async (reason, answer) => {
    host.mockImplementation(answer);
    expect(await readReason(await open(names))).toBe(reason);
  });
});

describe('the first words of a page', () => {
  const here: Destination = { kind: 'page', lang: 'tr', topic: 'rights', page: 'interpreter' };
  const facts = { values: {}, contacts: {}, area: {}, evidence: {}, blocks: {} };
  const part = { part: 'rights', facts };
  const firstText = JSON.stringify({ ...emptyBundle, first: part });
  const wholeText = JSON.stringify(emptyBundle);
  const first = shipText('tr', firstText);
  const whole = shipText('tr', wholeText);
  const digests = { index: indexDigest, tr: whole.sha256, first: first.sha256 };
  const address = `/app/b/${firstFile({ part: 'rights', sha256: first.sha256, tag: 'tr', whole: whole.sha256 })}`;

  test('are asked for by a name that ends with that of the language', async () => {
    serve({ [address]: firstText });
    const page = await open(digests);
    expect((await page.fetchFirstWords(here))?.value).toMatchObject({ first: part });
    expect(address.endsWith(bundleFile('tr', whole.sha256))).toBe(true);
  });

  test('may be the whole language, which a worker keeps', async () => {
    serve({ [address]: wholeText });
    const page = await open(digests);
    expect((await page.fetchFirstWords(here))?.value).not.toHaveProperty('first');
  });

  test.each([
    ['altered', { [address]: firstText.replace('Türkçe', 'Türkce') }],
    ['gone', {}]
  ])('that are %s are none: the page asks for the whole', async (_, files) => {
    serve(files);
    expect(await (await open(digests)).fetchFirstWords(here)).toBeNull();
  });

  test('are not asked for by a page that names none, nor for a place in no part of the site', async () => {
    serve({ [address]: firstText });
    const shell = await open({});
    expect(await shell.fetchFirstWords(here)).toBeNull();
    const page = await open(digests);
    expect(await page.fetchFirstWords({ kind: 'topic', lang: 'tr', topic: 'gone' })).toBeNull();
    expect(asked()).toEqual([]);
  });
});
