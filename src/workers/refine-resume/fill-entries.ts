/** Gaps in positions and studies, filled with what stands beside them on the page. */
import { isSettled, type Known } from '../../shared/domain/refinement/is-settled.ts';
import type { Resume } from '../../shared/domain/resume.ts';
import { toPointer } from '../../shared/std/to-pointer.ts';
import type { TextRange } from '../structure-resume/evidence/place-entries.ts';
import { sure, usual } from '../structure-resume/evidence/plausibility.ts';
import { type EntryFacts, type EntryRules, fieldOf } from './entry-rules.ts';
import type { Fill } from './fill.ts';
import { freeNear, leadingNear } from './free-near.ts';
import { isNameLike } from './is-name-like.ts';
import type { PageOfFacts } from './page-of-facts.ts';
import { pairAnswers } from './pair-answers.ts';
import { periodFills } from './period-fills.ts';
import { stretchesOf } from './stretches-of.ts';

interface Named {
  readonly rules: EntryRules;
  /** As the model named them. */
  readonly entries: readonly EntryFacts[];
  readonly known: Known;
}

export function fillEntries(
  page: PageOfFacts,
  resume: Resume,
  { rules, entries, known }: Named,
): readonly Fill[] {
  const read = rules.entriesOf(resume);
  const isSure = (at: number, fact: keyof EntryFacts): boolean =>
    isSettled(toPointer([rules.list, at, fieldOf(rules, fact)]), known);
  const pairs = pairAnswers(read, entries, isSure);
  const stretches = stretchesOf(page, rules.list, read.length);
  return read.flatMap((entry, at): readonly Fill[] => {
    const named = pairs[at];
    const stretch = stretches[at];
    if (!named || !stretch) return [];
    const gaps = (['who', 'what'] as const).filter(
      (part) => entry[part] === undefined || !isSure(at, part),
    );
    const names = nameFills(page, stretch, { at, rules, gaps, entry, named });
    const isUndated = entry.startDate === undefined && entry.endDate === undefined;
    if (!isUndated) return names;
    const heads = [...names.map(({ range }) => range), ...headsOf(page, [rules.list, at])];
    return [...names, ...periodFills(page, stretch, { path: [rules.list, at], named, heads })];
  });
}

/** Where employer and position stand. */
function headsOf(
  { placed }: PageOfFacts,
  path: readonly (string | number)[],
): readonly TextRange[] {
  const fields = new Set(['name', 'position', 'institution', 'studyType', 'area']);
  return placed.flatMap(({ pointer, field, occurrence }) =>
    occurrence && fields.has(field) && pointer.startsWith(`${toPointer(path)}/`)
      ? [occurrence]
      : [],
  );
}

interface Gaps {
  readonly at: number;
  readonly rules: EntryRules;
  readonly gaps: readonly ('who' | 'what')[];
  readonly entry: EntryFacts;
  readonly named: EntryFacts;
}

function nameFills(
  page: PageOfFacts,
  stretch: TextRange,
  { at, rules, gaps, entry, named }: Gaps,
): readonly Fill[] {
  const merged = {
    who: gaps.includes('who') ? named.who : entry.who,
    what: gaps.includes('what') ? named.what : entry.what,
  };
  return gaps.flatMap((part): readonly Fill[] => {
    const value = named[part];
    if (value === undefined || value === entry[part] || !isNameLike(value)) return [];
    const plausibility = rules.plausibility(part, merged);
    const range =
      freeNear(page, page.find(value), stretch) ??
      (plausibility >= sure ? leadingNear(page, page.find(value), stretch) : null);
    if (range === null || plausibility < usual) return [];
    page.take(range);
    return [{ path: [rules.list, at, fieldOf(rules, part)], value, range, plausibility }];
  });
}
