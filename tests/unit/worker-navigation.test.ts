import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answerNavigation, type Navigation } from '../../src/service-worker/navigation.ts';

const never = new Promise<never>(() => undefined);

function navigate(changes: Partial<Navigation>): Promise<Response> {
  return answerNavigation({
    network: async () => new Response('network'),
    shell: async () => new Response('shell'),
    patience: async () => 2_500,
    ...changes
  });
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test('the network answers when it is quick, 404 included', async () => {
  expect(await (await navigate({})).text()).toBe('network');
  const missing = async (): Promise<Response> => new Response('none', { status: 404 });
  expect((await navigate({ network: missing })).status).toBe(404);
});

test('a host in trouble, or none, gives the shell at once', async () => {
  const trouble = async (): Promise<Response> => new Response('', { status: 503 });
  expect(await (await navigate({ network: trouble })).text()).toBe('shell');
  expect(await (await navigate({ network: () => Promise.reject(new TypeError()) })).text()).toBe(
    'shell'
  );
});

test('a host that hangs gives the shell after two and a half seconds', async () => {
  const answered = vi.fn();
  void navigate({ network: () => never }).then(answered);
  await vi.advanceTimersByTimeAsync(2_499);
  expect(answered).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(answered).toHaveBeenCalledOnce();
});

test('without a shell the network is waited for', async () => {
  const late = new Promise<Response>((resolve) => {
    setTimeout(() => resolve(new Response('late')), 20_000);
  });
  const answer = navigate({ network: () => late, shell: async () => undefined });
  await vi.advanceTimersByTimeAsync(20_000);
  expect(await (await answer).text()).toBe('late');
});

test('with nothing at all the reader still gets the two numbers', async () => {
  const nothing = {
    network: () => Promise.reject(new TypeError()),
    shell: () => Promise.reject(new Error())
  };
  const response = await navigate({ ...nothing, patience: () => Promise.reject(new Error()) });
  const page = await response.text();
  expect(response.status).toBe(503);
  expect(page).toContain('tel:999');
  expect(page).toContain('tel:111');
});
