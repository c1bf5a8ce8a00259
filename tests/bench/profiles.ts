/** The phones and lines that everything is measured with. */

export interface Profile {
  /** Milliseconds there and back. */
  roundTrip: number;
  /** Bits per second towards the phone, and from it. */
  down: number;
  up: number;
  /** How many times slower than this machine. */
  slowdown: number;
  /** Milliseconds after which a visit is no longer waited for. */
  patience: number;
}

const slowPhone = 4;

export const PROFILES = {
  phone: {
    roundTrip: 150,
    down: 1_600_000,
    up: 750_000,
    slowdown: slowPhone,
    patience: 40_000
  },
  '2g': { roundTrip: 600, down: 250_000, up: 250_000, slowdown: slowPhone, patience: 90_000 },
  /** What a page that comes from the phone itself is compared with. */
  fast: {
    roundTrip: 20,
    down: 50_000_000,
    up: 20_000_000,
    slowdown: slowPhone,
    patience: 20_000
  },
  none: { roundTrip: 0, down: Infinity, up: Infinity, slowdown: 1, patience: 20_000 }
} as const satisfies Record<string, Profile>;

export type ProfileName = keyof typeof PROFILES;

export function isProfileName(name: string): name is ProfileName {
  return name in PROFILES;
}
