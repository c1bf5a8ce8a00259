import type { DateWords } from './bundle.ts';

// Browsers lack the words of about forty of our languages and silently use their own instead,
// so everything here works from words that came with the bundle. Digits are always Latin.

function fill(pattern: string, parts: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{(day|month|year)\}/gu, (whole, name: string) => parts[name] ?? whole);
}

/** `2026-11-30` → “30 November 2026”, `2026-11` → “November 2026”, `2026` → “2026”. */
export function formatDate(date: string, words: DateWords): string {
  const [year = '', month, day] = date.split('-');
  const index = Number(month) - 1;
  if (month === undefined) return year;
  if (day === undefined) {
    return fill(words.monthYear, { month: words.monthsAlone[index] ?? month, year });
  }
  return fill(words.dayMonthYear, {
    day: String(Number(day)),
    month: words.months[index] ?? month,
    year
  });
}

/** 990 → “£9.90”, 10000 → “£100”. */
export function formatMoney(pence: number): string {
  const pounds = formatNumber(Math.floor(pence / 100));
  const rest = pence % 100;
  return rest === 0 ? `£${pounds}` : `£${pounds}.${String(rest).padStart(2, '0')}`;
}

/** What parts the thousands: a comma in English; elsewhere a thin space, since many readers take a comma for a decimal. */
export function groupMark(tag: string): string {
  return tag === 'en' || tag.startsWith('en-') ? ',' : '\u202f';
}

/** 267800 → “267,800”. */
export function formatNumber(value: number, mark = ','): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/gu, mark);
}

/** “08:00” → “8:00”. The 24-hour clock needs no translation of am and pm. */
export function formatTime(time: string): string {
  return time.replace(/^0/u, '');
}

/** 31234 → “31 kB”, 2_400_000 → “2.4 MB”. */
export function formatBytes(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} kB`;
  const megabytes = bytes / 1_000_000;
  return megabytes < 1000
    ? `${megabytes < 10 ? megabytes.toFixed(1) : Math.round(megabytes)} MB`
    : `${(megabytes / 1000).toFixed(1)} GB`;
}

/** [1, 2, 3, 5] → [[1, 3], [5, 5]]: runs of days that follow each other. */
export function dayRuns(days: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const day of days) {
    const last = runs.at(-1);
    if (last?.[1] === day - 1) last[1] = day;
    else runs.push([day, day]);
  }
  return runs;
}
