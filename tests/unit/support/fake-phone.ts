import { vi } from 'vitest';
import { bundleNameOfUrl } from '#lib/domain/bundle-files.ts';
import type { Player } from '../../long-run/run.ts';
import type { Language, Step } from '../../long-run/steps.ts';
import type { Seen, Shown } from '../../long-run/world.ts';
import type { FakeCaches } from './fake-caches.ts';
import { FakeHost, library, scope } from './fake-host.ts';
import { describePage, isRelease, readBundles, readFile, type FakeTab } from './fake-reader.ts';
import { cacheName, type FakeWorker, type Surroundings, type WorkerShop } from './fake-worker.ts';

/** A phone without a browser: the worker's own modules between a host and a reader. Needs fake timers. */
export class FakePhone implements Player, Surroundings {
  readonly library = library;
  readonly host = new FakeHost();
  readonly caches: FakeCaches;
  kept: string[] | null = null;
  private active: FakeWorker | null = null;
  private waiting: FakeWorker | null = null;
  private tab: FakeTab | null = null;
  private second: FakeTab | null = null;

  constructor(private readonly shop: WorkerShop) {
    // The worker's modules hold on to the storage they began with.
    this.caches = shop.caches;
    this.caches.stores.clear();
    shop.phone = this;
  }

  hasActive = (): boolean => this.active !== null;
  listOpen = (): string[] => [this.tab, this.second].flatMap((tab) => (tab ? [tab.url] : []));
  takeOver = async (): Promise<void> => {
    if (this.waiting === null) return;
    this.active = this.waiting;
    this.waiting = null;
    await this.active.activate();
  };

  async take(step: Step): Promise<Seen> {
    const { shown = [], reply = '' } = await this.pass(this.carryOut(step));
    const stored =
      this.active === null ? null : await readBundles(this.caches.stores.get(cacheName));
    return { shown, reply, stored, active: this.active?.release ?? null, unverified: [] };
  }

  /** Lets the time pass that a hanging host costs, and no more. */
  private async pass<Value>(work: Promise<Value>): Promise<Value> {
    let isDone = false;
    const done = (): void => void (isDone = true);
    work.then(done, done);
    while (!isDone) {
      await new Promise((resolve) => setImmediate(resolve));
      if (!isDone && this.host.hung > 0) await vi.advanceTimersByTimeAsync(500);
    }
    this.host.hung = 0;
    return work;
  }

  private async carryOut(step: Step): Promise<{ shown?: Shown[]; reply?: string }> {
    switch (step.do) {
      case 'visit':
        return { shown: [await this.visit(step.tag)] };
      case 'switch':
        return { shown: [await this.follow(step.tag)] };
      case 'host':
        this.host.state = step.state;
        return {};
      case 'deploy':
        this.host.deployed = step.release;
        return {};
      case 'keep':
        return { reply: await this.keep(step.tag) };
      case 'remove':
        return { reply: await this.remove(step.tag) };
      case 'look':
        return { reply: await this.look() };
      case 'accept':
        return this.accept();
      case 'kill':
        if (step.isUpdating) {
          this.host.filesLeft = 3;
          await this.look();
          this.host.filesLeft = Infinity;
        }
        return this.start(step.tag);
      case 'close':
        return this.start(step.tag);
      case 'flip':
        return { reply: await this.flip(step.tag) };
      case 'check':
        return { reply: (await this.active?.ask({ type: 'CHECK' }))?.type ?? '' };
      case 'clear':
        return this.clear(step.tag);
      case 'second': {
        if (this.second !== null) {
          this.second = null;
          return {};
        }
        return { shown: [await this.visit(step.tag, true)] };
      }
      case 'wipe':
        this.kept = null;
        return {};
    }
  }

  private fetch(request: Request): Promise<Response> {
    return this.active === null ? this.host.fetch(request) : this.active.answer(request);
  }

  private async visit(tag: Language, isSecond = false): Promise<Shown> {
    const url = `${scope}${tag}/`;
    const request = Object.defineProperty(new Request(url), 'mode', { value: 'navigate' });
    const isEndless = this.active === null && this.host.state === 'hanging';
    const answer = isEndless ? null : await this.fetch(request).catch(() => null);
    const release = (await answer?.text()) ?? '';
    const tab = isRelease(release) ? { url, release, memory: new Map<string, string>() } : null;
    if (isSecond) this.second = tab;
    else this.tab = tab;
    if (tab === null) return describePage(tag, 'first', null, { isDead: true });
    const shown = await this.read(tab, tag, false);
    if (this.active === null) await this.installFirst();
    return shown;
  }

