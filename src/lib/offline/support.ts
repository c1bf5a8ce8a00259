/** Whether this browser could keep pages at all: a worker and a cache are there and not refused. */
export function canKeepPages(): boolean {
  try {
    const workers: ServiceWorkerContainer | undefined = navigator.serviceWorker;
    const storage: CacheStorage | undefined = globalThis.caches;
    return workers !== undefined && storage !== undefined;
  } catch {
    return false;
  }
}
