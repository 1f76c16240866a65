/**
 * Counts how often in a row what jobs depend on (a model server's key, a mail account) refused them
 * for the same reason. After the third the rest are spared the same: their gate is closed, with one
 * sentence for all of them.
 */
import type { FailureCode } from '../../shared/domain/failures.ts';

export interface Strike {
  readonly code: FailureCode;
  readonly count: number;
}

const MAX_STRIKES = 3;

/** The strike after one more failure of this code. */
export function strikeAgain(known: Strike | null, code: FailureCode): Strike {
  return { code, count: known?.code === code ? known.count + 1 : 1 };
}

export function isOut({ count }: Strike): boolean {
  return count >= MAX_STRIKES;
}
