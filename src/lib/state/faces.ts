import { createContext } from 'svelte';
import type { Reading } from './reading.ts';

/** The two languages of a card: English for staff, and the holder's own. */
export interface Faces {
  readonly english: Reading;
  /** Null where the holder reads English, or the card is not translated for them yet. */
  readonly own: Reading | null;
}

export const [getFaces, setFaces] = createContext<() => Faces>();
