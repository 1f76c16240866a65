/** Finds what a page repeats at its edges: page numbers, running heads and feet. */
import type { PageText } from '../../../shared/domain/document-text.ts';
import { fold } from '../vocabulary/fold.ts';
import type { Span } from './line.ts';
import { toRows } from './to-rows.ts';

/** Share of the page's height at its top and bottom where running heads and feet stand. */
const edge = 0.08;
const pageNumber =
  /^(?:page|seite|página|pagina|p\.?)?\s*\d{1,2}(?:\s*(?:\/|of|von|sur|de|\|)\s*\d{1,2})?$/iu;

/** Spans of all pages without furniture; the first copy of a running head stays, it may be the name. */
export function withoutFurniture(
  pages: readonly PageText[],
  spansOfPages: readonly (readonly Span[])[],
): readonly (readonly Span[])[] {
  const seen = new Set<string>();
  return pages.map((page, index) => {
    const spans = spansOfPages[index] ?? [];
    const dropped = new Set<Span>();
    for (const row of toRows(spans)) {
      const isAtEdge = row.bottom < page.height * edge || row.y > page.height * (1 - edge);
      if (!isAtEdge) continue;
      const text = row.spans.map((span) => span.text).join(' ');
      const key = fold(text).replace(/\d+/g, '#');
      const isRepeated = pages.length > 1 && seen.has(key);
      if (isRepeated || pageNumber.test(text.trim()))
        for (const span of row.spans) dropped.add(span);
      seen.add(key);
    }
    return spans.filter((span) => !dropped.has(span));
  });
}
