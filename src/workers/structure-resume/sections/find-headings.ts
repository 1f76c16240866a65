/**
 * Finds the lines that are section headings: by their words, and by the type that the document
 * sets its headings in.
 */
import { findUrls } from '../contact/find-urls.ts';
import type { Line } from '../layout/line.ts';
import {
  guessHeading,
  isAmbiguousHeading,
  knownHeading,
  misreadHeading,
} from '../vocabulary/section-headings.ts';
import type { SectionKind } from '../vocabulary/section-kind.ts';
import { bodySize } from './body-size.ts';

export interface Heading {
  /** Index of its line. */
  readonly index: number;
  readonly kind: SectionKind;
  readonly title: string;
  /** Only the first cell is the heading; the others already belong to the section. */
  readonly hasContent: boolean;
  /** It is set on two lines, both in its type. */
  readonly isOverTwo?: boolean;
  /** The line belongs to the section itself. */
  readonly isContent?: boolean;
}

const primaryKinds: ReadonlySet<SectionKind> = new Set(['work', 'education', 'skills', 'projects']);
/** From this prominence on, a line in known words is a heading. */
const prominent = 1.5;
/** Words that are content just as often need more. */
const clear = 2.5;

export function findHeadings(lines: readonly Line[]): readonly Heading[] {
  const size = bodySize(lines);
  const styled = knownHeadings(lines, size, prominent);
  const primary = styled.filter(({ kind }) => primaryKinds.has(kind));
  // A document that sets its headings like its text leaves only the words to go by.
  const known =
    primary.length >= 1 && styled.length >= 2 ? styled : knownHeadings(lines, size, 0.5);
  const kept = withoutSubheadings(lines, known);
  const all = [...kept, ...likeHeadings(lines, kept, size)].sort((a, b) => a.index - b.index);
  return joinOverTwo(lines, withoutCardHeads(lines, all));
}

function knownHeadings(
  lines: readonly Line[],
  size: number,
  threshold: number,
): readonly Heading[] {
  return lines.flatMap((line, index) => {
    const heading = headingOf(line, index) ?? misread(line, index, size);
    if (!heading || isDocumentTitle(lines, index)) return [];
    const isUnclear = isAmbiguousHeading(heading.title) && !leadsToLinks(heading, lines[index + 1]);
    const needed = isUnclear ? Math.max(threshold, clear) : threshold;
    return prominence(line, size) >= needed ? [heading] : [];
  });
}

/** "Technical" over "Skills" is one heading, and so are two lines of which only one is known. */
function joinOverTwo(lines: readonly Line[], headings: readonly Heading[]): readonly Heading[] {
  const indexes = new Set(headings.map(({ index }) => index));
  const isLower = (index: number): boolean =>
    indexes.has(index - 1) && isOneTitle(lines, index - 1);
  return headings.flatMap((heading) => {
    const { index, title } = heading;
    if (isLower(index)) return [];
    if (!isOneTitle(lines, index) || heading.hasContent) return [heading];
    const below = lines[index + 1]?.text ?? '';
    const kinds = [knownHeading(`${title} ${below}`), knownHeading(title), knownHeading(below)];
    const kind = kinds.find((found) => found !== null) ?? heading.kind;
    return [{ ...heading, kind, title: `${title} ${below}`, isOverTwo: true }];
  });
}

/** The line below is set alike and so near that nothing can stand between. */
function isOneTitle(lines: readonly Line[], index: number): boolean {
  const [line, next] = [lines[index], lines[index + 1]];
  if (!line || !next || styleOf(line) !== styleOf(next) || next.page !== line.page) return false;
  const isNear = next.gapAbove !== null && next.gapAbove < 0.4 * next.size;
  const isAligned = Math.abs(next.x - line.x) < 3;
  // Set like the text it could be anything; both known are two headings, one of them empty.
  const areBoth = knownHeading(line.text) !== null && knownHeading(next.text) !== null;
  const standsOut = line.isBold || line.isCaps;
  return (
    isNear && isAligned && standsOut && !areBoth && next.text.length < 30 && next.cells.length === 1
  );
}

/** A smaller one right below another heads a card in its section: "Leadership" under "Skills". */
function withoutCardHeads(
  lines: readonly Line[],
  headings: readonly Heading[],
): readonly Heading[] {
  return headings.filter(({ index }, position) => {
    const above = headings[position - 1];
    const isRightBelow =
      above?.index === index - 1 && !above.hasContent && primaryKinds.has(above.kind);
    const [own, other] = [headSize(lines[index]), headSize(lines[index - 1])];
    return !isRightBelow || own > 0.97 * other || own === 0;
  });
}

/** "Résumé" at the top names the document; in French it is a heading, with its text below. */
function isDocumentTitle(lines: readonly Line[], index: number): boolean {
  const isTitle = /^(?:r[eé]sum[eé]|curriculum vitae|cv|lebenslauf)$/iu.test(
    lines[index]?.text ?? '',
  );
  return isTitle && index <= 2 && (lines[index + 1]?.text.length ?? 0) < 60;
}

