/** Tells the lines that name an entry from the prose and the bullet points about it. */
import { findUrls } from '../contact/find-urls.ts';
import { findPeriods } from '../dates/find-period.ts';
import type { Period } from '../dates/period.ts';
import { withoutPeriods } from '../dates/without-periods.ts';
import type { Line } from '../layout/line.ts';
import { continues } from '../text/paragraphs.ts';
import { isBodyLabel } from './body-label.ts';

export interface MarkedLine {
  readonly line: Line;
  readonly isHead: boolean;
  /** A head line that shows when. */
  readonly isDated: boolean;
}

/** Words from which on a sentence with its full stop is prose. */
const proseWords = 6;
const longLine = 110;

/**
 * @param names tells by its words that a short line names something (a degree), however it is set.
 */
export function markHeadLines(
  lines: readonly Line[],
  names: (text: string) => boolean,
): readonly MarkedLine[] {
  const edge = leftEdge(lines);
  // Where other lines name the entries, a bullet point with such words only tells more.
  const mayBeBullets = !lines.some((line) => !line.isBullet && isShort(line) && names(line.text));
  const marked: MarkedLine[] = [];
  // Under a small heading such as "Highlights", whatever hangs from it is text.
  let label: Line | null = null;
  for (const [index, line] of lines.entries()) {
    const last = marked.at(-1);
    const next = lines[index + 1];
    const isDated = isDatedHead(line);
    const goesOn =
      last !== undefined && !last.isHead && !isDated && continues(last.line, line, last.line);
    const isRunOn = next !== undefined && runsOn(line, next);
    const isNaming = isShort(line) && names(line.text);
    if (isBodyLabel(line)) label = line;
    else if (label && endsBody(line, label, { last: last?.line, names })) label = null;
    const isText = isRunOn || isProse(line, edge) || label !== null;
    const isHead =
      (label === null && isNaming && (!line.isBullet || mayBeBullets)) ||
      ((!line.isBullet || isDate(line)) && !goesOn && label === null && (isDated || !isText));
    marked.push({ line, isHead, isDated: isHead && isDated });
  }
  return marked;
}

/** What is dated or set as heads are begins the next entry. */
function endsBody(
  line: Line,
  label: Line,
  { last, names }: { readonly last: Line | undefined; readonly names: (text: string) => boolean },
): boolean {
  const hangs = (item: Line): boolean => item.isBullet || item.x > label.x + 6;
  if (hangs(line)) return false;
  if (last && hangs(last)) return true;
  return isDatedHead(line) || line.isBold || (isShort(line) && names(line.text));
}

const isDate = ({ text }: Line): boolean => text.length < 40 && withoutPeriods(text) === '';

const isShort = ({ text }: Line): boolean => text.length <= 70 && !/[.!?:]$/.test(text);

/** How far from their column's edge the leftmost line begins that is bold or shows a date. */
function leftEdge(lines: readonly Line[]): number {
  const heads = lines.filter((line) => !line.isBullet && (line.isBold || isDatedHead(line)));
  const edges = (heads.length > 0 ? heads : lines).map((line) => textEdge(line) - line.columnX);
  return Math.min(...edges);
}

/** Where the line's first text begins that is no date: dates may stand in a margin of their own. */
function textEdge(line: Line): number {
  return line.cells.find(({ text }) => withoutPeriods(text) !== '')?.x ?? Infinity;
}

/** It shows a period apart from running text: in a cell of its own, at an end, or as most of it. */
export function isDatedHead(line: Line): boolean {
  if (line.isBullet && line.text.length > 60) return false;
  const periods = findPeriods(line.text);
  const period = periods[0];
  if (!period || line.text.length > longLine + 30 || isRestOfSentence(line, period)) return false;
  const rest = withoutPeriods(line.text);
  if (rest.length <= 0.6 * line.text.length) return !line.isBullet || rest.length < 40;
  const isAtEnd = periods.some(({ end }) => line.text.length - end <= 3);
  const isAtStart = period.start <= 2;
  const hasOwnCell =
    line.cells.length > 1 &&
    line.cells.some(
      (cell) => findPeriods(cell.text).length > 0 && withoutPeriods(cell.text) === '',
    );
  if (line.isBullet) return false;
  return hasOwnCell || ((isAtEnd || isAtStart) && !/[.!?]$/.test(rest)) || isBracketed(line.text);
}

/** "2023." and "and 2021.": the end of a sentence that began in the line above. */
function isRestOfSentence({ text, isBold }: Line, { isSingle, start, end }: Period): boolean {
  if (isBold || !isSingle) return /^\p{Ll}/u.test(text) && start > 8 && /[.!?;]$/.test(text);
  const startsLow =
    /^\p{Ll}/u.test(text) &&
    start > 0 &&
    !/^(?:since|seit|desde|depuis|ab|bis|until|hasta|expected)\s/iu.test(text);
  const isEnd =
    /^[.;]$/.test(text.slice(end).trim()) && /^\d{4}$/.test(text.slice(start, end).trim());
  return startsLow || isEnd;
}

const isBracketed = (text: string): boolean => /[([|][^)\]|]*\d{4}[^)\]|]*(?:[)\]|]|$)/.test(text);

/** A sentence that the next line goes on with. */
function runsOn(line: Line, next: Line): boolean {
  const isLong = line.text.split(' ').length >= 6 && !line.isBold && line.cells.length === 1;
  return isLong && !isDatedHead(next) && continues(line, next, line);
}

function isProse(line: Line, edge: number): boolean {
  const { text } = line;
  const words = text.split(' ').length;
  if (findUrls(text).some((url) => url.length > 0.7 * text.length)) return false;
  if (line.x - line.columnX > edge + 8 && line.cells.length >= 3 && !line.isBold) return true;
  const isLow = /^\p{Ll}/u.test(text) && !/^(?:at|bei|chez|en|in)\s/i.test(text);
  if (isLow && !line.isBold && !line.isItalic) return true;
  if (/[.!?]$/.test(text) && words >= proseWords && !line.isBold) return true;
  if (text.length > longLine) return true;
  const isIndented =
    line.x - line.columnX > edge + 8 && !line.isBold && !line.isItalic && words >= 4;
  return isIndented && line.cells.length === 1;
}
