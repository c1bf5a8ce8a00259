// Published in the place of a broken worker: takes the app's worker and stored files off every phone that asks for
// an update, and lets its pages come from the host again. Lists and choices of readers stay. See docs/runbook.md.
const scope = self.registration.scope;

self.addEventListener('install', () => self.skipWaiting());

async function removeAll() {
  const names = await caches.keys();
  const ours = names.filter((name) => name.endsWith(`-${scope}`));
  await Promise.all(ours.map((name) => caches.delete(name)));
  await self.clients.claim();
  const pages = await self.clients.matchAll({ type: 'window' });
  await self.registration.unregister();
  // A page on a phone that had nothing of ours would load for ever: it registers this worker again each time.
  if (ours.length === 0) return;
  await Promise.allSettled(pages.map((page) => page.navigate(page.url)));
}

self.addEventListener('activate', (event) => event.waitUntil(removeAll()));
