import { addDays, isHoliday, weekdayOf } from './bank-holidays.ts';
import type { OpeningHours } from './facts.ts';
import { londonTime } from './london.ts';

/** Whether a service is open, as far as its usual hours say. Times are wall time in Europe/London. */
export type OpenState =
  /** `until` is missing when it stays open for a day or more. */
  | { readonly kind: 'open'; readonly until?: string }
  /** `opens` is missing when no opening of the next seven days is known. 1 = Monday … 7 = Sunday. */
  | { readonly kind: 'closed'; readonly opens?: { readonly day: number; readonly at: string } }
  /** A bank holiday: the hours are not known, so phone first. */
  | { readonly kind: 'holiday' };

const minutesOfDay = 24 * 60;

function minutesOf(time: string): number {
  const [hours = Number.NaN, minutes = Number.NaN] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

function timeOf(minutes: number): string {
  const rest = minutes % minutesOfDay;
  const twoDigits = (number: number): string => String(number).padStart(2, '0');
  return `${twoDigits(Math.floor(rest / 60))}:${twoDigits(rest % 60)}`;
}

/** From and to, in minutes since midnight of the day that was asked about. */
type Span = readonly [number, number];

/** The spans that begin on a date so many days off; one that closes no later than it opens runs past midnight. */
function spansOf(hours: readonly OpeningHours[], today: string, off: number): Span[] {
  const date = addDays(today, off);
  const weekday = weekdayOf(date);
  if (isHoliday(date)) return [];
  return hours
    .filter(({ days }) => days.includes(weekday))
    .map(({ opens, closes }): Span => {
      const from = minutesOf(opens);
      const to = minutesOf(closes);
      const start = off * minutesOfDay;
      return [start + from, start + (to <= from ? to + minutesOfDay : to)];
    });
}

/**
 * Whether a service with these usual hours is open at a moment; undefined when no hours are known. Clocks on the wall
 * decide: in the hour that comes twice in October the same answer is given twice.
 */
export function stateAt(
  hours: readonly OpeningHours[] | undefined,
  instant: Date
): OpenState | undefined {
  if (hours === undefined || hours.length === 0) return undefined;
  const { date, minutes } = londonTime(instant);
  if (isHoliday(date)) return { kind: 'holiday' };
  const spans = [-1, 0, 1, 2].flatMap((off) => spansOf(hours, date, off));
  const closing = closingAfter(spans, minutes);
  if (closing > minutes) {
    if (closing - minutes >= minutesOfDay) return { kind: 'open' };
    // What follows midnight is another day's, whose hours may not be known.
    const cut = closing > minutesOfDay && isHoliday(addDays(date, 1)) ? minutesOfDay : closing;
    return { kind: 'open', until: timeOf(cut) };
  }
  return isLeftOver(hours, date, minutes)
    ? { kind: 'holiday' }
    : { kind: 'closed', ...nextOpening(hours, date, minutes) };
}

/** Until when spans that meet or overlap keep it open; the moment itself when it is closed. */
function closingAfter(spans: readonly Span[], moment: number): number {
  const next = Math.max(
    moment,
    ...spans.filter(([from, to]) => from <= moment && moment < to).map(([, to]) => to)
  );
  return next === moment ? moment : closingAfter(spans, next);
}

/** Whether it would still be open from the night before, were that not a holiday. */
function isLeftOver(hours: readonly OpeningHours[], date: string, minutes: number): boolean {
  const yesterday = addDays(date, -1);
  return (
    isHoliday(yesterday) &&
    hours.some(
      ({ days, opens, closes }) =>
        days.includes(weekdayOf(yesterday)) &&
        minutesOf(closes) <= minutesOf(opens) &&
        minutes < minutesOf(closes)
    )
  );
}

function nextOpening(
  hours: readonly OpeningHours[],
  date: string,
  minutes: number
): { opens?: { day: number; at: string } } {
  for (let off = 0; off <= 7; off += 1) {
    const starts = spansOf(hours, date, off)
      .map(([from]) => from)
      .filter((from) => from > minutes);
    if (starts.length > 0) {
      return { opens: { day: weekdayOf(addDays(date, off)), at: timeOf(Math.min(...starts)) } };
    }
  }
  return {};
}
