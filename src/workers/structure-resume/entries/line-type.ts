/** The type that a line begins in, as a key: lines of one role share it. */
import type { Line } from '../layout/line.ts';

export function typeOf(line: Line): string {
  const first = line.cells[0]?.spans[0];
  const size = Math.round((first?.size ?? line.size) * 2) / 2;
  return `${size} ${first?.isBold ?? line.isBold} ${first?.isItalic ?? line.isItalic} ${line.isCaps}`;
}
