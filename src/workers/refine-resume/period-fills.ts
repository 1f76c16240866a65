/** The dates of an entry that has none. */
import type { TextRange } from '../structure-resume/evidence/place-entries.ts';
import { usual } from '../structure-resume/evidence/plausibility.ts';
import type { EntryFacts } from './entry-rules.ts';
import type { Fill } from './fill.ts';
import { freeNear } from './free-near.ts';
import type { PageOfFacts } from './page-of-facts.ts';

interface Period {
  /** Of the entry. */
  readonly path: readonly (string | number)[];
  readonly named: Pick<EntryFacts, 'startDate' | 'endDate'>;
  /** Where its employer and its position stand. */
  readonly heads: readonly TextRange[];
}

/** In letters: a date right beside a head is the entry's, though a description may have taken it in. */
const beside = 3;

/** The dates of an entry that has none, where the document shows them in its stretch and no other's. */
export function periodFills(
  page: PageOfFacts,
  stretch: TextRange,
  { path, named, heads }: Period,
): readonly Fill[] {
  const { startDate = '', endDate = '' } = named;
  if (startDate !== '' && endDate !== '' && endDate < startDate) return [];
  const nearby = [...heads];
  return (['startDate', 'endDate'] as const).flatMap((field): readonly Fill[] => {
    const value = named[field];
    if (value === undefined) return [];
    const range =
      page.findDate(value).find((place) => isBeside(place, nearby) && page.isDescribed(place)) ??
      freeNear(page, page.findDate(value), stretch);
    if (range === null) return [];
    page.take(range);
    nearby.push(range);
    return [{ path: [...path, field], value, range, plausibility: usual }];
  });
}

function isBeside(place: TextRange, heads: readonly TextRange[]): boolean {
  return heads.some(({ start, end }) => {
    const gap = Math.max(place.start - end, start - place.end);
    return gap >= 0 && gap <= beside;
  });
}
