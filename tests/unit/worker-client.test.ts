import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { registerWorker } from '#lib/offline/worker-client.ts';

vi.mock('$app/environment', () => ({ dev: false }));
vi.mock('$app/paths', () => ({ resolve: (path: string) => path, asset: (path: string) => path }));

const half = 30 * 60_000;

const update = vi.fn(async () => undefined);
const registration = Object.assign(new EventTarget(), {
  waiting: null,
  active: {},
  installing: null,
  update
});
const register = vi.fn(async () => registration);
let page = new EventTarget();

async function comeBack(): Promise<void> {
  page.dispatchEvent(new Event('visibilitychange'));
  await vi.advanceTimersByTimeAsync(0);
}

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-22T12:00:00Z') });
  update.mockClear();
  register.mockClear();
  page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  const serviceWorker = Object.assign(new EventTarget(), {
    controller: {},
    ready: Promise.resolve(registration),
    register,
    getRegistration: async () => registration
  });
  vi.stubGlobal('document', page);
  vi.stubGlobal('window', {});
  vi.stubGlobal('navigator', { serviceWorker });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('the worker is asked of the host, past every cache', async () => {
  registerWorker();
  await vi.advanceTimersByTimeAsync(0);
  expect(register).toHaveBeenCalledWith(expect.anything(), { updateViaCache: 'none' });
});

test('whoever comes back after half an hour is looked for a new release, and not before', async () => {
  registerWorker();
  await vi.advanceTimersByTimeAsync(half - 1_000);
  await comeBack();
  expect(update).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(2_000);
  await comeBack();
  expect(update).toHaveBeenCalledOnce();
  await comeBack();
  expect(update).toHaveBeenCalledOnce();
});

test('a clock that was put back does not stop the look for a new release', async () => {
  registerWorker();
  await vi.advanceTimersByTimeAsync(0);
  vi.setSystemTime(new Date('2023-11-22T12:00:00Z'));
  await comeBack();
  expect(update).toHaveBeenCalledOnce();
});
