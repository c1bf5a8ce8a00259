import { formatPlace, type Place } from '#lib/domain/place.ts';
import { webStoragePrefix } from '#lib/domain/database-names.ts';
import { changeSaved, readSaved } from '#lib/storage/saved.ts';
import { preferences } from './preferences.svelte.ts';

let list = $state.raw<readonly string[]>([]);
let isForgotten = $state(false);
let channel: BroadcastChannel | null = null;
/** A tap on a slow phone can come before the list is read: it waits, or the two would overwrite each other. */
let reading: Promise<void> = Promise.resolve();

async function read(): Promise<void> {
  list = await readSaved();
}

function withAll(now: readonly string[], more: readonly string[]): readonly string[] {
  return [...now, ...more.filter((entry) => !now.includes(entry))];
}

/** Some browsers have none, some refuse one: then other tabs hear of a change when they are opened again. */
function openChannel(): BroadcastChannel | null {
  try {
    return new BroadcastChannel(`${webStoragePrefix}-saved`);
  } catch {
    return null;
  }
}

async function change(by: (list: readonly string[]) => readonly string[]): Promise<void> {
  await reading;
  const outcome = await changeSaved(list, by);
  list = outcome.list;
  isForgotten = !outcome.persistent;
  channel?.postMessage('changed');
}

/** The pages and cards kept in a list on this phone, in no language: they open in the one being read. */
export const saved = {
  /** As stored, oldest first; entries that this release does not know are among them. */
  get list(): readonly string[] {
    return list;
  },
  /** True when the list goes with this page. */
  get isForgotten(): boolean {
    return isForgotten;
  },
  has(place: Place): boolean {
    return list.includes(formatPlace(place));
  },
  /** Reads the list and listens to other tabs. Writes nothing. Call once, in the browser. */
  async start(): Promise<void> {
    reading = read();
    await reading;
    channel ??= openChannel();
    if (channel === null) return;
    channel.onmessage = () => {
      reading = read();
      void preferences.load();
    };
  },
  async toggle(place: Place): Promise<void> {
    const text = formatPlace(place);
    const isThere = list.includes(text);
    await change((now) => (isThere ? now.filter((entry) => entry !== text) : withAll(now, [text])));
  },
  /** Readies a lent phone for the next person, in every tab. Leave the page by a full load afterwards. */
  async clear(): Promise<boolean> {
    const { clearForNextPerson } = await import('#lib/offline/next-person.ts');
    const isCleared = await clearForNextPerson();
    if (isCleared) list = [];
    channel?.postMessage('changed');
    return isCleared;
  },
  async addAll(places: readonly Place[]): Promise<void> {
    await change((now) => withAll(now, places.map(formatPlace)));
  }
};
