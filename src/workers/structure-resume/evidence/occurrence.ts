/** Where a value may stand: all the places in the text that show it. */

import { foldSameLength } from '../dates/fold-same-length.ts';
import { findDates } from '../dates/shown-date.ts';
import type { Line } from '../layout/line.ts';
import { squash, type TextIndex } from './text-index.ts';

/** A stretch of the indexed text. */
export interface Occurrence {
  readonly start: number;
  readonly end: number;
  /** The value stands there as it is; else only its beginning and its end do, or a link to it. */
  readonly isWhole: boolean;
}

export interface Occurrences {
  /** In the order of the text. */
  of(value: string): readonly Occurrence[];
  ofDate(iso: string): readonly Occurrence[];
}

/** So many letters at either end tell a paragraph from all others. */
const edge = 20;
const scheme = /^(?:https?:\/\/)?(?:www\.)?|^(?:mailto|tel):/i;

export function findOccurrences(lines: readonly Line[], index: TextIndex): Occurrences {
  const dates = datesOf(lines, index);
  const links = linksOf(lines, index);
  const of = (value: string): readonly Occurrence[] => {
    const squashed = squash(value);
    const whole = spansOf(index.find(squashed), squashed.length);
    if (whole.length > 0) return whole;
    const bare = squash(value.replace(scheme, ''));
    const shown = spansOf(index.find(bare), bare.length);
    if (shown.length > 0) return shown;
    const linked = links.filter(
      ({ url }) => bare !== '' && squash(url.replace(scheme, '')) === bare,
    );
    return linked.length > 0 ? linked : byEdges(squashed, index);
  };
  return { of, ofDate: (iso) => dates.filter((date) => date.iso === iso) };
}

function spansOf(starts: readonly number[], length: number): readonly Occurrence[] {
  return starts.map((start) => ({ start, end: start + length, isWhole: true }));
}

/** For long texts out of which something was left: from their first words to their last. */
function byEdges(squashed: string, index: TextIndex): readonly Occurrence[] {
  if (squashed.length < 2 * edge) return [];
  const starts = index.find(squashed.slice(0, edge));
  const ends = index.find(squashed.slice(-edge)).map((at) => at + edge);
  return starts.flatMap((start) => {
    const end = ends.find((at) => at > start && at - start < 1.5 * squashed.length);
    return end === undefined ? [] : [{ start, end, isWhole: false }];
  });
}

function datesOf(
  lines: readonly Line[],
  index: TextIndex,
): readonly (Occurrence & { readonly iso: string })[] {
  return lines.flatMap(({ cells }, lineIndex) => {
    const text = cells.map((cell) => cell.spans.map((span) => span.text).join(' ')).join(' ');
    const from = index.startOfLine(lineIndex);
    return findDates(foldSameLength(text)).map(({ start, end, iso }) => ({
      iso,
      start: from + squash(text.slice(0, start)).length,
      end: from + squash(text.slice(0, end)).length,
      isWhole: true,
    }));
  });
}

function linksOf(
  lines: readonly Line[],
  index: TextIndex,
): readonly (Occurrence & { readonly url: string })[] {
  return lines.flatMap(({ cells }, lineIndex) => {
    let at = index.startOfLine(lineIndex);
    return cells
      .flatMap((cell) => cell.spans)
      .flatMap(({ text, url }) => {
        const start = at;
        at += squash(text).length;
        return url === null ? [] : [{ url, start, end: at, isWhole: false }];
      });
  });
}
