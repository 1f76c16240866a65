/** A number of files for a person: `1 file`, `20 files`. */
export function filesText(count: number): string {
  return count === 1 ? '1 file' : `${count} files`;
}
