import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toKeep } from '../../../../src/main/services/backups/to-keep.ts';

const hour = 3_600_000;
const day = 24 * hour;
const now = Date.UTC(2030, 0, 20, 18);
const utcDay = (at: number) => new Date(at).toISOString().slice(0, 10);

/** Backups so many hours before now, called after that number. */
const hoursAgo = (...hours: readonly number[]) =>
  hours.map((number) => ({ name: `${number}`, at: now - number * hour }));
const keep = (...hours: readonly number[]) => [...toKeep(hoursAgo(...hours), now, utcDay)].sort();

describe('what is kept', () => {
  it.each([
    ['nothing of nothing', [], []],
    ['a single one, however old', [5_000], ['5000']],
    ['the last three of today', [1, 2, 3, 4, 5], ['1', '2', '3']],
    ['all while there are few', [0, 30, 60], ['0', '30', '60']],
    ['the last one of each earlier day', [20, 21, 22, 44, 45], ['20', '44']],
    ['three of today and one of yesterday', [1, 2, 3, 4, 20, 21], ['1', '2', '20', '3']],
    ['the newest where the clock was set back since', [-48, 1, 2, 3, 4], ['-48', '1', '2', '3']],
  ] as const)('is %s', (_name, hours, expected) => {
    expect(keep(...hours)).toEqual(expected);
  });

  it('is ten in all, the later days first', () => {
    const ofToday = hoursAgo(1, 2, 3, 4);
    const ofDays = hoursAgo(...Array.from({ length: 20 }, (_, index) => 24 * (index + 1)));
    const kept = toKeep([...ofDays, ...ofToday], now, utcDay);
    expect([...kept]).toEqual(['1', '2', '3', ...['24', '48', '72', '96', '120', '144', '168']]);
  });

  it('goes by the day of the user, where none is named', () => {
    const noon = new Date(2030, 0, 20, 12).getTime();
    const today = [1, 2, 3, 4].map((number) => ({ name: `${number}`, at: noon - number * hour }));
    expect([...toKeep(today, noon)]).toEqual(['1', '2', '3']);
  });
});

describe('whatever there is', () => {
  const backups = fc.uniqueArray(
    fc.record({ name: fc.uuid(), at: fc.integer({ min: now - 40 * day, max: now + 2 * day }) }),
    { selector: ({ name }) => name, maxLength: 60 },
  );

  it('the newest stays, ten stay at most, three of a day at most', () => {
    fc.assert(
      fc.property(backups, (all) => {
        const kept = toKeep(all, now, utcDay);
        const newest = Math.max(...all.map(({ at }) => at));
        const left = all.filter(({ name }) => kept.has(name));
        if (all.length > 0) expect(left.map(({ at }) => at)).toContain(newest);
        expect(kept.size).toBe(left.length);
        expect(left.length).toBeLessThanOrEqual(10);
        const perDay = Map.groupBy(left, ({ at }) => utcDay(at));
        for (const [at, ofDay] of perDay) {
          expect(ofDay.length).toBeLessThanOrEqual(at === utcDay(now) ? 3 : 1);
        }
      }),
    );
  });

  it('what was kept is kept again', () => {
    fc.assert(
      fc.property(backups, (all) => {
        const once = toKeep(all, now, utcDay);
        const left = all.filter(({ name }) => once.has(name));
        expect(toKeep(left, now, utcDay)).toEqual(once);
      }),
    );
  });
});
