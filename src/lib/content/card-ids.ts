import type { IconName } from '#lib/domain/icon-name.ts';

/** The cards in the order they are offered. Apart from their contents, which only their own pages load. */
export const CARD_ICONS = {
  interpreter: 'interpreter',
  languages: 'language',
  register: 'register',
  understand: 'understand',
  emergency: 'emergency',
  medicines: 'medicines',
  talk: 'talking',
  chaperone: 'chaperone',
  information: 'information'
} as const satisfies Record<string, IconName>;

export type CardId = keyof typeof CARD_ICONS;

export function isCardId(id: string): id is CardId {
  return Object.hasOwn(CARD_ICONS, id);
}

/** The cards on the home page: what is refused at a desk most often. */
export const HOME_CARDS: readonly CardId[] = ['interpreter', 'register', 'languages'];
