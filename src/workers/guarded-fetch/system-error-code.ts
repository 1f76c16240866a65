/** The code of a system error (`ECONNREFUSED`), also of one that is made of several; else ``. */
export function systemErrorCode(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error instanceof AggregateError ? systemErrorCode(error.errors[0]) : '';
}
