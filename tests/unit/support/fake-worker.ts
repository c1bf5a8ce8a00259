import { vi } from 'vitest';
import { bundleCacheName } from '#lib/domain/bundle-files.ts';
import type { BundleIndex } from '#lib/domain/bundle.ts';
import type { WorkerMessage, WorkerReply } from '#lib/offline/messages.ts';
import type { Release } from '../../long-run/steps.ts';
import { FakeCaches } from './fake-caches.ts';
import { indexes, scope, type FakeHost } from './fake-host.ts';

export const cacheName = bundleCacheName(scope);

/** What a worker finds on its phone. */
export interface Surroundings {
  host: FakeHost;
  kept: string[] | null;
  listOpen(): string[];
  hasActive(): boolean;
  takeOver(): Promise<void>;
}

// Spelt out: the modules themselves can only be checked with the types of a worker.
interface Lifecycle {
  installBundles(): Promise<void>;
  sweepBundles(): Promise<void>;
}

interface Requests {
  planFor(request: Request): { kind: string };
  answer(plan: { kind: string }, request: Request): Promise<Response>;
}

interface Replies {
  replyTo(message: WorkerMessage): Promise<WorkerReply>;
}

export interface FakeWorker {
  release: Release;
  install(): Promise<void>;
  activate(): Promise<void>;
  answer(request: Request): Promise<Response>;
  ask(message: WorkerMessage): Promise<WorkerReply>;
}

/** The worker's own modules for two releases, loaded once: they find whichever phone is in use. */
export class WorkerShop {
  phone: Surroundings | null = null;
  readonly caches = new FakeCaches();
  private readonly ready = new Map<Release, FakeWorker>();

  private get here(): Surroundings {
    if (this.phone === null) throw new Error('No phone is in use.');
    return this.phone;
  }

  async get(release: Release): Promise<FakeWorker> {
    const worker = this.ready.get(release) ?? (await this.load(release));
    this.ready.set(release, worker);
    return worker;
  }

  /** A worker that has cleared its phone stores nothing any more. */
  retire(worker: FakeWorker): void {
    this.ready.delete(worker.release);
  }

  private stubGlobals(): void {
    const here = (): Surroundings => this.here;
    vi.stubGlobal('self', {
      caches: this.caches,
      registration: {
        scope,
        get active() {
          return here().hasActive() ? {} : null;
        }
      },
      clients: {
        matchAll: async () =>
          here()
            .listOpen()
            .map((url) => ({ url }))
      },
      skipWaiting: () => here().takeOver()
    });
    vi.stubGlobal('fetch', (...request: Parameters<typeof fetch>) => here().host.fetch(...request));
  }

  private async load(release: Release): Promise<FakeWorker> {
    this.stubGlobals();
    const here = (): Surroundings => this.here;
    vi.resetModules();
    vi.doMock('../../../src/service-worker/bundle-index.ts', () => {
      const read = async (): Promise<BundleIndex> => indexes[release];
      return { bundleIndex: { read, require: read } };
    });
    vi.doMock('../../../src/service-worker/kept-list.ts', () => ({
      readKeptList: async () => here().kept
    }));
    vi.doMock('../../../src/service-worker/shell.ts', () => ({
      shell: { getCacheKeyForURL: () => undefined },
      matchShell: async () => new Response(release),
      matchShellFile: async () => undefined,
      isShellWhole: async () => true,
      indexEntry: { url: 'b/index.json' }
    }));
    const { installBundles, sweepBundles } = await vi.importActual<Lifecycle>(
      '../../../src/service-worker/lifecycle.ts'
    );
    const { answer, planFor } = await vi.importActual<Requests>(
      '../../../src/service-worker/requests.ts'
    );
    const { replyTo } = await vi.importActual<Replies>('../../../src/service-worker/replies.ts');
    const failed: WorkerReply = { type: 'FAILED', reason: 'not-fetched' };
    return {
      release,
      async install() {
        await here().host.shell();
        await installBundles();
      },
      activate: sweepBundles,
      async answer(request) {
        const plan = planFor(request);
        return plan.kind === 'leave' ? here().host.fetch(request) : answer(plan, request);
      },
      ask: (message) => replyTo(message).catch(() => failed)
    };
  }
}
