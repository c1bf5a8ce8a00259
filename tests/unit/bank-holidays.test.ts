import { describe, expect, test } from 'vitest';
import { bankHolidays, isHoliday } from '#lib/domain/bank-holidays.ts';

describe('bank holidays of England', () => {
  test('are those that gov.uk lists for 2026', () => {
    expect(bankHolidays(2026)).toEqual([
      '2026-01-01',
      '2026-04-03',
      '2026-04-06',
      '2026-05-04',
      '2026-05-25',
      '2026-08-31',
      '2026-12-25',
      '2026-12-28'
    ]);
  });

  test('are those that gov.uk lists for 2027', () => {
    expect(bankHolidays(2027)).toEqual([
      '2027-01-01',
      '2027-03-26',
      '2027-03-29',
      '2027-05-03',
      '2027-05-31',
      '2027-08-30',
      '2027-12-27',
      '2027-12-28'
    ]);
  });

  test.each([
    [2021, ['2021-12-27', '2021-12-28']],
    [2022, ['2022-12-26', '2022-12-27']],
    [2023, ['2023-12-25', '2023-12-26']],
    [2033, ['2033-12-26', '2033-12-27']]
  ])('at the end of %d: %s', (year, days) => {
    expect(bankHolidays(year).slice(-2)).toEqual(days);
  });

  test.each([
    [2022, '2022-01-03'],
    [2023, '2023-01-02'],
    [2028, '2028-01-03']
  ])('New Year %d is kept on %s', (year, day) => {
    expect(bankHolidays(year)[0]).toBe(day);
  });

  test.each([2024, 2025, 2038, 2057, 2076, 2099])('are weekdays, eight of them, in %d', (year) => {
    const days = bankHolidays(year);
    expect(new Set(days).size).toBe(8);
    for (const day of days) {
      expect([1, 2, 3, 4, 5]).toContain(new Date(`${day}T12:00:00Z`).getUTCDay());
    }
  });

  test.each(['2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2038-04-25'])(
    'Easter Sunday %s is no day of usual hours',
    (day) => {
      expect(isHoliday(day)).toBe(true);
      expect(bankHolidays(Number(day.slice(0, 4)))).not.toContain(day);
    }
  );

  test('a proclaimed day counts', () => {
    expect(isHoliday('2023-05-08')).toBe(true);
  });
});
