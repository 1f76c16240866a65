/** Puts the section labels of a margin before the content that they stand beside. */
import { knownHeading } from '../vocabulary/section-headings.ts';
import type { Line } from './line.ts';

export const isLabel = ({ text }: Line): boolean => knownHeading(text) !== null;

/** Share by which the sizes of one label's lines may differ: OCR measures them by their letters. */
const sameSize = 0.2;

/** Joins the lines of one label ("Education" over "and awards"). */
export function joinLabels(lines: readonly Line[]): readonly Line[] {
  const labels: Line[] = [];
  for (const line of lines) {
    const last = labels.at(-1);
    const isSameLabel =
      last &&
      // Beside its date it is the head of an entry, whose lines are joined later.
      last.cells.length === 1 &&
      line.gapAbove !== null &&
      line.gapAbove < 0.5 * line.size &&
      Math.abs(last.size - line.size) < sameSize * line.size;
    if (last && isSameLabel) {
      const text = `${last.text} ${line.text}`;
      labels[labels.length - 1] = { ...last, text, bottom: line.bottom };
    } else labels.push({ ...line, isLabel: true });
  }
  return labels;
}

/** Each label, then the lines down to the next one; lines above the first label come first. */
export function withLabels(labels: readonly Line[], content: readonly Line[]): readonly Line[] {
  const starts = labels.map((label) => startOf(label, content));
  const before = (line: Line): number => starts.findLastIndex((start) => start <= line.y);
  const lines = content.filter((line) => before(line) < 0);
  for (const [index, label] of labels.entries()) {
    lines.push(label, ...content.filter((line) => before(line) === index));
  }
  return lines;
}

/** A label may be set a little lower or higher than the first line beside it. */
function startOf(label: Line, content: readonly Line[]): number {
  const beside = content.find((line) => {
    const shared = Math.min(line.bottom, label.bottom) - Math.max(line.y, label.y);
    return shared > 0.2 * Math.min(line.bottom - line.y, label.bottom - label.y);
  });
  return Math.min(label.y, beside?.y ?? label.y);
}
