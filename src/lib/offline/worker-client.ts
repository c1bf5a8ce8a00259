import { dev } from '$app/environment';
import { findRegistration } from './ask-worker.ts';
import { trustedWorkerUrl } from './worker-url.ts';

const minute = 60_000;
const betweenChecks = 30 * minute;

/** An update button that does nothing is worse than a reload (https://github.com/elk-zone/elk/issues/2871). */
const reloadAnyway = 4_000;

export interface WorkerEvents {
  /** The worker is active: English and the language of this page open without a connection. */
  onReady?: () => void;
  /** A new version is stored and waits for `acceptUpdate()`. Once per version. */
  onUpdateWaiting?: () => void;
  /** A version took over, accepted in this tab or another; after an update the page reloads next. */
  onControlling?: () => void;
}

export type UpdateCheck = 'waiting' | 'installing' | 'current' | 'unreachable' | 'unsupported';

let lastCheck = 0;
let isReloading = false;

function reloadOnce(): void {
  if (isReloading) return;
  isReloading = true;
  location.reload();
}

/** Reports every waiting version, whether this page started it or another. */
function watchUpdates(registration: ServiceWorkerRegistration, onWaiting: () => void): void {
  let announced: ServiceWorker | null = null;
  const announce = (): void => {
    const { waiting, active } = registration;
    if (!waiting || !active || waiting === announced) return;
    announced = waiting;
    onWaiting();
  };
  announce();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', announce);
  });
}

/** A worker script that once came as another type keeps it through every 304 (Chromium 156): go past it once. */
function askTwice<Value>(ask: () => Promise<Value>): Promise<Value> {
  return ask().catch(() => fetch(String(trustedWorkerUrl()), { cache: 'reload' }).then(ask));
}

function register(workers: ServiceWorkerContainer): Promise<ServiceWorkerRegistration> {
  // A cached worker script would hide a new version for as long as the cache likes.
  return askTwice(() => workers.register(trustedWorkerUrl(), { updateViaCache: 'none' }));
}

async function start({ onReady, onUpdateWaiting, onControlling }: WorkerEvents): Promise<void> {
  const workers: ServiceWorkerContainer | undefined = navigator.serviceWorker;
  if (dev || workers === undefined) return;
  let wasControlled = workers.controller !== null;
  workers.addEventListener('controllerchange', () => {
    onControlling?.();
    // All tabs move together: an old page over the caches of a new version would mix the two.
    if (wasControlled) reloadOnce();
    wasControlled = true;
  });
  const registration = await register(workers);
  lastCheck = Date.now();
  watchUpdates(registration, () => {
    // A tab that opened while the first worker took over has none, yet an update concerns it all the same.
    wasControlled = true;
    onUpdateWaiting?.();
  });
  // iOS brings a suspended app back without looking for updates.
  document.addEventListener('visibilitychange', () => {
    const isDue = Math.abs(Date.now() - lastCheck) > betweenChecks;
    if (document.visibilityState === 'visible' && isDue) void checkForUpdate();
  });
  await workers.ready;
  onReady?.();
}

/** Starts the offline life of the app. Does nothing, silently, where workers are missing or refused. */
export function registerWorker(events: WorkerEvents = {}): void {
  start(events).catch(() => undefined);
}

/** Looks for a new version now. Never rejects. */
export async function checkForUpdate(): Promise<UpdateCheck> {
  const registration = await findRegistration();
  if (registration === undefined) return 'unsupported';
  lastCheck = Date.now();
  try {
    await askTwice(() => registration.update());
  } catch {
    return 'unreachable';
  }
  if (registration.waiting) return 'waiting';
  return registration.installing ? 'installing' : 'current';
}

/** The reader says yes to the waiting version: it takes over and every tab reloads. */
export async function acceptUpdate(): Promise<void> {
  setTimeout(reloadOnce, reloadAnyway);
  const waiting = (await findRegistration())?.waiting;
  // Without a worker the new version is on the host alone.
  if (waiting) waiting.postMessage({ type: 'SKIP_WAITING' });
  else reloadOnce();
}
