import { parseMessage, type WorkerReply } from '#lib/offline/messages.ts';
import { installBundles, sweepBundles } from './service-worker/lifecycle.ts';
import { replyTo } from './service-worker/replies.ts';
import { answer, planFor } from './service-worker/requests.ts';
import { installShell, shell } from './service-worker/shell.ts';

declare let self: ServiceWorkerGlobalScope;

self.addEventListener('install', (event) => {
  // A rejection leaves the old version whole, and the browser tries again later.
  event.waitUntil(installShell().then(installBundles));
});

self.addEventListener('activate', (event) => {
  const swept = Promise.allSettled([shell.activate(event), sweepBundles()]);
  // Without a claim the first page stays uncontrolled and never hears of an update.
  event.waitUntil(swept.then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const plan = planFor(event.request);
  if (plan.kind !== 'leave') event.respondWith(answer(plan, event.request));
});

self.addEventListener('message', (event) => {
  const message = parseMessage(event.data);
  const failed: WorkerReply = {
    type: 'FAILED',
    reason: message ? 'not-fetched' : 'unknown-message'
  };
  const reply = message === null ? Promise.resolve(failed) : replyTo(message).catch(() => failed);
  event.waitUntil(reply.then((answered) => event.ports[0]?.postMessage(answered)));
});
