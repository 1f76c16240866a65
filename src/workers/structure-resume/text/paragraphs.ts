/** Joins lines into bullet points and paragraphs. */
import type { Line } from '../layout/line.ts';
import { joinLines } from './join-lines.ts';

export interface Paragraph {
  readonly text: string;
  readonly isBullet: boolean;
  readonly lines: readonly Line[];
}

export function toParagraphs(lines: readonly Line[]): readonly Paragraph[] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && continues(last, line, group[0] ?? last)) group.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => ({
    text: joinLines(group.map((line) => line.text)),
    isBullet: group[0]?.isBullet ?? false,
    lines: group,
  }));
}

/** The line goes on with the sentence of the line before it. */
export function continues(last: Line, line: Line, first: Line): boolean {
  if (line.isBullet || line.isLabel) return false;
  const isSameType = Math.abs(last.size - line.size) < 0.6 && last.isBold === line.isBold;
  if (!isSameType) return false;
  const isNear = line.gapAbove === null || line.gapAbove < 0.9 * line.size;
  if (!isNear) return false;
  const hangs = line.x >= first.x - 2;
  const startsLow = /^[\p{Ll}\d&(]/u.test(line.text);
  if (first.isBullet) return hangs || startsLow;
  const isFull = couldNotFit(last, line);
  const isEnded = /[.!?:;]$/.test(last.text) && !isFull;
  return (isFull || startsLow) && !isEnded && isAligned(last, line);
}

/** The next line's first word had no room on this one: the line was broken by the program. */
export function couldNotFit(last: Line, line: Line): boolean {
  if (!last.isEdgeSure) return false;
  const firstWord = line.text.split(' ')[0] ?? '';
  const letter = (line.right - line.x) / Math.max(1, line.text.length);
  const free = isRightAligned(last) ? last.x - last.columnX : last.columnRight - last.right;
  return free < (firstWord.length + 1) * letter + 1;
}

function isRightAligned(line: Line): boolean {
  const width = line.columnRight - line.columnX;
  return line.columnRight - line.right < 2 && line.x - line.columnX > 0.05 * width;
}

function isAligned(last: Line, line: Line): boolean {
  const width = Math.max(1, last.columnRight - last.columnX);
  return Math.abs(line.x - last.x) < 0.1 * width || isRightAligned(line);
}
