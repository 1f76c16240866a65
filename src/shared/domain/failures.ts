/** Every way in which something can fail that is no programmer's error: one row a code. */
import { dataFailures } from './failures/data-failures.ts';
import type { Failure } from './failures/failure.ts';
import { fileFailures } from './failures/file-failures.ts';
import { modelFailures } from './failures/model-failures.ts';
import { networkFailures } from './failures/network-failures.ts';
import { questionFailures } from './failures/question-failures.ts';
import { workFailures } from './failures/work-failures.ts';

export const failures = {
  ...fileFailures,
  ...questionFailures,
  ...workFailures,
  ...networkFailures,
  ...modelFailures,
  ...dataFailures,
} as const satisfies Record<string, Failure>;

export type FailureCode = keyof typeof failures;

/** The row of a code, with what only some rows have. */
export function failureOf(code: FailureCode): Failure {
  return failures[code];
}

/** All codes, for schemas. */
export const failureCodes = Object.keys(failures) as [FailureCode, ...FailureCode[]];
