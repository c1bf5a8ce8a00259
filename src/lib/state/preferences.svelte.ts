import { DEFAULT_PREFERENCES, type Preferences } from '#lib/domain/preferences.ts';
import { changePreferences, readPreferences } from '#lib/storage/preferences.ts';

const looks = ['theme', 'contrast', 'textSize'] as const;

let current = $state.raw<Preferences>({ ...DEFAULT_PREFERENCES });
let isForgotten = $state(false);

/** What the reader chose. Read-only: every change goes through `update`. */
export const preferences = {
  get current(): Readonly<Preferences> {
    return current;
  },
  /** Whether the reader chose a theme, a contrast or a size of text of their own. */
  get changesLook(): boolean {
    return looks.some((name) => current[name] !== DEFAULT_PREFERENCES[name]);
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
