/** What positions and studies have in common when gaps in them are filled, and where they differ. */
import type { Resume } from '../../shared/domain/resume.ts';
import {
  studyPlausibility,
  workPlausibility,
} from '../structure-resume/evidence/entry-plausibility.ts';

/** An entry as it is or as it is said to be: who (employer, school), what (position, degree), when. */
export interface EntryFacts {
  readonly who: string | undefined;
  readonly what: string | undefined;
  readonly startDate: string | undefined;
  readonly endDate: string | undefined;
}

export interface EntryRules {
  readonly list: 'work' | 'education';
  readonly who: string;
  readonly what: string;
  entriesOf(resume: Resume): readonly EntryFacts[];
  /** 0–1 of one part of an entry, by its words and by the other part. */
  plausibility(part: 'who' | 'what', entry: Pick<EntryFacts, 'who' | 'what'>): number;
}

/** What the résumé calls it. */
export function fieldOf({ who, what }: EntryRules, fact: keyof EntryFacts): string {
  return fact === 'who' ? who : fact === 'what' ? what : fact;
}

export const workRules: EntryRules = {
  ...{ list: 'work', who: 'name', what: 'position' },
  entriesOf: ({ work = [] }) =>
    work.map(({ name, position, startDate, endDate }) => ({
      ...{ who: name, what: position, startDate, endDate },
    })),
  plausibility: (part, { who, what }) =>
    workPlausibility(part === 'who' ? 'name' : 'position', { employer: who, role: what }),
};

export const educationRules: EntryRules = {
  ...{ list: 'education', who: 'institution', what: 'studyType' },
  entriesOf: ({ education = [] }) =>
    education.map(({ institution, studyType, area, startDate, endDate }) => ({
      ...{ who: institution, what: studyType ?? area, startDate, endDate },
    })),
  plausibility: (part, { who, what }) =>
    studyPlausibility(part === 'who' ? 'institution' : 'studyType', {
      institution: who,
      studyType: what,
    }),
};
