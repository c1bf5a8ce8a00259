/** Minutes since midnight and date (`2026-11-22`) on London's clocks. */
export interface LondonTime {
  readonly date: string;
  readonly minutes: number;
}

const hour = 3_600_000;

/** Milliseconds of the last Sunday of a month (0 = January) at 01:00 UTC, when clocks change. */
function changeOfClocks(year: number, month: number): number {
  const lastDay = new Date(Date.UTC(year, month + 1, 0, 1));
  return lastDay.setUTCDate(lastDay.getUTCDate() - lastDay.getUTCDay());
}

/**
 * The time on London's clocks: an hour ahead of UTC from the last Sunday of March to that of October (Summer Time
 * Order 2002). By rule and not by `Intl`, which takes a phone 50 ms to open on every page, for this one answer; the
 * tests hold both to the same. Throws a RangeError for an invalid date.
 */
export function londonTime(moment: Date): LondonTime {
  const year = moment.getUTCFullYear();
  const isSummer =
    moment.getTime() >= changeOfClocks(year, 2) && moment.getTime() < changeOfClocks(year, 9);
  const wall = new Date(moment.getTime() + (isSummer ? hour : 0));
  return {
    date: wall.toISOString().slice(0, 10),
    minutes: wall.getUTCHours() * 60 + wall.getUTCMinutes()
  };
}

/** The date of a moment in London, as `2026-11-22`: facts are reviewed by London's calendar. */
export function londonDate(moment: Date): string {
  return londonTime(moment).date;
}
