/**
 * Where the pieces of a document begin and end: a value that somebody names is taken only where it
 * stands by itself, as names, titles and dates of a résumé do, and not where words of it come along in
 * a sentence. So a sentence that asks a reader to add something adds nothing.
 */
import { foldSameLength } from '../structure-resume/dates/fold-same-length.ts';
import { findDates } from '../structure-resume/dates/shown-date.ts';
import type { Occurrence } from '../structure-resume/evidence/occurrence.ts';
import { squash, type TextIndex } from '../structure-resume/evidence/text-index.ts';
import type { Cell, Line } from '../structure-resume/layout/line.ts';

/** Signs that part one piece of a line from the next; a hyphen only between spaces. */
const separator = /[,;:|•·●▪■◦‣∙/()[\]\t]|\s[-–—]+\s|–|—/gu;

/** Whether it begins and ends where a piece does; `isLeading`: where a line, cell or type begins. */
export interface SetOff {
  isSetOff(occurrence: Occurrence): boolean;
  isLeading(occurrence: Occurrence): boolean;
}

export function findSetOff(lines: readonly Line[], index: TextIndex): SetOff {
  const pieces = new Set<number>();
  const leads = new Set<number>();
  for (const [line, { cells }] of lines.entries()) {
    let at = index.startOfLine(line);
    for (const cell of cells) {
      const text = cell.spans.map((span) => span.text).join(' ');
      const toLetter = (place: number): number => at + squash(text.slice(0, place)).length;
      // A cut ends the piece before it and begins the one after it.
      for (const place of cuts(text)) pieces.add(toLetter(place));
      for (const place of typeChanges(cell)) {
        pieces.add(toLetter(place));
        leads.add(toLetter(place));
      }
      at += squash(text).length;
    }
  }
  return {
    isSetOff: ({ start, end }) => pieces.has(start) && pieces.has(end),
    isLeading: ({ start }) => leads.has(start),
  };
}

/** Places in a cell's text: its end, and both sides of signs and dates. */
function cuts(text: string): readonly number[] {
  const dates = findDates(foldSameLength(text)).flatMap(({ start, end }) => [start, end]);
  const signs = [...text.matchAll(separator)].map(({ index }) => index);
  return [text.length, ...dates, ...signs];
}

/** Its beginning, and where upright type becomes bold or slanted, or the other way round. */
function typeChanges({ spans }: Cell): readonly number[] {
  let offset = 0;
  return spans.flatMap((span, at) => {
    const before = spans[at - 1];
    const place = offset;
    offset += span.text.length + 1;
    const isSame = before?.isBold === span.isBold && before.isItalic === span.isItalic;
    return isSame ? [] : [place];
  });
}
