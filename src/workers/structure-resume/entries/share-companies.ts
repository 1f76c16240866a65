/** Gives the positions that stand under one company its name: it is told once, above them. */

import { typeOf } from './line-type.ts';
import type { WorkDraft } from './work-draft.ts';

export function shareCompanies(drafts: readonly WorkDraft[]): readonly WorkDraft[] {
  const shared: WorkDraft[] = [];
  let leader: WorkDraft | null = null;
  for (const [index, draft] of drafts.entries()) {
    const next = drafts[index + 1];
    if (has(draft, 'first')) {
      leader = draft;
      // "Acme, 2015 – 2021" over "Engineer, 2018 – 2021" and "Trainee, 2015 – 2018".
      const isTitleOfGroup = !has(draft, 'second') && draft.entry.body.length === 0;
      if (isTitleOfGroup && next && !has(next, 'first') && has(next, 'second')) continue;
      shared.push(draft);
    } else if (leader && has(draft, 'second') && goesOn(leader, draft)) {
      const company = leader.segments.filter(({ role }) => role === 'first');
      const place = has(draft, 'place')
        ? []
        : leader.segments.filter(({ role }) => role === 'place');
      shared.push({ ...draft, segments: [...company, ...place, ...draft.segments] });
    } else shared.push(draft);
  }
  return shared;
}

const has = ({ segments }: WorkDraft, role: 'first' | 'second' | 'place'): boolean =>
  segments.some((segment) => segment.role === role);

/** The leader begins in another way than the positions do: with the company's own line. */
function goesOn({ entry, segments }: WorkDraft, draft: WorkDraft): boolean {
  const [first, own] = [entry.head[0], draft.entry.head[0]];
  if (!first || !own) return false;
  if (entry.head.length === 1 && segments.some(({ role }) => role === 'second')) return false;
  const beginsWithCompany = segments[0]?.role === 'first';
  const isOtherType = typeOf(first) !== typeOf(own);
  const isShorter = draft.entry.head.length < entry.head.length;
  return beginsWithCompany && (isOtherType || isShorter || own.x > first.x + 4);
}
