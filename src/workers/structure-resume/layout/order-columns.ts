/** Puts two columns behind each other, with what introduces the document first. */
import { isHeading } from './gutter-side.ts';
import type { Line } from './line.ts';

interface Columns {
  readonly left: readonly Line[];
  readonly right: readonly Line[];
}

/**
 * The left column, then the right one. Where no section has begun yet, the lines before the first
 * heading of either come before all sections: name and contact data may head any column, and would
 * else be taken for the end of the other column's last section.
 *
 * @param above the lines that were read before the columns.
 */
export function orderColumns({ left, right }: Columns, above: readonly Line[]): readonly Line[] {
  if (above.some(isSection)) return [...left, ...right];
  const heads = [headOf(left), headOf(right)];
  const [larger = [], other = []] = heads.toSorted((a, b) => largestOf(b) - largestOf(a));
  const [leftHead = [], rightHead = []] = heads;
  return [...larger, ...other, ...left.slice(leftHead.length), ...right.slice(rightHead.length)];
}

const isSection = (line: Line): boolean =>
  line.isLabel || (line.cells.length === 1 && isHeading(line.text));

/** The lines before the first heading; none where there is no heading at all. */
function headOf(lines: readonly Line[]): readonly Line[] {
  return lines.slice(0, Math.max(0, lines.findIndex(isSection)));
}

const largestOf = (lines: readonly Line[]): number => Math.max(0, ...lines.map(({ size }) => size));
