/** Remembers when the user looked at Today, and whether they want to see the first steps. */
import type { TodayView } from '../../../shared/contract/today.ts';
import { nextVisit } from './visit.ts';

export interface TodayDesk {
  look(): Promise<TodayView>;
  hideSteps(areHidden: boolean): Promise<TodayView>;
}

/** Small numbers of the data folder; 0 where there is none. */
export type TodayFact = 'today-since' | 'today-looked-at' | 'first-steps-hidden';

interface TodayParts<Tx> {
  readonly facts: {
    read(name: TodayFact): number;
    save(name: TodayFact, value: number): void;
  };
  readonly now: () => number;
  /** Resolves after the commit. */
  readonly write: <T>(work: (tx: Tx) => T) => Promise<T>;
}

export function createTodayDesk<Tx>({ facts, now, write }: TodayParts<Tx>): TodayDesk {
  const view = (): TodayView => ({
    since: facts.read('today-since') || null,
    areStepsHidden: facts.read('first-steps-hidden') === 1,
  });
  return {
    look: () =>
      write(() => {
        const lastAt = facts.read('today-looked-at');
        const known = lastAt === 0 ? null : { since: facts.read('today-since') || null, lastAt };
        const visit = nextVisit(known, now());
        facts.save('today-since', visit.since ?? 0);
        facts.save('today-looked-at', visit.lastAt);
        return view();
      }),
    hideSteps: (areHidden) =>
      write(() => {
        facts.save('first-steps-hidden', areHidden ? 1 : 0);
        return view();
      }),
  };
}
