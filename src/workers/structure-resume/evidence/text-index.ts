/**
 * The letters and digits of a document in reading order, each with the span that shows it, so that
 * a value can be found again on the page it was read from.
 *
 * Values are compared squashed (folded, letters and digits only): joining wrapped lines, dropping
 * bullets and mending hyphenation change nothing there.
 */
import type { PagePlace } from '../../../shared/domain/field-evidence.ts';
import type { Line, Span } from '../layout/line.ts';
import { fold } from '../vocabulary/fold.ts';

export interface TextIndex {
  readonly length: number;
  /** Starts of all places where the squashed value stands whole. */
  find(squashed: string): readonly number[];
  /** Where the `index`-th line begins and where the last one ends. */
  startOfLine(index: number): number;
  /** One box a line for the characters from `start` up to `end`. */
  placesOf(start: number, end: number): readonly PagePlace[];
}

interface Letter {
  readonly span: Span;
  /** Share (0–1) of the span's text that lies before the letter, and before the next one. */
  readonly from: number;
  readonly to: number;
  readonly line: number;
}

export function squash(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, '');
}

export function indexText(lines: readonly Line[]): TextIndex {
  const letters: Letter[] = [];
  const starts: number[] = [];
  let text = '';
  for (const [line, { cells }] of lines.entries()) {
    starts.push(letters.length);
    for (const span of cells.flatMap((cell) => cell.spans)) {
      for (const { squashed, from, to } of lettersOf(span.text)) {
        text += squashed;
        for (let unit = 0; unit < squashed.length; unit += 1) {
          letters.push({ span, from, to, line });
        }
      }
    }
  }
  return {
    length: letters.length,
    find: (squashed) => occurrences(text, squashed),
    startOfLine: (index) => starts[index] ?? letters.length,
    placesOf: (start, end) => boxes(letters.slice(start, end)),
  };
}

function* lettersOf(text: string): Generator<{
  readonly squashed: string;
  readonly from: number;
  readonly to: number;
}> {
  let offset = 0;
  for (const character of text) {
    const squashed = squash(character);
    const from = offset / text.length;
    offset += character.length;
    if (squashed !== '') yield { squashed, from, to: offset / text.length };
  }
}

function occurrences(text: string, value: string): readonly number[] {
  const found: number[] = [];
  if (value === '') return found;
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) found.push(at);
  return found;
}

/** Letters are taken to be of equal width: good to within a letter or two, enough to point at. */
function boxes(letters: readonly Letter[]): readonly PagePlace[] {
  const places: PagePlace[] = [];
  let line = -1;
  for (const letter of letters) {
    const { page, x, y, width, height } = letter.span;
    const [left, right] = [x + width * letter.from, x + width * letter.to];
    const last = places.at(-1);
    if (last === undefined || letter.line !== line || last.page !== page) {
      places.push({ page, x: left, y, width: right - left, height });
    } else {
      places[places.length - 1] = union(last, { page, x: left, y, width: right - left, height });
    }
    line = letter.line;
  }
  return places;
}

function union(a: PagePlace, b: PagePlace): PagePlace {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  const right = Math.max(a.x + a.width, b.x + b.width);
  const bottom = Math.max(a.y + a.height, b.y + b.height);
  return { page: a.page, x, y, width: right - x, height: bottom - y };
}
