/** Whether a value of a résumé is to stay as it is: rules were sure of it, or the user was. */
import { doubtfulBelow } from '../doubtful-below.ts';
import type { ResumeEvidence } from '../field-evidence.ts';

export interface Known {
  readonly evidence: ResumeEvidence;
  /** JSON Pointers of values that the user found right. */
  readonly confirmed: readonly string[];
}

/** Of a value that is there. What the user wrote has no evidence. */
export function isSettled(pointer: string, { evidence, confirmed }: Known): boolean {
  const known = evidence[pointer];
  return known === undefined || known.confidence >= doubtfulBelow || confirmed.includes(pointer);
}
