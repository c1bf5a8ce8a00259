import { createContext } from 'svelte';
import type { Reading } from './reading.ts';

/** What stands beside the blocks of a page. */
export interface Sides {
  /** False while prerendering and in the first paint, which must equal it. */
  readonly isAwake: boolean;
  /** The second language of every block, or null where the page stands alone. */
  readonly partner: Reading | null;
  /** The English of one block, while the reader has it open. */
  readonly beside: (block: string) => Reading | null;
  readonly toggle: (block: string) => void;
}

export const [getSides, setSides] = createContext<() => Sides>();
