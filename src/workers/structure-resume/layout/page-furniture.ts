/** Finds what a page repeats at its edges: page numbers, running heads and feet, browsers' prints. */
import type { PageText } from '../../../shared/domain/document-text.ts';
import { fold } from '../vocabulary/fold.ts';
import type { Span } from './line.ts';
import { joinSpans } from './to-cells.ts';
import { type Row, toRows } from './to-rows.ts';

/** Share of the page's height at its top and bottom where running heads and feet stand. */
const edge = 0.08;
/** Share of the first page's height in which the name stands. */
const nameArea = 0.3;
const pageNumber =
  /^[-–—|[(\s]*(?:page|seite|página|pagina|pág\.?|p\.?|s\.?)?[\s|]*\d{1,2}(?:\s*(?:\/|of|von|sur|de|di|van|\|)\s*\d{1,2})?[-–—|\])\s]*$/iu;
/** As browsers print it above a page, beside the page's title: "11/22/2026, 5:45 PM". */
const printTime = /^\d{1,4}[./-]\d{1,2}[./-]\d{2,4},?\s+\d{1,2}:\d{2}(?:\s*[AP]\.?M\.?)?$/iu;
/** And below it, beside the page's number. */
const printAddress = /^(?:https?|file|about|chrome):\S*/iu;

/** Spans of all pages without furniture; the first copy of a running head stays, it may be the name. */
export function withoutFurniture(
  pages: readonly PageText[],
  spansOfPages: readonly (readonly Span[])[],
): readonly (readonly Span[])[] {
  const edges = pages.map((page, index) => edgeRows(page, spansOfPages[index] ?? []));
  const counts = new Map<string, number>();
  for (const { key } of edges.flat()) counts.set(key, (counts.get(key) ?? 0) + 1);
  const introduction = readIntroduction(pages[0], spansOfPages[0] ?? []);
  const seen = new Set<string>();
  return spansOfPages.map((spans, index) => {
    const dropped = new Set<Span>();
    for (const { key, cells, isFoot } of edges[index] ?? []) {
      const isRepeated = (counts.get(key) ?? 0) > 1 && (isFoot || seen.has(key));
      const isNameAgain = index > 0 && repeatsName(cells, introduction);
      const isWhole = isRepeated || isNameAgain || isPrinted(cells);
      for (const cell of cells) {
        if (isWhole || pageNumber.test(cell.text)) for (const span of cell.spans) dropped.add(span);
      }
      seen.add(key);
    }
    return spans.filter((span) => !dropped.has(span));
  });
}

interface EdgeCell {
  readonly text: string;
  readonly spans: readonly Span[];
}

interface EdgeRow {
  readonly cells: readonly EdgeCell[];
  /** Equal for rows that differ in numbers only. */
  readonly key: string;
  readonly isFoot: boolean;
}

function edgeRows(page: PageText, spans: readonly Span[]): readonly EdgeRow[] {
  return toRows(spans).flatMap((row) => {
    const isFoot = row.y > page.height * (1 - edge);
    if (!isFoot && row.bottom >= page.height * edge) return [];
    const text = row.spans.map((span) => span.text).join(' ');
    return [{ cells: toEdgeCells(row), key: fold(text).replace(/\d+/g, '#'), isFoot }];
  });
}

/** In em: so far apart, two texts in a running head are two. */
const cellGap = 2;

function toEdgeCells({ spans }: Row): readonly EdgeCell[] {
  const groups: Span[][] = [];
  for (const span of spans) {
    const last = groups.at(-1)?.at(-1);
    if (last && span.x - last.x - last.width < cellGap * span.size) groups.at(-1)?.push(span);
    else groups.push([span]);
  }
  return groups.map((group) => ({ text: joinSpans(group).trim(), spans: group }));
}

/** A browser's head or foot: the time beside the title, the address beside the page's number. */
function isPrinted(cells: readonly EdgeCell[]): boolean {
  const hasNumber = cells.some(({ text }) => pageNumber.test(text));
  const hasAddress = cells.some(({ text }) => printAddress.test(text));
  return cells.some(({ text }) => printTime.test(text)) || (hasNumber && hasAddress);
}

interface Introduction {
  readonly name: readonly string[];
  /** All words above the document's sections, name and contact data. */
  readonly words: ReadonlySet<string>;
}

const wordsOf = (text: string): readonly string[] => fold(text).match(/[\p{L}\p{N}@.+]+/gu) ?? [];

/** What the top of the first page says; the name is what is set largest there. */
function readIntroduction(page: PageText | undefined, spans: readonly Span[]): Introduction {
  const top = spans.filter(({ y }) => y < nameArea * (page?.height ?? 0));
  const size = Math.max(0, ...top.map((span) => span.size));
  const largest = top.filter((span) => span.size > 0.95 * size);
  return {
    name: wordsOf(joinSpans(largest)),
    words: new Set(top.flatMap(({ text }) => wordsOf(text))),
  };
}

/** The name once more on a later page, perhaps with contact data and the page's number. */
function repeatsName(cells: readonly EdgeCell[], { name, words }: Introduction): boolean {
  const text = cells.map((cell) => cell.text).join(' ');
  const own = wordsOf(
    text.replace(/\b(?:page|seite|página|cv|resume|résumé|curriculum|vitae)\b/giu, ''),
  );
  const letters = own.filter((word) => /\p{L}/u.test(word));
  if (name.length < 2 || !name.every((word) => letters.includes(word))) return false;
  return letters.every((word) => words.has(word));
}