/** "Links", "Online" or "Web" right above a web address is what it says. */
function leadsToLinks({ kind }: Heading, next: Line | undefined): boolean {
  return kind === 'links' && next !== undefined && findUrls(next.text).length > 0;
}

function headingOf(line: Line, index: number): Heading | null {
  const title = [line.text, withoutNoise(line.text)].find((text) => knownHeading(text) !== null);
  const kind = title === undefined ? null : knownHeading(title);
  if (kind && title !== undefined) return { index, kind, title, hasContent: false };
  const [first, ...others] = line.cells;
  const firstKind = first && others.length > 0 ? knownHeading(first.text) : null;
  const isInMargin = first !== undefined && first.x <= line.columnX + line.size * 6;
  if (!first || !firstKind || !isInMargin || line.isBullet) return null;
  return { index, kind: firstKind, title: first.text, hasContent: true };
}

/** A heading with a letter that OCR took for another: only where its type says so too. */
function misread(line: Line, index: number, size: number): Heading | null {
  const isPlain = line.cells.length > 1 || line.isBullet || line.text.length > 40;
  const kind = isPlain || prominence(line, size) < clear ? null : misreadHeading(line.text);
  return kind ? { index, kind, title: line.text, hasContent: false } : null;
}

/** What OCR makes of an icon before a heading ("IB) Work") or of the rule after it ("Work 000"). */
function withoutNoise(text: string): string {
  const sign = /^(?:[^\p{L}\p{N}]*\p{L}{0,2}[^\p{L}\p{N}\s]\S{0,2}|[^\p{L}]{1,3})\s+(?=\p{Lu})/u;
  return text.replace(sign, '').replace(/(?:\s+[^\p{L}\s]+)+$/u, '');
}

/** How much a line stands out, as headings do. */
function prominence(line: Line, size: number): number {
  const first = line.cells[0]?.spans[0];
  const ownSize = Math.max(line.size, line.cells.length > 1 ? (first?.size ?? 0) : 0);
  let score = 0;
  if (ownSize >= 1.12 * size) score += 2;
  else if (ownSize >= 1.05 * size) score += 1;
  if (line.isLabel) score += 3;
  if (line.isBold || first?.isBold) score += 1;
  if (line.isCaps) score += 1;
  if (line.gapAbove === null || line.gapAbove > 0.9 * size) score += 1;
  if (line.cells.length === 1) score += 0.5;
  if (/:$/.test(line.text)) score += 0.5;
  if (line.isBullet) score -= 1.5;
  return score;
}

/** Drops smaller ones inside a section: "Courses" under a school, "Projects" under a position. */
function withoutSubheadings(
  lines: readonly Line[],
  headings: readonly Heading[],
): readonly Heading[] {
  const usual = usualSize(lines, headings);
  const firstPrimary = headings.find(({ kind }) => primaryKinds.has(kind))?.index ?? Infinity;
  return headings.filter(
    ({ index }) => index <= firstPrimary || headSize(lines[index]) >= 0.88 * usual,
  );
}

/** Size of the headings that nearly every document has; 0 without any. */
function usualSize(lines: readonly Line[], headings: readonly Heading[]): number {
  const sizes = headings
    .filter(({ kind }) => primaryKinds.has(kind))
    .map(({ index }) => headSize(lines[index]))
    .sort((a, b) => a - b);
  return sizes[Math.floor(sizes.length / 2)] ?? 0;
}

const headSize = (line: Line | undefined): number => line?.cells[0]?.spans[0]?.size ?? 0;

/** Lines in unknown words that are set like the known headings, and that nothing else is. */
function likeHeadings(
  lines: readonly Line[],
  known: readonly Heading[],
  size: number,
): readonly Heading[] {
  const knownIndexes = new Set(known.map(({ index }) => index));
  const styles = new Map<string, { heads: number; others: number[] }>();
  for (const [index, line] of lines.entries()) {
    const style = styles.get(styleOf(line)) ?? { heads: 0, others: [] };
    if (knownIndexes.has(index)) style.heads += 1;
    else style.others.push(index);
    styles.set(styleOf(line), style);
  }
  const first = known[0]?.index ?? Infinity;
  const smallest = 0.93 * usualSize(lines, known);
  return (
    [...styles.values()]
      .filter(({ heads, others }) => heads >= 2 && others.length <= heads)
      .flatMap(({ others }) => others)
      // Titles of entries may be set like the smaller ones of two kinds of heading.
      .filter((index) => headSize(lines[index]) >= smallest)
      .filter((index) => index > first && isShortHead(lines[index], size))
      .map((index) => {
        const title = lines[index]?.text ?? '';
        return { index, kind: guessHeading(title), title, hasContent: false };
      })
  );
}

function isShortHead(line: Line | undefined, size: number): boolean {
  if (!line || line.cells.length > 1 || line.isBullet) return false;
  const isSet = line.size >= 1.05 * size || line.isCaps || line.isBold || line.isLabel;
  return isSet && line.text.length <= 45 && !/\d{3}|@|[.,;]$/.test(line.text);
}

function styleOf(line: Line): string {
  return `${line.size.toFixed(1)} ${line.isBold} ${line.isItalic} ${line.isCaps} ${line.isLabel} ${line.font}`;
}
