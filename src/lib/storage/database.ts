import type { DBSchema, IDBPDatabase } from 'idb';
import { databaseName, databaseVersion, settingsStore } from '#lib/domain/database-names.ts';
import { storageLimit, within } from '#lib/domain/within.ts';

interface Schema extends DBSchema {
  settings: { key: string; value: unknown };
}

type Database = IDBPDatabase<Schema>;

/** Settings by key. A browser that keeps nothing still gets one that lasts as long as the page. */
export interface Settings {
  readonly persistent: boolean;
  read(key: string): Promise<unknown>;
  write(key: string, value: unknown): Promise<void>;
  /** Reads, changes and writes as one step, so that two tabs lose nothing; `undefined` deletes the key. */
  update(key: string, change: (value: unknown) => unknown): Promise<unknown>;
}

const remembered = new Map<string, unknown>();

const inMemory: Settings = {
  persistent: false,
  read: async (key) => remembered.get(key),
  write: async (key, value) => {
    remembered.set(key, value);
  },
  update: async (key, change) => {
    const next = change(remembered.get(key));
    if (next === undefined) remembered.delete(key);
    else remembered.set(key, next);
    return next;
  }
};

let handle: Promise<Database | null> | null = null;

function drop(database?: Database): void {
  database?.close();
  handle = null;
}

/** Most first visits store nothing, so they do not load what stores. */
const loadStore = () => import('idb');

/** Refused, blocked, damaged or silent: null. A handle that comes too late is closed. */
async function connect(): Promise<Database | null> {
  const store = await within(storageLimit, loadStore()).catch(() => null);
  if (store === null) {
    // The line was gone: the next wish may find it.
    drop();
    return null;
  }
  let isTooLate = false;
  try {
    const openAt = (version?: number): Promise<Database> =>
      store.openDB<Schema>(databaseName, version, {
        upgrade: (database) => void database.createObjectStore(settingsStore),
        // Another tab wants to change or delete the database: holding on would block it for ever.
        blocking: () => void opening.then(drop),
        terminated: () => drop()
      });
    // A release that was taken back meets the database of a newer one: opened as it is, it still has the settings.
    const opening = openAt(databaseVersion).catch(() => openAt());
    opening.then(
      (late) => isTooLate && drop(late),
      () => undefined
    );
    return await within(storageLimit, opening);
  } catch {
    isTooLate = true;
    return null;
  }
}

function open(): Promise<Database | null> {
  handle ??= connect();
  return handle;
}

/** Safari loses the connection under a living page: the second try has a fresh handle. */
async function withDatabase<Value>(work: (database: Database) => Promise<Value>): Promise<Value> {
  for (let attempt = 0; ; attempt += 1) {
    const database = await open();
    if (database === null) throw new Error('No database');
    try {
      return await within(storageLimit, work(database));
    } catch (reason) {
      drop(database);
      if (attempt > 0) throw reason;
    }
  }
}

const inDatabase: Settings = {
  persistent: true,
  read: (key) => withDatabase((database) => database.get(settingsStore, key)),
  write: (key, value) =>
    withDatabase(async (database) => {
      await database.put(settingsStore, value, key);
    }),
  update: (key, change) =>
    withDatabase(async (database) => {
      const step = database.transaction(settingsStore, 'readwrite');
      const next = change(await step.store.get(key));
      await (next === undefined ? step.store.delete(key) : step.store.put(next, key));
      await step.done;
      return next;
    })
};

/** Reading must leave nothing behind, not even an empty database. A browser that cannot list them may. */
async function isThere(): Promise<boolean> {
  try {
    const listed = await globalThis.indexedDB?.databases?.();
    return listed?.some(({ name }) => name === databaseName) ?? true;
  } catch {
    return true;
  }
}

/** Opens the database, or answers with memory and says so in `persistent`. Never rejects. */
export async function openSettings(purpose: 'read' | 'write'): Promise<Settings> {
  const isNeeded =
    purpose === 'write' ||
    handle !== null ||
    (await within(storageLimit, isThere()).catch(() => false));
  if (!isNeeded) return inMemory;
  return (await open()) === null ? inMemory : inDatabase;
}

/** By the browser's own call: whoever clears a phone without a connection may have no file of this app left. */
function deleteDatabase(): Promise<true> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(databaseName);
    request.onsuccess = () => resolve(true);
    request.onerror = () => reject(new Error('Not deleted', { cause: request.error }));
  });
}

/** Deletes everything. Resolves with false when another tab or the browser will not let go. */
export async function deleteSettings(): Promise<boolean> {
  remembered.clear();
  drop((await handle) ?? undefined);
  try {
    return await within(storageLimit, deleteDatabase());
  } catch {
    return false;
  }
}
