import { describe, expect, it } from 'vitest';
import { createWallClock } from '../../../../../src/main/engine/timetable/wall-clock.ts';
import { budgetPeriods } from '../../../../../src/main/services/models/spending/budget-periods.ts';

const at = (text: string) => Date.parse(text);
const iso = (moment: number) => new Date(moment).toISOString();

function periods(now: string, timeZone: string) {
  const { dayStart, dayEnd, monthStart, monthEnd } = budgetPeriods(
    at(now),
    createWallClock(timeZone),
  );
  return { day: [iso(dayStart), iso(dayEnd)], month: [iso(monthStart), iso(monthEnd)] };
}

describe('day and month of a budget', () => {
  it('are those of the zone in which its user is', () => {
    expect(periods('2030-01-31T20:00:00Z', 'Asia/Tokyo')).toEqual({
      day: ['2030-01-31T15:00:00.000Z', '2030-02-01T15:00:00.000Z'],
      month: ['2030-01-31T15:00:00.000Z', '2030-02-28T15:00:00.000Z'],
    });
  });

  it('end with the year where it ends', () => {
    expect(periods('2029-12-31T23:59:59.999Z', 'UTC')).toEqual({
      day: ['2029-12-31T00:00:00.000Z', '2030-01-01T00:00:00.000Z'],
      month: ['2029-12-01T00:00:00.000Z', '2030-01-01T00:00:00.000Z'],
    });
  });

  it.each([
    [23, '2030-03-31T12:00:00Z', ['2030-03-30T23:00:00.000Z', '2030-03-31T22:00:00.000Z']],
    [25, '2030-10-27T12:00:00Z', ['2030-10-26T22:00:00.000Z', '2030-10-27T23:00:00.000Z']],
  ])('have %i hours where the clocks change', (hours, now, day) => {
    expect(periods(now, 'Europe/Berlin').day).toEqual(day);
    const [start = '', end = ''] = day;
    expect(at(end) - at(start)).toBe(hours * 3_600_000);
  });

  it('begin where a gap at midnight ends', () => {
    // Clocks in Cairo go from midnight to one o'clock on the last Friday of April.
    expect(periods('2030-04-26T12:00:00Z', 'Africa/Cairo').day).toEqual([
      '2030-04-25T22:00:00.000Z',
      '2030-04-26T21:00:00.000Z',
    ]);
  });
});
