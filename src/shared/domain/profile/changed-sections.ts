import type { Resume } from '../resume.ts';
import { readItems } from './item.ts';
import { type ProfileSection, profileSections } from './section-rules.ts';

/** The sections in which two résumés say different things; null: none, before the first or after the last. */
export function changedSections(before: Resume | null, after: Resume | null): ProfileSection[] {
  const [old, now] = [sayingsOf(before), sayingsOf(after)];
  return profileSections.filter((section) => old.get(section) !== now.get(section));
}

function sayingsOf(resume: Resume | null): ReadonlyMap<ProfileSection, string> {
  const items = resume === null ? [] : readItems({ id: '', resume });
  const bySection = Map.groupBy(items, ({ section }) => section);
  return new Map(
    [...bySection].map(([section, said]) => [
      section,
      JSON.stringify(said.map(({ fields }) => fields)),
    ]),
  );
}
