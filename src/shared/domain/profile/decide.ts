/** Turns what the user does to a fact into the decision that is kept about it. */
import type { Decision, Marks, SaidFields } from './decision.ts';
import type { KnownFact } from './merge-profile.ts';
import type { ProfileFact } from './profile-fact.ts';
import { isPlural, type ProfileSection, ruleOf, rulesOf } from './section-rules.ts';

/** Field → what it is said to be; null takes the user's word back, so that résumés count again. */
export type FieldChanges = Readonly<Record<string, readonly string[] | null>>;

export type NewDecision = Omit<Decision, 'revision'>;

/** As many ways of writing a thing are remembered. */
const MAX_MARKS = 64;

const dateShape = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as precise as it is known. */
export const isPartialDate = (text: string): boolean => dateShape.test(text);

/** The fields among `changes` that the section has not, or that cannot be what they are said to be. */
export function wrongFields(section: ProfileSection, changes: FieldChanges): readonly string[] {
  return Object.entries(changes)
    .filter(([name, values]) => {
      const rule = ruleOf(section, name);
      if (rule === null) return true;
      if (values === null) return false;
      if (values.length > 1 && !isPlural(rule)) return true;
      return rule.as === 'date' && !values.every(isPartialDate);
    })
    .map(([name]) => name);
}

export function sayOfFact(known: KnownFact, changes: FieldChanges): NewDecision {
  const { fact, decision } = known;
  const said = withChanges(decision?.said ?? {}, changes);
  const marks = [...(decision?.marks ?? []), ...known.marks, shownMarks(fact, said)];
  return {
    id: fact.id,
    section: fact.section,
    marks: distinct(marks),
    said,
    isRemoved: decision?.isRemoved ?? false,
  };
}

export function removeFact(known: KnownFact, isRemoved: boolean): NewDecision {
  return { ...sayOfFact(known, {}), isRemoved };
}

/** A fact that no résumé has. */
export function addFact(id: string, section: ProfileSection, said: SaidFields): NewDecision {
  const marks = distinct([shownMarks({ section, fields: [] }, said)]);
  return { id, section, marks, said, isRemoved: false };
}

function withChanges(said: SaidFields, changes: FieldChanges): SaidFields {
  const next = Object.entries({ ...said, ...changes });
  return Object.fromEntries(next.filter((entry): entry is [string, string[]] => entry[1] !== null));
}

/** As the user sees it: a résumé that is written from the profile says it so. */
function shownMarks(
  { section, fields }: Pick<ProfileFact, 'section' | 'fields'>,
  said: SaidFields,
): Marks {
  const marks = rulesOf(section).flatMap(([name, { identifies }]) => {
    const shown = fields.find((field) => field.name === name && field.by === 'resumes');
    const value = (said[name] ?? shown?.values ?? [])[0];
    return identifies && value !== undefined ? [[name, value] as const] : [];
  });
  return Object.fromEntries(marks);
}

/** The last one is how it is shown now, and stays the last. */
function distinct(marks: readonly Marks[]): Marks[] {
  const known = new Map<string, Marks>();
  for (const each of marks) {
    if (Object.keys(each).length === 0) continue;
    const name = JSON.stringify(Object.entries(each));
    known.delete(name);
    known.set(name, each);
  }
  return [...known.values()].slice(-MAX_MARKS);
}
