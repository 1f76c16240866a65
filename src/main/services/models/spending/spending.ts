/** Whether a call may still be paid for: what is spent or reserved, against the user's limits. */
import { AppError } from '../../../../shared/domain/app-error.ts';
import type { ModelStore } from '../model-store.ts';
import { budgetPeriods, type WallClock } from './budget-periods.ts';

export interface Spent {
  readonly dayMicros: number;
  readonly monthMicros: number;
}

export interface Spending {
  /** In the user's day and month of now; what is under way counts as estimated. */
  spent(): Spent;
  /** Millionths of the currency unit; null: no limit. */
  left(): number | null;
  /**
   * To be called in the transaction that reserves it.
   *
   * @param micros what it may cost; null: nobody knows
   * @throws AppError `model-price-missing`, `budget-used-up` with the time at which it may be paid
   */
  requireRoom(micros: number | null, model: string): void;
}

interface SpendingParts {
  readonly store: Pick<ModelStore<never>, 'budget' | 'calls'>;
  readonly now: () => number;
  /** The user's, where they are now. */
  readonly wallClock: () => WallClock;
}

export function createSpending({ store, now, wallClock }: SpendingParts): Spending {
  const { budget, calls } = store;

  function look() {
    const { perDayMicros, perMonthMicros } = budget.read();
    const { dayStart, dayEnd, monthStart, monthEnd } = budgetPeriods(now(), wallClock());
    return {
      day: { cap: perDayMicros, spent: calls.spentSince(dayStart), end: dayEnd },
      month: { cap: perMonthMicros, spent: calls.spentSince(monthStart), end: monthEnd },
    };
  }

  return {
    spent() {
      const { day, month } = look();
      return { dayMicros: day.spent, monthMicros: month.spent };
    },
    left() {
      const { day, month } = look();
      const rooms = [day, month].flatMap(({ cap, spent }) => (cap === null ? [] : [cap - spent]));
      return rooms.length === 0 ? null : Math.max(0, Math.min(...rooms));
    },
    requireRoom(micros, model) {
      if (micros === 0) return;
      const { day, month } = look();
      if (day.cap === null && month.cap === null) return;
      if (micros === null) throw new AppError('model-price-missing', { values: { model } });
      // The month first: it is over later than the day.
      for (const { cap, spent, end } of [month, day]) {
        if (cap === null || spent + micros <= cap) continue;
        throw new AppError('budget-used-up', { retryAfter: new Date(end).toUTCString() });
      }
    },
  };
}
