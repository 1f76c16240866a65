/** One row of the suite's table: what was done, how often, what was asked, and what came of it. */
import { appendFileSync } from 'node:fs';

export interface FaultRow {
  readonly id: string;
  readonly fault: string;
  readonly done: string;
  readonly count: number;
  readonly asked: string;
  readonly result: string;
  readonly verdict: 'met' | 'FAILED' | 'skipped';
}

/** Set for the whole run by `print-table.ts`; several runs may go on at once. */
export const rowsVariable = 'FAULT_ROWS';

/** The long form makes every case; the short one, for `npm test`, a share of them. */
export const isLong = process.env.FAULTS === 'long';

export function addRow(row: FaultRow): void {
  const file = process.env[rowsVariable];
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(row)}\n`);
}

export interface Proof {
  readonly done: string;
  readonly count: number;
  readonly result: string;
  /** Figures that the clock gave: the long form holds them against what is asked. */
  readonly isInTime?: boolean;
  /** Why it could not be done here, where it could not. */
  readonly skipped?: string;
}

/** Runs one row's proof; whatever it throws stands in the table, too. */
export async function prove(
  row: Pick<FaultRow, 'id' | 'fault' | 'asked'>,
  proof: () => Promise<Proof>,
): Promise<void> {
  const made = await proof().catch((error: unknown) => {
    const [result = ''] = String(error).split('\n');
    addRow({ ...row, done: 'see the failure above', count: 0, result, verdict: 'FAILED' });
    throw error;
  });
  const { isInTime = true, skipped, ...figures } = made;
  const isLate = isLong && !isInTime;
  addRow({ ...row, ...figures, verdict: skipped ? 'skipped' : isLate ? 'FAILED' : 'met' });
  if (isLate) throw new RangeError(`${row.id} took longer than asked: ${made.result}`);
}
