/** Finds what a page repeats at its edges: page numbers, running heads and feet. */
import type { PageText } from '../../../shared/domain/document-text.ts';
import { fold } from '../vocabulary/fold.ts';
import type { Span } from './line.ts';
import { type Row, toRows } from './to-rows.ts';

/** Share of the page's height at its top and bottom where running heads and feet stand. */
const edge = 0.08;
const pageNumber =
  /^(?:page|seite|página|pagina|p\.?)?\s*\d{1,2}(?:\s*(?:\/|of|von|sur|de|\|)\s*\d{1,2})?$/iu;

/** Spans of all pages without furniture; the first copy of a running head stays, it may be the name. */
export function withoutFurniture(
  pages: readonly PageText[],
  spansOfPages: readonly (readonly Span[])[],
): readonly (readonly Span[])[] {
  const edges = pages.map((page, index) => edgeRows(page, spansOfPages[index] ?? []));
  const counts = new Map<string, number>();
  for (const { key } of edges.flat()) counts.set(key, (counts.get(key) ?? 0) + 1);
  const seen = new Set<string>();
  return spansOfPages.map((spans, index) => {
    const dropped = new Set<Span>();
    for (const { key, text, isFoot, row } of edges[index] ?? []) {
      const isRepeated = (counts.get(key) ?? 0) > 1 && (isFoot || seen.has(key));
      if (isRepeated || pageNumber.test(text)) for (const span of row.spans) dropped.add(span);
      seen.add(key);
    }
    return spans.filter((span) => !dropped.has(span));
  });
}

interface EdgeRow {
  readonly row: Row;
  readonly text: string;
  /** Equal for rows that differ in numbers only. */
  readonly key: string;
  readonly isFoot: boolean;
}

function edgeRows(page: PageText, spans: readonly Span[]): readonly EdgeRow[] {
  return toRows(spans).flatMap((row) => {
    const isFoot = row.y > page.height * (1 - edge);
    if (!isFoot && row.bottom >= page.height * edge) return [];
    const text = row.spans.map((span) => span.text).join(' ');
    return [{ row, text: text.trim(), key: fold(text).replace(/\d+/g, '#'), isFoot }];
  });
}
