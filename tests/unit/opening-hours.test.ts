import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OpeningHours } from '#lib/domain/facts.ts';
import { stateAt } from '#lib/domain/opening-hours.ts';

const weekdays = [1, 2, 3, 4, 5];
const everyDay = [1, 2, 3, 4, 5, 6, 7];

function at(iso: string, ...hours: OpeningHours[]): ReturnType<typeof stateAt> {
  return stateAt(hours, new Date(iso));
}

describe('whether a service is open', () => {
  const surgery = { days: weekdays, opens: '08:00', closes: '18:30' };

  test('a record without hours says nothing, on a holiday too', () => {
    expect(stateAt(undefined, new Date('2026-11-25T12:00:00Z'))).toBeUndefined();
    expect(stateAt([], new Date('2026-12-25T12:00:00Z'))).toBeUndefined();
  });

  test('opens and closes on the minute', () => {
    expect(at('2026-11-25T07:59:59Z', surgery)).toEqual({
      kind: 'closed',
      opens: { day: 3, at: '08:00' }
    });
    expect(at('2026-11-25T08:00:00Z', surgery)).toEqual({ kind: 'open', until: '18:30' });
    expect(at('2026-11-25T18:29:59Z', surgery)).toEqual({ kind: 'open', until: '18:30' });
    expect(at('2026-11-25T18:30:00Z', surgery)).toEqual({
      kind: 'closed',
      opens: { day: 4, at: '08:00' }
    });
    expect(at('2026-11-27T20:00:00Z', surgery)).toEqual({
      kind: 'closed',
      opens: { day: 1, at: '08:00' }
    });
  });

  test('goes by the clocks of London in summer', () => {
    expect(at('2026-07-01T07:00:00Z', surgery)).toEqual({ kind: 'open', until: '18:30' });
    expect(at('2026-07-01T17:30:00Z', surgery)).toMatchObject({ kind: 'closed' });
  });

  test('knows a lunch break, and hours that meet', () => {
    const morning = { days: weekdays, opens: '09:00', closes: '13:00' };
    const afternoon = { days: weekdays, opens: '14:00', closes: '17:00' };
    expect(at('2026-11-25T13:30:00Z', afternoon, morning)).toEqual({
      kind: 'closed',
      opens: { day: 3, at: '14:00' }
    });
    expect(at('2026-11-25T12:00:00Z', morning, afternoon)).toEqual({
      kind: 'open',
      until: '13:00'
    });
    expect(at('2026-11-25T12:00:00Z', morning, { ...afternoon, opens: '13:00' })).toEqual({
      kind: 'open',
      until: '17:00'
    });
  });

  test('stays open past midnight', () => {
    const late = { days: [5, 6], opens: '22:00', closes: '02:00' };
    expect(at('2026-11-27T23:30:00Z', late)).toEqual({ kind: 'open', until: '02:00' });
    expect(at('2026-11-28T01:59:00Z', late)).toEqual({ kind: 'open', until: '02:00' });
    expect(at('2026-11-28T02:00:00Z', late)).toEqual({
      kind: 'closed',
      opens: { day: 6, at: '22:00' }
    });
    expect(at('2026-11-29T01:00:00Z', late)).toEqual({ kind: 'open', until: '02:00' });
    expect(at('2026-11-30T01:00:00Z', late)).toEqual({
      kind: 'closed',
      opens: { day: 5, at: '22:00' }
    });
  });

  test('names no closing time when it never closes, and midnight before a holiday', () => {
    const always = { days: everyDay, opens: '00:00', closes: '00:00' };
    expect(at('2026-11-25T12:00:00Z', always)).toEqual({ kind: 'open' });
    expect(at('2026-12-24T23:00:00Z', always)).toEqual({ kind: 'open', until: '00:00' });
    const late = { days: [4, 5], opens: '20:00', closes: '03:00' };
    expect(at('2026-12-24T23:00:00Z', late)).toEqual({ kind: 'open', until: '00:00' });
    expect(at('2026-12-25T01:00:00Z', late)).toEqual({ kind: 'holiday' });
  });

  test('a service of one day a week opens in a week', () => {
    const clinic = { days: [3], opens: '10:00', closes: '12:00' };
    expect(at('2026-11-25T13:00:00Z', clinic)).toEqual({
      kind: 'closed',
      opens: { day: 3, at: '10:00' }
    });
    // The Wednesday after is 30 December; Friday's is Christmas, then New Year.
    expect(at('2026-12-19T13:00:00Z', { ...clinic, days: [5] })).toEqual({ kind: 'closed' });
  });
});

