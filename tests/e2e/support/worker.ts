import type { Page } from '@playwright/test';

/** Waits for what the reader is promised: the worker is active and this page is its own. */
export async function waitForWorker(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { serviceWorker } = navigator;
    await serviceWorker.ready;
    if (serviceWorker.controller !== null) return;
    await new Promise((resolve) => {
      serviceWorker.addEventListener('controllerchange', resolve, { once: true });
    });
  });
}

export type Installation = 'waiting' | 'refused';

/** Lets the browser look for a new version and waits until it is stored, or its install has failed. */
export async function lookForUpdate(page: Page): Promise<Installation> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    const { installing } = registration;
    if (installing !== null) {
      await new Promise<void>((resolve) => {
        const look = (): void => {
          if (installing.state !== 'installing') resolve();
        };
        installing.addEventListener('statechange', look);
        look();
      });
    }
    return registration.waiting === null ? 'refused' : 'waiting';
  });
}

/** Every stored file by its path and revision, with its text. */
export async function readStored(page: Page): Promise<Map<string, string>> {
  const entries = await page.evaluate(async () => {
    const found: [string, string][] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const text = (await (await cache.match(request))?.text()) ?? '';
        const { pathname, search } = new URL(request.url);
        found.push([pathname + search, text]);
      }
    }
    return found;
  });
  return new Map(entries);
}
