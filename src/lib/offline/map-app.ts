import type { MapApp } from '#lib/domain/directions.ts';
import { isApple } from './apple.ts';

/** The map that this phone opens a place with. */
export function mapApp(): MapApp {
  if (isApple()) return 'apple';
  return navigator.userAgent.includes('Android') ? 'android' : 'web';
}
