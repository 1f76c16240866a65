/** The stretch of the document that each entry of a list was read from. */
import type { TextRange } from '../structure-resume/evidence/place-entries.ts';
import type { PageOfFacts } from './page-of-facts.ts';

/** In letters: what is further from an entry's other values belongs to something else. */
const reach = 160;
/** A head of three lines is longer than all of them; what follows it is told in sentences. */
const headFields = /\/(?:name|institution|position|studyType|area|startDate|endDate|location)$/;

/** Null: nothing of the entry was found in the document. */
export function stretchesOf(
  { placed, index, ranges }: Pick<PageOfFacts, 'placed' | 'index' | 'ranges'>,
  list: string,
  count: number,
): readonly (TextRange | null)[] {
  const spans = Array.from({ length: count }, (_, at) => {
    const own = placed.flatMap(({ pointer, occurrence }) =>
      occurrence !== null && pointer.startsWith(`/${list}/${at}/`) ? [{ pointer, occurrence }] : [],
    );
    const head = own.filter(({ pointer }) => headFields.test(pointer));
    if (head.length === 0) return null;
    return { head: cover(head), all: cover(own) };
  });
  return spans.map((span, at) => {
    if (span === null) return null;
    const isAround = (range: TextRange): boolean =>
      range.start <= span.head.start && range.end >= span.head.end;
    const section = ranges.find(isAround) ?? { start: 0, end: index.length };
    const before = spans.slice(0, at).findLast((other) => other !== null);
    const after = spans.slice(at + 1).find((other) => other !== null);
    const start = Math.max(
      section.start,
      span.head.start - reach,
      Math.min(before?.all.end ?? 0, span.head.start),
    );
    const end = Math.min(
      section.end,
      span.head.end + reach,
      Math.max(after?.head.start ?? index.length, span.head.end),
    );
    return { start, end };
  });
}

function cover(values: readonly { readonly occurrence: TextRange }[]): TextRange {
  return {
    start: Math.min(...values.map(({ occurrence }) => occurrence.start)),
    end: Math.max(...values.map(({ occurrence }) => occurrence.end)),
  };
}
