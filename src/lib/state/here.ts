import { createContext } from 'svelte';
import type { Destination } from '#lib/domain/paths.ts';
import type { Reading } from './reading.ts';

/** Where the reader is. */
export const [getHere, setHere] = createContext<() => Destination>();

/** What menus and buttons speak: the page's language, or the one a helper chose for themselves. */
export const [getMenus, setMenus] = createContext<() => Reading>();
