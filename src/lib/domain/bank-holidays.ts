/** Days that were proclaimed beside the usual ones: the funeral of Elizabeth II, the coronation of Charles III. */
const proclaimed: Readonly<Record<number, readonly string[]>> = {
  2022: ['2022-09-19'],
  2023: ['2023-05-08']
};

/** A day of the calendar as `2026-12-28`; days and months below or beyond their range run over. */
function isoDate(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}

/** The date so many days after (or, below nought, before) another. */
export function addDays(date: string, days: number): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return isoDate(year, month, day + days);
}

/** Easter Sunday of the Gregorian calendar (the computus of Meeus, Jones and Butcher). */
function easterSunday(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const moon = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday =
    (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - moon - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * weekday) / 451);
  const days = moon + weekday - 7 * late + 114;
  return isoDate(year, Math.floor(days / 31), (days % 31) + 1);
}

/** The first Monday on or after a date. */
function mondayFrom(date: string): string {
  return addDays(date, (8 - weekdayOf(date)) % 7);
}

/**
 * The bank holidays of England in a year, in order, as `2026-12-28`: by the rules that hold since 1978, with a weekday
 * in place of one that falls on a weekend. A day that is moved, or proclaimed beside these, is announced by gov.uk and
 * must be added to this file by hand; of the past, 2020 and 2022 had moved ones that are not here.
 */
export function bankHolidays(year: number): string[] {
  const newYear = isoDate(year, 1, 1);
  const christmas = isoDate(year, 12, 25);
  const easter = easterSunday(year);
  // Saturday: both days move to Monday and Tuesday. Sunday: Boxing Day stays, Christmas takes the Tuesday. Friday: Boxing Day takes the Monday.
  const afterChristmas = { 5: [25, 28], 6: [27, 28], 7: [26, 27] }[weekdayOf(christmas)] ?? [
    25, 26
  ];
  return [
    weekdayOf(newYear) > 5 ? mondayFrom(newYear) : newYear,
    addDays(easter, -2),
    addDays(easter, 1),
    mondayFrom(isoDate(year, 5, 1)),
    mondayFrom(isoDate(year, 5, 25)),
    mondayFrom(isoDate(year, 8, 25)),
    ...afterChristmas.map((day) => isoDate(year, 12, day)),
    ...(proclaimed[year] ?? [])
  ].sort();
}

/**
 * Whether usual hours cannot be relied on: a bank holiday of England, or the feast itself where it falls on a weekend
 * (New Year's Day, Easter Sunday, Christmas Day, Boxing Day).
 */
export function isHoliday(date: string): boolean {
  const year = Number(date.slice(0, 4));
  const feasts = [`${year}-01-01`, easterSunday(year), `${year}-12-25`, `${year}-12-26`];
  return feasts.includes(date) || bankHolidays(year).includes(date);
}
