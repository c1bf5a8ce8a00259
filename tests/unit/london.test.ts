import { describe, expect, test } from 'vitest';
import { londonDate, londonTime } from '#lib/domain/london.ts';

const wall = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/London',
  dateStyle: 'short',
  timeStyle: 'short'
});

function byTimeZone(moment: Date): string {
  return wall.format(moment);
}

function byRule(moment: Date): string {
  const { date, minutes } = londonTime(moment);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${date} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

describe('London’s clocks', () => {
  test('the date is London’s, on both sides of midnight and of summer time', () => {
    expect(londonDate(new Date('2026-06-30T23:30:00Z'))).toBe('2026-07-01');
    expect(londonDate(new Date('2026-12-31T23:30:00Z'))).toBe('2026-12-31');
  });

  test('the rule tells what the time zone tells, every five hours for twenty years', () => {
    const step = 5 * 3_600_000 + 7 * 60_000;
    const end = Date.UTC(2041, 0);
    for (let at = Date.UTC(2021, 0); at < end; at += step) {
      const moment = new Date(at);
      if (byRule(moment) !== byTimeZone(moment)) expect(byRule(moment)).toBe(byTimeZone(moment));
    }
  });

  test.for([2024, 2025, 2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033])(
    'clocks change in the right minute of %i',
    (year) => {
      for (const month of [2, 9]) {
        for (let day = 20; day <= 31; day += 1) {
          for (const minutes of [59, 60, 61]) {
            const moment = new Date(Date.UTC(year, month, day, 0, minutes));
            expect(byRule(moment)).toBe(byTimeZone(moment));
          }
        }
      }
    }
  );

  test('an invalid date is an error', () => {
    expect(() => londonDate(new Date(Number.NaN))).toThrow(RangeError);
  });
});
