/** The JSON Pointer (RFC 6901) of keys and indexes. */
export function toPointer(path: readonly (string | number)[]): string {
  return path
    .map((token) => `/${String(token).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}
