/**
 * Decides which of its places in the text each value of a list's entries came from. A word such as
 * an employer's name may stand in many places; what belongs to one entry stands close together, and
 * entries stand in the order in which they were read.
 */
import type { Occurrence, Occurrences } from './occurrence.ts';
import type { ResumeValue } from './resume-values.ts';

export interface PlacedValue extends ResumeValue {
  /** Null: it is nowhere in the text as it is. */
  readonly occurrence: Occurrence | null;
}

/** Where the sections of the list lie in the indexed text. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

interface Candidate {
  readonly value: ResumeValue;
  readonly occurrences: readonly Occurrence[];
}

/** In letters: a value further off than this does not say where the entry is. */
const reach = 1_500;

/**
 * @param entries the values of each entry.
 * @param ranges where to look first; other places count only where these show nothing.
 */
export function placeEntries(
  entries: readonly (readonly ResumeValue[])[],
  occurrences: Occurrences,
  ranges: readonly TextRange[],
): readonly PlacedValue[] {
  let floor = 0;
  return entries.flatMap((values) => {
    const candidates = values.map((value) => toCandidate(value, occurrences, ranges));
    const anchor = findAnchor(candidates, floor);
    if (anchor !== null) floor = anchor + 1;
    return candidates.map(({ value, occurrences: found }) => ({
      ...value,
      occurrence: nearest(found, anchor),
    }));
  });
}

function toCandidate(
  value: ResumeValue,
  occurrences: Occurrences,
  ranges: readonly TextRange[],
): Candidate {
  const isDate = value.field.endsWith('Date') || value.field === 'date';
  const all = isDate ? occurrences.ofDate(value.value) : occurrences.of(value.value);
  const inside = all.filter(({ start }) =>
    ranges.some((range) => start >= range.start && start < range.end),
  );
  return { value, occurrences: inside.length > 0 ? inside : all };
}

/** The place from `floor` on that lies closest to all values of the entry; the first of equals. */
function findAnchor(candidates: readonly Candidate[], floor: number): number | null {
  const starts = candidates.flatMap(({ occurrences }) => occurrences.map(({ start }) => start));
  const possible = [...new Set(starts)].filter((start) => start >= floor).sort((a, b) => a - b);
  let best: { readonly at: number; readonly cost: number } | null = null;
  for (const at of possible) {
    let cost = 0;
    for (const { occurrences } of candidates) {
      const closest = nearest(occurrences, at);
      cost += closest === null ? 0 : Math.min(reach, Math.abs(closest.start - at));
    }
    if (best === null || cost < best.cost) best = { at, cost };
  }
  return best?.at ?? null;
}

function nearest(occurrences: readonly Occurrence[], at: number | null): Occurrence | null {
  let best: Occurrence | null = null;
  for (const occurrence of occurrences) {
    const isCloser =
      best === null || (at !== null && Math.abs(occurrence.start - at) < Math.abs(best.start - at));
    if (isCloser) best = occurrence;
  }
  return best;
}
