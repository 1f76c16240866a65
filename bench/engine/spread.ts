/** Several rounds of one figure as a median with its spread. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** Null where no round could measure it. */
export function spreadOf(rounds: readonly (number | null)[]): Spread | null {
  const values = rounds.filter((value) => value !== null).toSorted((a, b) => a - b);
  const [least] = values;
  const most = values.at(-1);
  if (least === undefined || most === undefined) return null;
  const middle = values.length / 2;
  const upper = values[Math.floor(middle)] ?? least;
  const lower = values[Math.ceil(middle) - 1] ?? least;
  return { median: (upper + lower) / 2, least, most };
}
