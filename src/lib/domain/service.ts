import type { OpeningHours } from './facts.ts';
import { SERVICE_GROUPS, type ServiceGroup } from './service-group.ts';

/** What a service is, finest first; its words are `directory:type.<type>`. */
export const SERVICE_TYPES = [
  'gp',
  'pharmacy',
  'dentist',
  'hospital',
  'urgentCare',
  'mentalHealth',
  'drugsAndAlcohol',
  'hospice',
  'clinic'
] as const;

export type ServiceType = (typeof SERVICE_TYPES)[number];

/** The group a type is listed under. */
export function groupOf(type: ServiceType): ServiceGroup {
  return SERVICE_GROUPS.find((group) => group === type) ?? 'other';
}

/** Degrees, WGS 84. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** A service as the app reads it, from `static/b/services.<hash>.json`. Names follow Open Referral UK where it has them. */
export interface Service {
  /** The NHS organisation code (`F84003`), or the id of the feed it came from. */
  readonly id: string;
  readonly type: ServiceType;
  readonly name: string;
  /** Lines of the address without the postcode: `34 Linscott Road, London`. */
  readonly address: string;
  readonly postcode: string;
  readonly phone?: { readonly text: string; readonly tel: string };
  /** Of the postcode's centre, never of the door. Missing where nobody knows it. */
  readonly point?: Point;
  /** Key of {@link Directory.neighbourhoods}: that of the practice, never of a home. */
  readonly neighbourhood?: string;
  /** Only where a source gives them. */
  readonly hours?: readonly OpeningHours[];
  /** Key of {@link Directory.sources}. */
  readonly source: string;
  /** When this record alone was last confirmed (`2026-02` or `2026-02-03`); else the date of its source counts. */
  readonly assuredDate?: string;
}

/** Where records come from. */
export interface ServiceSource {
  readonly publisher: string;
  /** The date of the data: `2020-01`, or a day. */
  readonly date: string;
  /** Nobody has confirmed this list since it was published: it is shown as old. */
  readonly isUnverified?: true;
}

/** `static/b/services.<hash>.json`. */
export interface Directory {
  readonly services: readonly Service[];
  /** Id → name, as on the NHS list. */
  readonly neighbourhoods: Readonly<Record<string, string>>;
  readonly sources: Readonly<Record<string, ServiceSource>>;
}

/** How many months a record may go unchecked before the reader is warned. */
const freshMonths = 12;

/** When a service was last seen to be so. */
export function checkedOn(service: Service, sources: Directory['sources']): string | undefined {
  return service.assuredDate ?? sources[service.source]?.date;
}

/** Whether a date (`2025-04` or a day) lies more than twelve months before today (`2026-11-22`). */
export function isStale(date: string, today: string): boolean {
  const [year = 0, month = 0, day] = date.split('-').map(Number);
  const [nowYear = 0, nowMonth = 0, nowDay = 0] = today.split('-').map(Number);
  const months = (nowYear - year) * 12 + nowMonth - month;
  // A month without a day counts as its last day: no record is called old before it is.
  return months > freshMonths || (months === freshMonths && day !== undefined && nowDay > day);
}
