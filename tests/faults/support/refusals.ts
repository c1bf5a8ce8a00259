/** Ways in which a browser refuses what the app would like to have. Each runs in the page before any script of ours. */

export interface Refusal {
  row: number;
  name: string;
  kind: 'refused' | 'missing' | 'full' | 'silent';
  /** Runs in the page: it sees nothing of this file. */
  refuse: () => void;
  /** The choices of the reader go with the page, and the page says so. */
  forgets?: boolean;
  /** The browser cannot keep pages, and the settings say so. */
  keepsNoPages?: boolean;
}

export const REFUSALS: readonly Refusal[] = [
  {
    row: 14,
    name: 'the database is refused',
    kind: 'refused',
    forgets: true,
    refuse: () => {
      const refuse = (): never => {
        throw new DOMException('Refused', 'SecurityError');
      };
      Object.assign(IDBFactory.prototype, {
        open: refuse,
        databases: refuse,
        deleteDatabase: refuse
      });
    }
  },
  {
    row: 14,
    name: 'there is no database',
    kind: 'missing',
    forgets: true,
    refuse: () => {
      Object.defineProperty(window, 'indexedDB', { value: undefined });
    }
  },
  {
    row: 15,
    name: 'the database opens only to say that its server is lost',
    kind: 'refused',
    forgets: true,
    refuse: () => {
      const lost = (): never => {
        throw new DOMException('Connection to Indexed Database server lost', 'UnknownError');
      };
      Object.assign(IDBDatabase.prototype, { transaction: lost });
    }
  },
  {
    row: 15,
    name: 'the database never opens',
    kind: 'silent',
    forgets: true,
    refuse: () => {
      const open = indexedDB.open.bind(indexedDB);
      Object.assign(IDBFactory.prototype, {
        databases: () => new Promise(() => undefined),
        open: () => Object.assign(open('silent'), { addEventListener: () => undefined })
      });
    }
  },
  {
    row: 15,
    name: 'the database opens and then never answers',
    kind: 'silent',
    forgets: true,
    refuse: () => {
      const { get, put } = IDBObjectStore.prototype;
      const silence = (request: IDBRequest): IDBRequest =>
        Object.assign(request, { addEventListener: () => undefined });
      Object.assign(IDBObjectStore.prototype, {
        get(this: IDBObjectStore, key: string) {
          return silence(get.call(this, key));
        },
        put(this: IDBObjectStore, value: unknown, key: string) {
          return silence(put.call(this, value, key));
        }
      });
    }
  },
  {
    row: 12,
    name: 'the database is full',
    kind: 'full',
    forgets: true,
    refuse: () => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('Full', 'QuotaExceededError');
      };
    }
  },
  {
    row: 14,
    name: 'the small stores are refused',
    kind: 'refused',
    refuse: () => {
      for (const name of ['localStorage', 'sessionStorage']) {
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('Refused', 'SecurityError');
          }
        });
      }
    }
  },
  {
    row: 12,
    name: 'the small stores are full',
    kind: 'full',
    refuse: () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('Full', 'QuotaExceededError');
      };
    }
  },
  {
    row: 14,
    name: 'there is no cache',
    kind: 'missing',
    keepsNoPages: true,
    refuse: () => {
      Object.defineProperty(window, 'caches', { value: undefined });
    }
  },
  {
    row: 14,
    name: 'the cache is refused',
    kind: 'refused',
    keepsNoPages: true,
    refuse: () => {
      Object.defineProperty(window, 'caches', {
        get() {
          throw new DOMException('Refused', 'SecurityError');
        }
      });
    }
  },
  {
    row: 14,
    name: 'there are no workers',
    kind: 'missing',
    keepsNoPages: true,
    refuse: () => {
      Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined });
    }
  },
  {
    row: 14,
    name: 'to look at the workers is refused',
    kind: 'refused',
    keepsNoPages: true,
    refuse: () => {
      Object.defineProperty(Navigator.prototype, 'serviceWorker', {
        get() {
          throw new DOMException('Refused', 'SecurityError');
        }
      });
    }
  },
  {
    row: 14,
    name: 'no worker may be registered',
    kind: 'refused',
    refuse: () => {
      ServiceWorkerContainer.prototype.register = () =>
        Promise.reject(new DOMException('Refused', 'SecurityError'));
    }
  },
  {
    row: 15,
    name: 'the workers never answer',
    kind: 'silent',
    refuse: () => {
      const never = (): Promise<never> => new Promise(() => undefined);
      Object.assign(ServiceWorkerContainer.prototype, { register: never, getRegistration: never });
    }
  },
  {
    row: 26,
    name: 'nothing tells how much space there is',
    kind: 'missing',
    refuse: () => {
      Object.defineProperty(Navigator.prototype, 'storage', { value: undefined });
    }
  },
  {
    row: 29,
    name: 'asking for space fails',
    kind: 'refused',
    refuse: () => {
      const refuse = (): Promise<never> => Promise.reject(new TypeError('Refused'));
      Object.assign(StorageManager.prototype, { estimate: refuse, persist: refuse });
    }
  },
  {
    row: 29,
    name: 'asking for space is never answered',
    kind: 'silent',
    refuse: () => {
      const never = (): Promise<never> => new Promise(() => undefined);
      Object.assign(StorageManager.prototype, { estimate: never, persist: never });
    }
  },
  {
    row: 26,
    name: 'no other tab can be told, nothing can be shared, hashed, locked or cut into words',
    kind: 'missing',
    refuse: () => {
      for (const name of ['BroadcastChannel']) Reflect.deleteProperty(window, name);
      for (const name of ['share', 'canShare', 'locks', 'wakeLock', 'clipboard', 'connection']) {
        Reflect.deleteProperty(Navigator.prototype, name);
      }
      Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined });
      Reflect.deleteProperty(Intl, 'Segmenter');
    }
  },
  {
    row: 26,
    name: 'a channel to other tabs is refused',
    kind: 'refused',
    refuse: () => {
      Object.assign(window, {
        BroadcastChannel: function refuse() {
          throw new DOMException('Refused', 'SecurityError');
        }
      });
    }
  },
  {
    row: 30,
    name: 'nothing runs in the background',
    kind: 'missing',
    refuse: () => {
      for (const name of ['sync', 'periodicSync', 'backgroundFetch', 'navigationPreload']) {
        Reflect.deleteProperty(ServiceWorkerRegistration.prototype, name);
      }
      for (const name of ['SyncManager', 'PeriodicSyncManager', 'BackgroundFetchManager']) {
        Reflect.deleteProperty(window, name);
      }
    }
  }
];
