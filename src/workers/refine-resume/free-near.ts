/** Finds where in a stretch of the document a value stands that nothing else rests on. */
import type { Occurrence } from '../structure-resume/evidence/occurrence.ts';
import type { TextRange } from '../structure-resume/evidence/place-entries.ts';
import type { PageOfFacts } from './page-of-facts.ts';

type Page = Pick<PageOfFacts, 'isFree' | 'isDescribed' | 'isLeading'>;

/** The first of the places that lies in a stretch and on which nothing settled rests. */
export function freeNear(
  page: Page,
  places: readonly Occurrence[],
  stretch: TextRange,
): Occurrence | null {
  return places.find((place) => isWithin(place, stretch) && page.isFree(place)) ?? null;
}

/** The first that begins a line, though a description may have taken it in. */
export function leadingNear(
  page: Page,
  places: readonly Occurrence[],
  stretch: TextRange,
): Occurrence | null {
  const fits = (place: Occurrence): boolean =>
    isWithin(place, stretch) && page.isLeading(place) && page.isDescribed(place);
  return places.find(fits) ?? null;
}

function isWithin(place: TextRange, { start, end }: TextRange): boolean {
  return place.start >= start && place.end <= end;
}
