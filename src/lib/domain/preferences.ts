const themes = ['system', 'light', 'dark'] as const;
const contrasts = ['system', 'more'] as const;
const textSizes = [100, 125, 150, 175, 200] as const;

// A tag ends up in addresses and in `lang`, so nothing but letters, digits and hyphens passes.
const tagShape = /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/iu;

export interface Preferences {
  theme: (typeof themes)[number];
  contrast: (typeof contrasts)[number];
  /** Per cent of the browser's own size. */
  textSize: (typeof textSizes)[number];
  /** The language to read in; null until the reader chooses. */
  language: string | null;
  /** The second language of a page read side by side; null for one language. */
  partner: string | null;
  /** The language of menus and buttons, for a helper who shows pages in another; null for the page's own. */
  menus: string | null;
}

export const DEFAULT_PREFERENCES: Readonly<Preferences> = {
  theme: 'system',
  contrast: 'system',
  textSize: 100,
  language: null,
  partner: null,
  menus: null
};

function oneOf<Choice>(choices: readonly Choice[], value: unknown, otherwise: Choice): Choice {
  return choices.find((choice) => choice === value) ?? otherwise;
}

function tagOrNull(value: unknown): string | null {
  return typeof value === 'string' && tagShape.test(value) ? value : null;
}

/** Reads what was stored, by whatever version: a field that is missing or rubbish takes its default. */
export function parsePreferences(value: unknown): Preferences {
  const stored: Record<string, unknown> =
    typeof value === 'object' && value !== null ? { ...value } : {};
  return {
    theme: oneOf(themes, stored.theme, DEFAULT_PREFERENCES.theme),
    contrast: oneOf(contrasts, stored.contrast, DEFAULT_PREFERENCES.contrast),
    textSize: oneOf(textSizes, stored.textSize, DEFAULT_PREFERENCES.textSize),
    language: tagOrNull(stored.language),
    partner: tagOrNull(stored.partner),
    menus: tagOrNull(stored.menus)
  };
}