describe('when the clocks change', () => {
  const night = { days: everyDay, opens: '22:00', closes: '01:30' };
  const early = { days: everyDay, opens: '01:30', closes: '09:00' };
  const day = { days: everyDay, opens: '09:00', closes: '17:00' };

  test('29 March 2026: one o’clock is followed by two o’clock', () => {
    expect(at('2026-03-29T00:59:00Z', night)).toEqual({ kind: 'open', until: '01:30' });
    expect(at('2026-03-29T01:00:00Z', night)).toEqual({
      kind: 'closed',
      opens: { day: 7, at: '22:00' }
    });
    expect(at('2026-03-29T00:59:00Z', early)).toEqual({
      kind: 'closed',
      opens: { day: 7, at: '01:30' }
    });
    expect(at('2026-03-29T01:00:00Z', early)).toEqual({ kind: 'open', until: '09:00' });
    expect(at('2026-03-28T09:00:00Z', day)).toEqual({ kind: 'open', until: '17:00' });
    expect(at('2026-03-29T07:59:00Z', day)).toMatchObject({ kind: 'closed' });
    expect(at('2026-03-29T08:00:00Z', day)).toEqual({ kind: 'open', until: '17:00' });
    expect(at('2026-03-29T16:00:00Z', day)).toMatchObject({ kind: 'closed' });
  });

  test('25 October 2026: the hour from one to two comes twice, and says the same twice', () => {
    for (const hour of ['00', '01']) {
      expect(at(`2026-10-25T${hour}:15:00Z`, night)).toEqual({ kind: 'open', until: '01:30' });
      expect(at(`2026-10-25T${hour}:45:00Z`, night)).toMatchObject({ kind: 'closed' });
      expect(at(`2026-10-25T${hour}:45:00Z`, early)).toEqual({ kind: 'open', until: '09:00' });
    }
    expect(at('2026-10-24T23:30:00Z', night)).toEqual({ kind: 'open', until: '01:30' });
    expect(at('2026-10-25T02:00:00Z', night)).toMatchObject({ kind: 'closed' });
    expect(at('2026-10-24T08:00:00Z', day)).toEqual({ kind: 'open', until: '17:00' });
    expect(at('2026-10-25T08:59:00Z', day)).toMatchObject({ kind: 'closed' });
    expect(at('2026-10-25T09:00:00Z', day)).toEqual({ kind: 'open', until: '17:00' });
    expect(at('2026-10-25T17:00:00Z', day)).toMatchObject({ kind: 'closed' });
  });
});

describe('on a bank holiday', () => {
  const daily = { days: everyDay, opens: '09:00', closes: '17:00' };

  test.each([
    ['Easter Monday 2027', '2027-03-29'],
    ['Easter Sunday 2027', '2027-03-28'],
    ['28 December 2026, in place of Boxing Day', '2026-12-28'],
    ['Boxing Day 2026, a Saturday', '2026-12-26'],
    ['Christmas 2027, a Saturday', '2027-12-25'],
    ['27 December 2027', '2027-12-27'],
    ['28 December 2027', '2027-12-28'],
    ['Christmas 2033, a Sunday', '2033-12-25'],
    ['27 December 2033', '2033-12-27']
  ])('%s: hours are not known', (_, date) => {
    for (const time of ['00:30', '12:00', '22:30']) {
      expect(at(`${date}T${time}:00Z`, daily)).toEqual({ kind: 'holiday' });
    }
  });

  test('the day after is a usual one again, and the next opening is never a holiday', () => {
    expect(at('2026-12-29T12:00:00Z', daily)).toEqual({ kind: 'open', until: '17:00' });
    expect(at('2026-12-24T18:00:00Z', { ...daily, days: weekdays })).toEqual({
      kind: 'closed',
      opens: { day: 2, at: '09:00' }
    });
  });

  test('what would have run on from the holiday is not known either', () => {
    const late = { days: everyDay, opens: '20:00', closes: '02:00' };
    expect(at('2026-12-29T01:00:00Z', late)).toEqual({ kind: 'holiday' });
    expect(at('2026-12-29T02:00:00Z', late)).toEqual({
      kind: 'closed',
      opens: { day: 2, at: '20:00' }
    });
  });
});

describe('any hours at any moment', () => {
  const time = fc
    .integer({ min: 0, max: 95 })
    .map(
      (quarter) =>
        `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`
    );
  const hours = fc.array(
    fc.record({ days: fc.subarray(everyDay, { minLength: 1 }), opens: time, closes: time }),
    { minLength: 1, maxLength: 4 }
  );
  // February 2026: no holiday, no change of clocks, and London keeps universal time.
  const monday = Date.UTC(2026, 1, 2);
  const minute = fc.integer({ min: 0, max: 14 * 1440 - 1 });
  const week = 7 * 1440;
  const minutesOf = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));

  /** The same question asked of a week as a ring of minutes. */
  function isOpen(list: readonly OpeningHours[], moment: number): boolean {
    return list.some(({ days, opens, closes }) => {
      const length = (minutesOf(closes) - minutesOf(opens) + 1440) % 1440 || 1440;
      return days.some((weekday) => {
        const since = (moment - (weekday - 1) * 1440 - minutesOf(opens) + 2 * week) % week;
        return since < length;
      });
    });
  }

  test('the state, the closing time and the next opening agree with the hours', () => {
    fc.assert(
      fc.property(hours, minute, (list, moment) => {
        const state = stateAt(list, new Date(monday + moment * 60_000));
        expect(state?.kind).toBe(isOpen(list, moment) ? 'open' : 'closed');
        let change = moment;
        while (change < moment + week + 1440 && isOpen(list, change) === isOpen(list, moment)) {
          change += 1;
        }
        const clock = new Date(monday + change * 60_000).toISOString().slice(11, 16);
        if (state?.kind === 'open') {
          expect(state.until).toBe(change - moment >= 1440 ? undefined : clock);
        } else if (state?.kind === 'closed') {
          const day = (Math.floor(change / 1440) % 7) + 1;
          expect(state.opens).toEqual({ day, at: clock });
        }
      }),
      { numRuns: 300 }
    );
  });
});
