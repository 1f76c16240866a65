/**
 * Heals what a narrow column broke in the middle: a web or mail address, and a period whose end
 * stands on the next line.
 */
import { findEmail } from '../contact/find-email.ts';
import { findUrls } from '../contact/find-urls.ts';
import { networkNamed } from '../contact/networks.ts';
import { findPeriods, isPresentWord } from '../dates/find-period.ts';
import type { Cell, Line } from '../layout/line.ts';
import { fold } from '../vocabulary/fold.ts';
import { monthPattern } from '../vocabulary/months.ts';

/** An address without an end: the line was full. */
const openAddress =
  /(?:^|[\s(:])(?:\S+@[\p{L}\p{N}.-]*|(?:https?:\/\/|www\.)\S*|[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+\/\S*)$/u;
const addressEnd = /^[a-z\d._/-]{1,40}$/iu;
const openPeriod = new RegExp(
  `\\d{4}\\)?\\s*(?:-+|bis|to|a|au|ate|hasta)\\s*(?:(?:${monthPattern})\\.?(?:\\s+de)?\\s*)?$`,
  'u',
);
const periodEnd = new RegExp(
  `^\\(?(?:(?:${monthPattern})\\.?\\s+(?:de\\s+)?)?(?:\\d{1,2}[./])?\\d{4}`,
  'u',
);

export function joinBroken(lines: readonly Line[]): readonly Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const whole = last && last.page === line.page ? joinPair(last, line) : null;
    if (whole) joined.splice(-1, 1, ...whole);
    else joined.push(line);
  }
  return joined;
}

/** The upper line with what goes on below, and what is left of the lower; null where nothing does. */
function joinPair(upper: Line, lower: Line): readonly Line[] | null {
  const isNear = lower.gapAbove === null || lower.gapAbove < 0.9 * lower.size;
  if (!isNear || lower.isBullet || lower.y <= upper.y) return null;
  for (const [at, cell] of upper.cells.entries()) {
    const below = lower.cells.find(
      ({ x, right }) => Math.abs(x - cell.x) < 4 || (x > cell.x && right < cell.right + 4),
    );
    const glue = below ? glueOf(cell, below, upper) : null;
    if (!below || glue === null) continue;
    const text = `${cell.text}${glue}${below.text}`;
    const whole: Cell = { ...cell, text, spans: [...cell.spans, ...below.spans] };
    const rest = lower.cells.filter((other) => other !== below);
    const line = withCells(upper, upper.cells.with(at, whole));
    return rest.length > 0 ? [line, withCells(lower, rest)] : [{ ...line, bottom: lower.bottom }];
  }
  return null;
}

/** What stands between the halves, or null where they are not halves of one thing. */
function glueOf(cell: Cell, below: Cell, line: Line): string | null {
  if (isOpenPeriod(cell.text) && (periodEnd.test(fold(below.text)) || isPresentWord(below.text)))
    return ' ';
  const token = below.text.split(/\s/)[0] ?? '';
  if (!openAddress.test(cell.text) || !addressEnd.test(token) || /\p{Lu}/u.test(token)) return null;
  const isAlone = token === below.text;
  // A dash or a slash at the end says that there is more.
  if (/[/_@-]$/.test(cell.text))
    return isAlone || findUrls(`x.com/${token}`).length > 0 ? '' : null;
  const isFull = line.columnRight - cell.right < 2.5 * line.size || cell.text.length >= 24;
  const host = cell.text.split('@')[1];
  // Every address ends in a word: only a known top level domain ends a host for sure.
  const isWhole = host === undefined ? findUrls(cell.text).length > 0 : findUrls(host)[0] === host;
  if (!isFull || !isAlone || (isWhole && isAddress(token))) return null;
  return isWhole && !isSmallRest(token) ? null : '';
}

/** An address of its own, or the label of one. */
const isAddress = (text: string): boolean =>
  findUrls(text).length > 0 || findEmail(text) !== null || networkNamed(text) !== null;

/** What is left of a whole address is short: a long word below is another thing. */
const isSmallRest = (text: string): boolean => text.length <= 12;

function isOpenPeriod(text: string): boolean {
  const folded = fold(text);
  return (
    openPeriod.test(folded) && findPeriods(text).every(({ isOpen, isSingle }) => isOpen || isSingle)
  );
}

function withCells(line: Line, cells: readonly Cell[]): Line {
  return { ...line, cells, text: cells.map(({ text }) => text).join(' ') };
}
