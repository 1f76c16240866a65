const units = ['bytes', 'KB', 'MB', 'GB'] as const;

/** A size for a person: `512 bytes`, `1.4 MB`. */
export function bytesText(bytes: number): string {
  let size = bytes;
  let unit = 0;
  while (size >= 1_000 && unit < units.length - 1) {
    size /= 1_000;
    unit += 1;
  }
  return `${unit === 0 ? size : size.toFixed(1)} ${units[unit]}`;
}
