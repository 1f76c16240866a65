/**
 * Puts paragraphs back together that were broken to fit a width, as mail programs and editors do.
 *
 * A program breaks a line exactly where the next word does not fit any more; a person who begins a
 * new line leaves room. So a line goes on where the first word below it would have run over the
 * longest line of the document.
 */

export interface WrappedLine {
  /** Columns before the text and its bullet. */
  readonly indent: number;
  /** Column at which the text begins, after a bullet. */
  readonly textColumn: number;
  /** Without indent and bullet. */
  readonly text: string;
  readonly isBullet: boolean;
  /** A heading or the like, which neither goes on nor is gone on with. */
  readonly standsAlone: boolean;
}

/** Nobody breaks lines shorter or longer than this. */
const widths = { least: 50, most: 110 } as const;
/** One long line is no width; several that end near it are. */
const longLines = { share: 0.8, count: 3 } as const;

/** "2019 – 2021", "03/2019", "septembre 2015 –": the dates of an entry stand in a line of their own. */
const dateAhead = /^(?:\p{L}{3,10}\.?\s{1,2}|\d{1,2}[/.-])?(?:19|20)\d{2}\b/u;

/** @param lines null for an empty line. */
export function joinWrappedLines<Line extends WrappedLine>(
  lines: readonly (Line | null)[],
): readonly (Line | null)[] {
  const width = wrapWidth(lines);
  if (width === null) return lines;
  const joined: (Line | null)[] = [];
  let previous: Line | null = null;
  for (const line of lines) {
    const paragraph = joined.at(-1);
    if (line !== null && paragraph && previous && goesOn(previous, line, { paragraph, width })) {
      joined[joined.length - 1] = { ...paragraph, text: `${paragraph.text} ${line.text}` };
    } else joined.push(line);
    previous = line;
  }
  return joined;
}

const lengthOf = ({ textColumn, text }: WrappedLine): number => textColumn + text.length;

function wrapWidth(lines: readonly (WrappedLine | null)[]): number | null {
  const lengths = lines.flatMap((line) => (line === null ? [] : [lengthOf(line)]));
  const width = lengths.reduce((most, length) => Math.max(most, length), 0);
  const long = lengths.filter((length) => length >= longLines.share * width);
  const isWidth = width >= widths.least && width <= widths.most;
  return isWidth && long.length >= longLines.count ? width : null;
}

function goesOn(
  previous: WrappedLine,
  line: WrappedLine,
  { paragraph, width }: { readonly paragraph: WrappedLine; readonly width: number },
): boolean {
  if (line.isBullet || line.standsAlone || previous.standsAlone) return false;
  // Columns side by side, and dates at the right edge, are lines of their own.
  if ([previous, line].some(({ text }) => /\t|\S {3,}\S/.test(text))) return false;
  if (/(?:\d{4}|@\S+)$/.test(previous.text) && !/^\p{Ll}/u.test(line.text)) return false;
  if (dateAhead.test(line.text)) return false;
  const isUnder = paragraph.isBullet
    ? Math.abs(line.indent - paragraph.textColumn) <= 1 || line.indent > paragraph.indent
    : Math.abs(line.indent - previous.indent) <= 1;
  const firstWord = line.text.split(/\s/, 1)[0] ?? '';
  return isUnder && lengthOf(previous) + 1 + firstWord.length > width;
}
