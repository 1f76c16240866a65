import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createOccurrences } from '../../../../src/main/engine/timetable/occurrences.ts';
import { clockChanges } from '../../../support/clock-changes.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const at = (text: string) => Date.parse(text);
const iso = (time: number | null) => (time === null ? null : new Date(time).toISOString());

function list(rhythm: readonly [cron: string, zone: string], from: string, count: number) {
  const { next } = createOccurrences(...rhythm);
  const found: (number | null)[] = [next(at(from))];
  while (found.length < count) found.push(next(found.at(-1) ?? 0));
  return found.map(iso);
}

describe('the golden table', () => {
  it.each(clockChanges)('$zone, $cron, $change', ({ zone, cron, expected }) => {
    const from = new Date(at(expected[0]) - minute).toISOString();
    expect(list([cron, zone], from, 3)).toEqual(expected.map((text) => iso(at(text))));
  });

  it('goes on with the next date when asked while an hour is repeated', () => {
    expect(list(['30 1 * * *', 'America/New_York'], '2025-11-02T06:10Z', 1)).toEqual([
      '2025-11-03T06:30:00.000Z',
    ]);
  });

  it('holds six zones, spring and autumn each', () => {
    const zones = new Map<string, number>();
    for (const { zone } of clockChanges) zones.set(zone, (zones.get(zone) ?? 0) + 1);
    expect(zones.size).toBeGreaterThanOrEqual(6);
    expect([...zones.values()].every((count) => count === 2)).toBe(true);
  });
});

describe('several times a day', () => {
  it('that all fall into a gap are due once, after it', () => {
    expect(list(['0,30 2 * * *', 'Europe/Berlin'], '2025-03-29T12:00Z', 2)).toEqual([
      ...['2025-03-30T01:00:00.000Z', '2025-03-31T00:00:00.000Z'],
    ]);
  });

  it('by steps of hours keep their times of day', () => {
    expect(list(['0 */6 * * *', 'Africa/Cairo'], '2025-04-24T12:00Z', 4)).toEqual([
      ...['2025-04-24T16:00:00.000Z', '2025-04-24T22:00:00.000Z'],
      ...['2025-04-25T03:00:00.000Z', '2025-04-25T09:00:00.000Z'],
    ]);
  });

  it('of every minute in an hour that is repeated come once each', () => {
    const { count } = createOccurrences('* 1 * * *', 'America/New_York');
    const date = { after: at('2025-11-02T00:00Z'), until: at('2025-11-02T23:00Z') };
    expect(count(date, 1_000)).toBe(60);
  });

  it('that any hour will do for go by real time when an hour is repeated', () => {
    const times = list(['*/30 * * * *', 'America/New_York'], '2025-11-02T04:59Z', 6);
    expect(times.map((time) => time?.slice(11, 16))).toEqual([
      ...['05:00', '05:30', '06:00', '06:30', '07:00', '07:30'],
    ]);
  });
});

describe('the days', () => {
  it('of month and week are alternatives where both are given', () => {
    expect(list(['0 0 13 * 5', 'UTC'], '2026-02-01T00:00Z', 5)).toEqual([
      ...['2026-02-06T00:00:00.000Z', '2026-02-13T00:00:00.000Z', '2026-02-20T00:00:00.000Z'],
      ...['2026-02-27T00:00:00.000Z', '2026-03-06T00:00:00.000Z'],
    ]);
  });

  it('that come every four years are found', () => {
    expect(list(['0 9 29 2 *', 'UTC'], '2026-01-01T00:00Z', 2)).toEqual([
      ...['2028-02-29T09:00:00.000Z', '2032-02-29T09:00:00.000Z'],
    ]);
  });
});

describe('what passed', () => {
  const nightly = createOccurrences('0 6 * * *', 'UTC');

  it('is counted up to a limit', () => {
    const span = { after: at('2026-01-01T06:00Z'), until: at('2026-01-04T06:00Z') };
    expect(nightly.count(span, 100)).toBe(3);
    expect(nightly.count({ ...span, until: at('2036-01-01T00:00Z') }, 100)).toBe(100);
  });

  it.each([
    ['* * * * *', '2035-12-31T23:59:00.000Z'],
    ['0 6 * * *', '2035-12-31T06:00:00.000Z'],
    ['0 9 29 2 *', '2032-02-29T09:00:00.000Z'],
  ])('has a last one, however far back it began: %s', (cron, expected) => {
    const span = { after: at('2026-01-01T00:00Z'), until: at('2035-12-31T23:59:59Z') };
    expect(iso(createOccurrences(cron, 'UTC').latest(span))).toBe(expected);
  });

  it('has none where nothing passed', () => {
    const span = { after: at('2026-01-01T06:00Z'), until: at('2026-01-02T05:59Z') };
    expect(nightly.latest(span)).toBeNull();
    expect(nightly.latest({ ...span, until: at('2026-01-02T06:00Z') })).toBe(
      at('2026-01-02T06:00Z'),
    );
  });
});

const zones = [
  ...['UTC', 'Europe/Berlin', 'Europe/London', 'America/New_York', 'America/Santiago'],
  ...['America/Havana', 'America/St_Johns', 'Africa/Cairo', 'Asia/Beirut', 'Asia/Kathmandu'],
  ...['Australia/Lord_Howe', 'Pacific/Auckland', 'Atlantic/Azores', 'America/Nuuk'],
  ...['America/Scoresbysund', 'Africa/Casablanca', 'Antarctica/Troll', 'Europe/Dublin'],
];

const formats = new Map(
  zones.map((zone) => [
    zone,
    new Intl.DateTimeFormat('sv-SE', {
      ...{ timeZone: zone, dateStyle: 'short', timeStyle: 'short' },
    }),
  ]),
);
/** `2026-03-29 02:30`, as a clock on the wall shows it. */
const wall = (zone: string, time: number) => formats.get(zone)?.format(time) ?? '';

/** The date that a run belongs to: the one of its time, which a gap may have left out. */
function dateOf(zone: string, run: number, clock: string): string | undefined {
  const shown = wall(zone, run);
  const before = wall(zone, run - minute);
  // In Nuuk the gap ends at midnight, so that its run comes on the next date.
  return [shown, before]
    .map((text) => text.slice(0, 10))
    .find((date) => {
      const wanted = `${date} ${clock}`;
      return shown === wanted || (before < wanted && wanted < shown);
    });
}

describe('a daily time', () => {
  it('comes once for every date of every zone, at its time or right after the gap that holds it', () => {
    const begins = fc.integer({ min: at('2015-01-01T00:00Z'), max: at('2037-01-01T00:00Z') });
    const time = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }));
    fc.assert(
      fc.property(fc.constantFrom(...zones), time, begins, (zone, [h, m], begin) => {
        const { next } = createOccurrences(`${m} ${h} * * *`, zone);
        const clock = `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`;
        let before = next(begin) ?? 0;
        for (let days = 0; days < 200; days += 1) {
          const run = next(before) ?? 0;
          expect(run).toBeGreaterThan(before);
          const date = dateOf(zone, run, clock);
          const dayBefore = new Date(at(`${date}T00:00Z`) - day).toISOString().slice(0, 10);
          expect(dateOf(zone, before, clock), `${zone} ${clock} ${date}`).toBe(dayBefore);
          // Of a time that comes twice, the first.
          const earlier = [30 * minute, hour, 2 * hour].map((back) => wall(zone, run - back));
          expect(earlier).not.toContain(`${date} ${clock}`);
          before = run;
        }
      }),
      { numRuns: 60, examples: [['America/Nuuk', [23, 30], at('2026-03-01T00:00Z')]] },
    );
  });
});
