/** Positions and studies where the rules found none at all: taken only whole, each close together. */
import type { Occurrence } from '../structure-resume/evidence/occurrence.ts';
import type { TextRange } from '../structure-resume/evidence/place-entries.ts';
import { usual } from '../structure-resume/evidence/plausibility.ts';
import { type EntryFacts, type EntryRules, fieldOf } from './entry-rules.ts';
import type { Fill } from './fill.ts';
import { freeNear } from './free-near.ts';
import { isNameLike } from './is-name-like.ts';
import type { PageOfFacts } from './page-of-facts.ts';
import { periodFills } from './period-fills.ts';

/** In letters. */
const reach = 160;

export function newEntries(
  page: PageOfFacts,
  rules: EntryRules,
  entries: readonly EntryFacts[],
): readonly Fill[] {
  let count = 0;
  return entries.flatMap((entry) => {
    const fills = fillsOf(page, rules, { entry, at: count });
    if (fills.length > 0) count += 1;
    return fills;
  });
}

function fillsOf(
  page: PageOfFacts,
  rules: EntryRules,
  { entry, at }: { readonly entry: EntryFacts; readonly at: number },
): readonly Fill[] {
  const { who, what } = entry;
  if (who === undefined || what === undefined || !isNameLike(who) || !isNameLike(what)) return [];
  const path = [rules.list, at];
  for (const anchor of inList(page, rules, page.find(what))) {
    const stretch = { start: anchor.start - reach, end: anchor.end + reach };
    const other = freeNear(page, page.find(who), stretch);
    const isApart = other !== null && (other.end <= anchor.start || other.start >= anchor.end);
    if (!isApart || !page.isFree(anchor)) continue;
    const named = [
      { part: 'who', value: who, range: other },
      { part: 'what', value: what, range: anchor },
    ] as const;
    const fills = named.map(({ part, value, range }) => ({
      ...{ path: [...path, fieldOf(rules, part)], value, range },
      plausibility: rules.plausibility(part, entry),
    }));
    if (fills.some(({ plausibility }) => plausibility < usual)) return [];
    const dates = periodFills(page, stretch, { path, named: entry, heads: [anchor, other] });
    if (dates.length === 0) continue;
    for (const { range } of fills) page.take(range);
    return [...fills, ...dates];
  }
  return [];
}

/** Those in sections of the list's own; where the document has none, all. */
function inList(
  { ranges }: PageOfFacts,
  { list }: EntryRules,
  places: readonly Occurrence[],
): readonly Occurrence[] {
  const own = ranges.filter(({ kind }) => kind === list);
  if (own.length === 0) return places;
  const isInside = (place: TextRange): boolean =>
    own.some(({ start, end }) => place.start >= start && place.end <= end);
  return places.filter(isInside);
}
