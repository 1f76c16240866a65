/** The single values of a résumé, each with its JSON Pointer (RFC 6901). */

export interface ResumeValue {
  readonly pointer: string;
  /** The last name in the pointer that is no index: `startDate`, `keywords`. */
  readonly field: string;
  readonly value: string;
}

/** @param pointer of `value` itself. */
export function valuesOf(value: unknown, pointer: string, field = ''): readonly ResumeValue[] {
  if (typeof value === 'string') return [{ pointer, field, value }];
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => valuesOf(item, `${pointer}/${index}`, field));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => valuesOf(item, `${pointer}/${key}`, key));
}