  private async follow(tag: Language): Promise<Shown> {
    return this.tab === null ? this.visit(tag) : this.read(this.tab, tag, true);
  }

  private async read(tab: FakeTab, tag: Language, isInPage: boolean): Promise<Shown> {
    tab.url = `${scope}${tag}/`;
    const fetchFile = (request: Request): Promise<Response> => this.fetch(request);
    const words = await readFile(tab, tag, fetchFile);
    const facts = await readFile(tab, 'facts', fetchFile);
    return describePage(tag, tab.release, facts === null ? null : words, { isInPage });
  }

  private async installFirst(): Promise<void> {
    const worker = await this.shop.get(this.host.deployed);
    await worker.install().then(
      () => void (this.active = worker),
      () => undefined
    );
    await this.active?.activate();
  }

  private async listStored(): Promise<string[]> {
    const reply = await this.active?.ask({ type: 'LIST' });
    return reply?.type === 'LISTED' ? reply.languages.map(({ tag }) => tag) : [];
  }

  /** As the page does it: lib/offline/kept-languages.ts. */
  private async keep(tag: Language): Promise<string> {
    const reply = await this.active?.ask({ type: 'KEEP', tag });
    if (reply?.type === 'KEPT') {
      this.kept = [...new Set([...(this.kept ?? (await this.listStored())), tag])];
    }
    return reply?.type ?? '';
  }

  private async remove(tag: Language): Promise<string> {
    if (this.active === null || tag === 'en') return '';
    this.kept = (this.kept ?? (await this.listStored())).filter((each) => each !== tag);
    return (await this.active.ask({ type: 'REMOVE', tag })).type;
  }

  private async look(): Promise<string> {
    if (this.active === null) return '';
    const old = this.waiting === null ? 'current' : 'waiting';
    const { deployed, state } = this.host;
    const isReached = state !== 'hanging' && state !== 'gone';
    if (!isReached || deployed === (this.waiting ?? this.active).release) return old;
    const worker = await this.shop.get(deployed);
    return worker.install().then(
      () => {
        this.waiting = worker;
        return 'waiting';
      },
      () => 'refused'
    );
  }

  private async accept(): Promise<{ shown: Shown[] }> {
    if (this.waiting === null || this.tab === null) return { shown: [] };
    await this.waiting.ask({ type: 'SKIP_WAITING' });
    const tagOf = ({ url }: FakeTab): string => url.slice(scope.length, -1);
    const tags = [this.tab, this.second].map((tab) => (tab === null ? '' : tagOf(tab)));
    const shown: Shown[] = [];
    for (const [index, tag] of tags.entries()) {
      const known = this.asLanguage(tag);
      if (known !== null) shown.push(await this.visit(known, index === 1));
    }
    return { shown };
  }

  private asLanguage(tag: string): Language | null {
    const known: readonly Language[] = ['en', 'tr', 'ur', 'yi', 'es', 'zh-Hant'];
    return known.find((each) => each === tag) ?? null;
  }

  private async start(tag: Language): Promise<{ shown: Shown[] }> {
    this.tab = null;
    this.second = null;
    await this.takeOver();
    return { shown: [await this.visit(tag)] };
  }

  private async clear(tag: Language): Promise<{ shown: Shown[]; reply: string }> {
    if (this.active !== null) {
      await this.active.ask({ type: 'CLEAR' });
      this.shop.retire(this.active);
    }
    const reply = (await this.caches.keys()).join(', ');
    this.active = null;
    this.waiting = null;
    this.kept = null;
    this.second = null;
    return { shown: [await this.visit(tag)], reply };
  }

  private async flip(tag: string): Promise<string> {
    const cache = this.caches.stores.get(cacheName);
    const urls = [...(cache?.entries.keys() ?? [])];
    const url = urls.find((each) => bundleNameOfUrl(scope, each)?.tag === tag);
    const text = url === undefined ? undefined : await (await cache?.match(url))?.text();
    if (cache === undefined || url === undefined || text === undefined) return '';
    // In place: what rots keeps its position.
    cache.entries.set(url, new Response(text.replace('Words', 'Wordz').replace('{}', '{"a":1}')));
    return bundleNameOfUrl(scope, url)?.file ?? '';
  }
}
