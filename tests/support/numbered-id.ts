/** A well-formed UUIDv7 that sorts by its number. */
export function numberedId(number: number): string {
  return `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`;
}
