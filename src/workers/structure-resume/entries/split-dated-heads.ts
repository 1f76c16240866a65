/** Cuts a block of head lines that holds several dates into one head a date. */
import type { Line } from '../layout/line.ts';
import type { MarkedLine } from './head-lines.ts';
import { typeOf } from './line-type.ts';

export function splitDatedHeads(head: readonly MarkedLine[]): readonly (readonly Line[])[] {
  const lines = head.map(({ line }) => line);
  const dated = head.flatMap(({ isDated }, index) => (isDated ? [index] : []));
  if (dated.length === 0) return splitAtGaps(lines);
  if (dated.length === 1) return [lines];
  const starts = [0];
  for (const [position, index] of dated.entries()) {
    const next = dated[position + 1];
    if (next === undefined || isOnePeriod(head, index, next)) continue;
    starts.push(bestStart(lines, index, next));
  }
  return starts
    .map((start, position) => lines.slice(start, starts[position + 1] ?? lines.length))
    .filter((part) => part.length > 0);
}

/** Without dates only wider gaps between lines show where the next entry begins. */
function splitAtGaps(lines: readonly Line[]): readonly (readonly Line[])[] {
  const gaps = lines.slice(1).map((line) => line.gapAbove ?? 2 * line.size);
  const [narrow, wide] = [Math.min(...gaps), Math.max(...gaps)];
  const size = lines[0]?.size ?? 10;
  const isEven = lines.length < 3 || wide < 1.5 * Math.max(narrow, 1) + 0.4 * size;
  const limit = isEven ? Infinity : (narrow + wide) / 2;
  const parts: Line[][] = [];
  for (const [index, line] of lines.entries()) {
    const last = parts.at(-1);
    if (last && (gaps[index - 1] ?? 0) < limit) last.push(line);
    else parts.push([line]);
  }
  return parts;
}

/** "2012" over "2014" in the margin is one period. */
function isOnePeriod(head: readonly MarkedLine[], index: number, next: number): boolean {
  const [first, second] = [head[index]?.line.cells[0], head[next]?.line.cells[0]];
  const isYear = (text: string | undefined): boolean => /^(?:18|19|20)\d{2}$/.test(text ?? '');
  return next === index + 1 && isYear(first?.text) && isYear(second?.text);
}

/** The line between two dated ones at which the second entry most likely begins. */
function bestStart(lines: readonly Line[], dated: number, next: number): number {
  const first = lines[0];
  let best = { at: next, score: -Infinity };
  for (let at = dated + 1; at <= next; at += 1) {
    const line = lines[at];
    if (!line || !first) continue;
    const gap = line.gapAbove ?? line.size;
    let score = Math.min(3, Math.max(0, gap) / line.size) * 1.5;
    if (typeOf(line) === typeOf(first)) score += 2;
    // The date stands as far below the first line as it did in the entry before.
    if (next - at === dated - lastStartBefore(dated, lines, first)) score += 1;
    if (at === next && dated === 0) score += 1;
    if (score > best.score) best = { at, score };
  }
  return best.at;
}

function lastStartBefore(dated: number, lines: readonly Line[], first: Line): number {
  for (let at = dated; at >= 0; at -= 1) {
    const line = lines[at];
    if (line && typeOf(line) === typeOf(first)) return at;
  }
  return 0;
}
