/** Joins the lines of list items that are set on two lines: they stand nearer than two items do. */
import type { Cell, Line } from '../layout/line.ts';
import { joinLines } from '../text/join-lines.ts';
import { isLevel } from './skill-level.ts';

/** An item of more lines than this is no item but a block of them. */
const maxLines = 2;

export function joinNear(lines: readonly Line[]): readonly Line[] {
  const [first] = lines;
  const gaps = lines.slice(1).flatMap((line) => line.gapAbove ?? []);
  const [narrow, wide] = [Math.min(...gaps), Math.max(...gaps)];
  const isPlain = lines.every((line) => first && isSameType(line, first) && isPlainItem(line));
  if (!first || gaps.length < 2 || !isPlain || wide < 2 * Math.max(0, narrow) + 3) return lines;
  const isNear = (line: Line): boolean =>
    line.gapAbove !== null && line.gapAbove < (narrow + wide) / 2 && !line.isBullet;
  const runs = toRuns(lines, isNear);
  return runs.some((run) => run.length > maxLines) ? lines : runs.flatMap(joinRun);
}

function toRuns(
  lines: readonly Line[],
  isNear: (line: Line) => boolean,
): readonly (readonly Line[])[] {
  const runs: Line[][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (run && isNear(line)) run.push(line);
    else runs.push([line]);
  }
  return runs;
}

function joinRun(run: readonly Line[]): readonly Line[] {
  const [upper, lower] = run;
  if (!upper || !lower) return run;
  const found = lower.cells.map((cell) => upper.cells.findIndex((other) => isUnder(cell, other)));
  if (found.includes(-1)) return run;
  const cells = upper.cells.map((cell, index) => {
    const below = lower.cells.filter((_, at) => found[at] === index).map(({ text }) => text);
    return { ...cell, text: joinLines([cell.text, ...below]) };
  });
  const text = cells.map((cell) => cell.text).join(' ');
  return [{ ...upper, cells, text, bottom: lower.bottom }];
}

/** Below it, however the two are aligned. */
const isUnder = (cell: Cell, upper: Cell): boolean =>
  cell.x < upper.right + 2 && cell.right > upper.x - 2;

export function isSameType(a: Line, b: Line): boolean {
  return a.isBold === b.isBold && a.isCaps === b.isCaps && Math.abs(a.size - b.size) < 0.3;
}

const isPlainItem = ({ cells, text }: Line): boolean =>
  !/[,;:|•·]/.test(text) && !cells.some((cell) => isLevel(cell.text));
