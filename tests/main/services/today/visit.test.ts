import { expect, it } from 'vitest';
import { createTodayDesk, type TodayFact } from '../../../../src/main/services/today/today-desk.ts';
import { AWAY_MS, nextVisit } from '../../../../src/main/services/today/visit.ts';

const noon = Date.UTC(2026, 10, 22, 12);
const minute = 60_000;

it('knows of no time before the first visit', () => {
  expect(nextVisit(null, noon)).toEqual({ since: null, lastAt: noon });
});

it('goes on for as long as somebody looks now and then', () => {
  const visit = nextVisit({ since: 5, lastAt: noon }, noon + AWAY_MS - 1);
  expect(visit).toEqual({ since: 5, lastAt: noon + AWAY_MS - 1 });
});

it('begins anew after half an hour, from the last look on', () => {
  expect(nextVisit({ since: 5, lastAt: noon }, noon + AWAY_MS)).toEqual({
    ...{ since: noon, lastAt: noon + AWAY_MS },
  });
});

it('hides nothing when the clock was set back', () => {
  const visit = nextVisit({ since: noon, lastAt: noon + minute }, noon - 60 * minute);
  expect(visit).toEqual({ since: noon - 60 * minute, lastAt: noon - 60 * minute });
});

it('tells two windows the same, and remembers it', async () => {
  const kept = new Map<TodayFact, number>();
  let now = noon;
  const open = () =>
    createTodayDesk<null>({
      facts: { read: (name) => kept.get(name) ?? 0, save: (name, value) => kept.set(name, value) },
      now: () => now,
      write: async (work) => work(null),
    });
  expect(await open().look()).toEqual({ since: null, areStepsHidden: false });
  now += 120 * minute;
  const first = await open().look();
  now += minute;
  const second = await open().look();
  expect(first).toEqual({ since: noon, areStepsHidden: false });
  expect(second).toEqual(first);
  expect(await open().hideSteps(true)).toEqual({ since: noon, areStepsHidden: true });
  expect((await open().look()).areStepsHidden).toBe(true);
});
