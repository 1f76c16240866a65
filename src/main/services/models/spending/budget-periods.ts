/** The calendar day and month that a budget counts by. Pure: the clock on the wall comes in. */

/** Readings are milliseconds since 1970 of a clock in UTC with the same hands. */
export interface WallClock {
  read(at: number): number;
  /** The first moment at which it shows this, or more. */
  momentOf(reading: number): number;
}

/** Milliseconds since 1970; an end is the start of the next. */
export interface BudgetPeriods {
  readonly dayStart: number;
  readonly dayEnd: number;
  readonly monthStart: number;
  readonly monthEnd: number;
}

export function budgetPeriods(now: number, wall: WallClock): BudgetPeriods {
  const shown = new Date(wall.read(now));
  const [year, month, day] = [shown.getUTCFullYear(), shown.getUTCMonth(), shown.getUTCDate()];
  const startOf = (...date: [number, number, number]) => wall.momentOf(Date.UTC(...date));
  return {
    dayStart: startOf(year, month, day),
    dayEnd: startOf(year, month, day + 1),
    monthStart: startOf(year, month, 1),
    monthEnd: startOf(year, month + 1, 1),
  };
}
