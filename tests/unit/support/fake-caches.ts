/** The parts of CacheStorage that the app uses, in memory and in the order of the specification. */
export class FakeCache {
  readonly entries = new Map<string, Response>();
  failPut: Error | undefined;

  async match(url: string): Promise<Response | undefined> {
    return this.entries.get(String(url))?.clone();
  }

  async put(url: string, response: Response): Promise<void> {
    if (this.failPut !== undefined) throw this.failPut;
    this.entries.delete(url);
    this.entries.set(url, response);
  }

  async delete(url: string): Promise<boolean> {
    return this.entries.delete(url);
  }

  async keys(): Promise<Request[]> {
    return [...this.entries.keys()].map((url) => new Request(url));
  }
}

export class FakeCaches {
  readonly stores = new Map<string, FakeCache>();

  async open(name: string): Promise<FakeCache> {
    const cache = this.stores.get(name) ?? new FakeCache();
    this.stores.set(name, cache);
    return cache;
  }

  async has(name: string): Promise<boolean> {
    return this.stores.has(name);
  }

  async keys(): Promise<string[]> {
    return [...this.stores.keys()];
  }

  async delete(name: string): Promise<boolean> {
    return this.stores.delete(name);
  }

  async match(url: string, { cacheName = '' } = {}): Promise<Response | undefined> {
    return this.stores.get(cacheName)?.match(url);
  }
}
