/** The font size that sets most of the text. */
import type { Line } from '../layout/line.ts';

/** Points, to half a point; 10 for a document without text. */
export function bodySize(lines: readonly Line[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) {
    const key = Math.round(size * 2) / 2;
    letters.set(key, (letters.get(key) ?? 0) + text.length);
  }
  return (
    [...letters].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [10, 0])[0] ?? 10
  );
}
