import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type * as Database from '#lib/storage/database.ts';
import { readKeptList } from '../../src/service-worker/kept-list.ts';

/** What the app hands to idb when it opens the database. */
interface Hooks {
  blocking(): void;
  terminated(): void;
}

const idb = vi.hoisted(() => ({ openDB: vi.fn() }));
vi.mock('idb', () => idb);

const never = new Promise<never>(() => undefined);

function fakeDatabase(): {
  get: () => Promise<unknown>;
  put: () => Promise<void>;
  close: () => void;
} {
  return { get: async () => 'stored', put: async () => undefined, close: vi.fn() };
}

async function loadSettings(): Promise<typeof Database> {
  vi.resetModules();
  return import('#lib/storage/database.ts');
}

function hooksOf(call: number): Hooks {
  const hooks: Hooks = idb.openDB.mock.calls[call]?.[2];
  return hooks;
}

beforeEach(() => {
  vi.useFakeTimers();
  idb.openDB.mockReset();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('row 15: a database that never opens is waited for two seconds, then memory stands in', async () => {
  const { openSettings } = await loadSettings();
  idb.openDB.mockReturnValue(never);
  const opened = vi.fn();
  const opening = openSettings('write').then((settings) => {
    opened();
    return settings;
  });
  await vi.advanceTimersByTimeAsync(1_999);
  expect(opened).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  const settings = await opening;
  expect(settings.persistent).toBe(false);
  await settings.write('key', 'value');
  expect(await settings.read('key')).toBe('value');
});

test('row 16: a handle that comes too late is let go, or it would block every other tab', async () => {
  const { openSettings } = await loadSettings();
  const late = fakeDatabase();
  idb.openDB.mockReturnValue(
    new Promise((resolve) => {
      setTimeout(() => resolve(late), 5_000);
    })
  );
  const opening = openSettings('write');
  await vi.advanceTimersByTimeAsync(2_000);
  expect((await opening).persistent).toBe(false);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(late.close).toHaveBeenCalledOnce();
});

test('row 16: a tab that wants to change the database is given way, and the next use opens it anew', async () => {
  const { openSettings } = await loadSettings();
  const first = fakeDatabase();
  idb.openDB.mockResolvedValueOnce(first).mockResolvedValueOnce(fakeDatabase());
  const settings = await openSettings('write');
  hooksOf(0).blocking();
  await vi.advanceTimersByTimeAsync(0);
  expect(first.close).toHaveBeenCalledOnce();
  expect(await settings.read('key')).toBe('stored');
  expect(idb.openDB).toHaveBeenCalledTimes(2);
});

test('row 15: a connection that the browser has ended is opened anew', async () => {
  const { openSettings } = await loadSettings();
  idb.openDB.mockImplementation(async () => fakeDatabase());
  const settings = await openSettings('write');
  hooksOf(0).terminated();
  expect(await settings.read('key')).toBe('stored');
  expect(idb.openDB).toHaveBeenCalledTimes(2);
});

test('row 15: a connection that is lost at the first question is asked again over a fresh one', async () => {
  const { openSettings } = await loadSettings();
  const lost = {
    ...fakeDatabase(),
    get: () => Promise.reject(new DOMException('', 'UnknownError'))
  };
  idb.openDB.mockResolvedValueOnce(lost).mockResolvedValueOnce(fakeDatabase());
  expect(await (await openSettings('write')).read('key')).toBe('stored');
  expect(lost.close).toHaveBeenCalledOnce();
});

test('row 15: a question that is never answered ends, after one more try', async () => {
  const { openSettings } = await loadSettings();
  idb.openDB.mockImplementation(async () => ({ ...fakeDatabase(), get: () => never }));
  const failed = vi.fn();
  void (await openSettings('write')).read('key').catch(failed);
  await vi.advanceTimersByTimeAsync(4_000);
  expect(failed).toHaveBeenCalledOnce();
  expect(idb.openDB).toHaveBeenCalledTimes(2);
});

test('row 17: the database of a newer release is opened as it is', async () => {
  const { openSettings } = await loadSettings();
  idb.openDB
    .mockRejectedValueOnce(new DOMException('', 'VersionError'))
    .mockResolvedValueOnce(fakeDatabase());
  const settings = await openSettings('write');
  expect(settings.persistent).toBe(true);
  expect(idb.openDB.mock.calls.map(([, version]: unknown[]) => version)).toEqual([1, undefined]);
});

test('row 15: the worker waits two seconds for the list of kept languages, no longer', async () => {
  vi.stubGlobal('indexedDB', { open: () => ({}) });
  const answered = vi.fn();
  void readKeptList().then(answered);
  await vi.advanceTimersByTimeAsync(1_999);
  expect(answered).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(answered).toHaveBeenCalledExactlyOnceWith(null);
});
