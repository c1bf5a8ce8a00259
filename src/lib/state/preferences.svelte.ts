import { DEFAULT_PREFERENCES, type Preferences } from '#lib/domain/preferences.ts';
import { changePreferences, readPreferences } from '#lib/storage/preferences.ts';

let current = $state.raw<Preferences>({ ...DEFAULT_PREFERENCES });
let isForgotten = $state(false);

/** What the reader chose. Read-only: every change goes through `update`. */
export const preferences = {
  get current(): Readonly<Preferences> {
    return current;
  },
  /** True when a choice could not be stored and goes with this page. */
  get isForgotten(): boolean {
    return isForgotten;
  },
  /** Reads what this phone kept. Writes nothing. */
  async load(): Promise<void> {
    current = await readPreferences();
  },
  /** The one gateway: changes, shows and stores together. */
  async update(change: Partial<Preferences>): Promise<void> {
    current = { ...current, ...change };
    isForgotten = !(await changePreferences(change));
  }
};
