/** The single values of a résumé, each with its JSON Pointer (RFC 6901). */
import { listLeaves } from '../../../shared/domain/list-leaves.ts';

export interface ResumeValue {
  readonly pointer: string;
  /** The last name in the pointer that is no index: `startDate`, `keywords`. */
  readonly field: string;
  readonly value: string;
}

/** @param path of `value` itself. */
export function valuesOf(
  value: unknown,
  path: readonly (string | number)[],
): readonly ResumeValue[] {
  return listLeaves(value, path).map(([pointer, text]) => {
    const field = pointer.split('/').findLast((part) => !/^\d+$/.test(part)) ?? '';
    return { pointer, field, value: text };
  });
}
