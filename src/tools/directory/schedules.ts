import type { OpeningHours } from '#lib/domain/facts.ts';
import type { ServiceRecord } from './record.ts';

type Schedule = NonNullable<ServiceRecord['schedules']>[number];

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Any of these makes a rule hold on some weeks or dates only: a plain week would then be untrue. */
const NARROWING = [
  'bymonthday',
  'bymonth',
  'byyearday',
  'byweekno',
  'until',
  'count',
  'valid_from',
  'valid_to'
];

/**
 * The weekly hours that Open Referral UK schedules say, local wall time. Empty when any one of them says more than
 * "on these days from … to …": half of the hours would send people to a closed door.
 */
export function openingHours(schedules: readonly Schedule[]): OpeningHours[] {
  const hours = schedules.map(weekly);
  return hours.every((one) => one !== undefined) ? hours : [];
}

function weekly(schedule: Schedule): OpeningHours | undefined {
  const { freq = 'WEEKLY', byday = '', opens_at = '', closes_at = '', interval = 1 } = schedule;
  if (freq !== 'WEEKLY' || interval !== 1) return undefined;
  if (NARROWING.some((field) => (schedule[field] ?? '') !== '')) return undefined;
  const days = byday
    .split(',')
    .map((day) => DAYS.indexOf(day.trim()) + 1)
    .sort();
  const opens = clock(opens_at);
  const closes = clock(closes_at);
  if (days.includes(0) || opens === undefined || closes === undefined) return undefined;
  return { days: [...new Set(days)], opens, closes };
}

/** `09:00:00` → `09:00`. A time with a zone is not wall time, so it is none. */
function clock(text: string): string | undefined {
  return /^((?:[01]\d|2[0-3]):[0-5]\d)(?::00)?$/u.exec(text)?.[1];
}
