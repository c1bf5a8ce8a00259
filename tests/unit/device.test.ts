import { afterEach, describe, expect, test, vi } from 'vitest';
import { askPosition, formatPosition } from '#lib/device/position.ts';
import { holdScreenAwake } from '#lib/device/wake-lock.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Lets every promise that can settle do so. */
async function settle(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
}

describe('the screen', () => {
  class FakePage extends EventTarget {
    visibilityState = 'visible';
    turn(state: 'visible' | 'hidden'): void {
      this.visibilityState = state;
      this.dispatchEvent(new Event('visibilitychange'));
    }
  }

  function open(request: (kind: string) => Promise<unknown>): FakePage {
    const page = new FakePage();
    vi.stubGlobal('document', page);
    vi.stubGlobal('navigator', { wakeLock: { request } });
    return page;
  }

  test('stays on, again after the page was hidden, until released', async () => {
    const release = vi.fn(async () => undefined);
    const request = vi.fn(async () => ({ release }));
    const page = open(request);
    const end = holdScreenAwake();
    await settle();
    expect(request).toHaveBeenCalledExactlyOnceWith('screen');
    page.turn('hidden');
    await settle();
    expect(request).toHaveBeenCalledTimes(1);
    page.turn('visible');
    await settle();
    expect(request).toHaveBeenCalledTimes(2);
    expect(release).not.toHaveBeenCalled();
    end();
    await settle();
    expect(release).toHaveBeenCalledTimes(2);
    page.turn('visible');
    await settle();
    expect(request).toHaveBeenCalledTimes(2);
  });

  test('is let go when the lock comes after the release', async () => {
    const release = vi.fn(async () => undefined);
    open(async () => ({ release }));
    holdScreenAwake()();
    await settle();
    expect(release).toHaveBeenCalledOnce();
  });

  test('goes dark without a word where the browser refuses', async () => {
    const refuse = vi.fn(() => Promise.reject(new DOMException('', 'NotAllowedError')));
    open(refuse);
    const end = holdScreenAwake();
    await settle();
    end();
    expect(refuse).toHaveBeenCalledOnce();
    open(async () => ({ release: refuse }));
    const endOther = holdScreenAwake();
    await settle();
    endOther();
    await settle();
    expect(refuse).toHaveBeenCalledTimes(2);
  });

  test('goes dark where the browser knows no lock', async () => {
    open(async () => undefined);
    vi.stubGlobal('navigator', {});
    const end = holdScreenAwake();
    await settle();
    expect(end).not.toThrow();
  });
});

describe('the position', () => {
  type Ask = (
    found: (position: unknown) => void,
    failed: () => void,
    options: PositionOptions
  ) => void;

  const stub = (getCurrentPosition: Ask): void => {
    vi.stubGlobal('navigator', { geolocation: { getCurrentPosition } });
  };

  test('is asked for exactly and now', async () => {
    const coords = { latitude: 51.5, longitude: -0.05, accuracy: 12, altitude: 3 };
    const ask = vi.fn<Ask>((found) => found({ coords, timestamp: 0 }));
    stub(ask);
    expect(await askPosition()).toEqual({ latitude: 51.5, longitude: -0.05, metres: 12 });
    expect(ask.mock.calls[0]?.[2]).toEqual({
      enableHighAccuracy: true,
      timeout: 20_000,
      maximumAge: 0
    });
  });

  test('is null when refused or not found', async () => {
    stub((_, failed) => failed());
    expect(await askPosition()).toBeNull();
  });

  test('is null where the browser cannot ask', async () => {
    vi.stubGlobal('navigator', {});
    expect(await askPosition()).toBeNull();
  });

  test.each([
    ['51.54721, -0.05573', 51.547208, -0.055731],
    ['51.50000, 0.00000', 51.5, -0.000004],
    ['-33.00000, 151.20001', -33, 151.200009]
  ])('%s', (text, latitude, longitude) => {
    expect(formatPosition({ latitude, longitude })).toBe(text);
  });
});
