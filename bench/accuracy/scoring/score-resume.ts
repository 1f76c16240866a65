/**
 * How well a résumé was read: thirteen fields, each with its F1, and their unweighted mean (macro-F1).
 *
 * Tallies of many documents are added up before F1 is taken, so that a long résumé counts for more
 * than a short one within a field, and a rare field as much as a common one in the mean.
 */
import type { Resume } from '../../../src/shared/domain/resume.ts';
import { scoreBasics } from './score-basics.ts';
import { scoreEducation, scoreWork } from './score-entries.ts';
import { scoreSkills } from './score-skills.ts';
import { f1Of, sumTallies, type Tally } from './tally.ts';

export const scoredFields = [
  'name',
  'email',
  'phone',
  'links',
  'location',
  'work.company',
  'work.position',
  'work.dates',
  'edu.institution',
  'edu.degree',
  'edu.dates',
  'skills',
  'summary',
] as const;
export type ScoredField = (typeof scoredFields)[number];

/** `work.whole`: jobs whose employer and position are both right; beside the mean, not in it. */
export type ResumeTallies = Readonly<Record<ScoredField | 'work.whole', Tally>>;

/** @param expected what the document shows, dates cut to the precision that it shows. */
export function scoreResume(expected: Resume, given: Resume): ResumeTallies {
  const work = scoreWork(expected, given);
  const education = scoreEducation(expected, given);
  return {
    ...scoreBasics(expected.basics, given.basics),
    'work.company': work.who,
    'work.position': work.what,
    'work.dates': work.dates,
    'work.whole': work.whole,
    'edu.institution': education.who,
    'edu.degree': education.what,
    'edu.dates': education.dates,
    skills: scoreSkills(expected, given),
  };
}

export interface Figures {
  /** 0–1; fields that neither occur nor were read are left out of the mean. */
  readonly macroF1: number;
  readonly fields: Readonly<Record<ScoredField | 'work.whole', number | null>>;
}

export function figuresOf(documents: readonly ResumeTallies[]): Figures {
  const f1 = (field: keyof ResumeTallies): number | null =>
    f1Of(sumTallies(documents.map((tallies) => tallies[field])));
  const scored = scoredFields.map((field) => [field, f1(field)] as const);
  const values = scored.map(([, value]) => value).filter((value) => value !== null);
  const sum = values.reduce((total, value) => total + value, 0);
  return {
    macroF1: values.length === 0 ? 0 : sum / values.length,
    fields: {
      ...(Object.fromEntries(scored) as Record<ScoredField, number | null>),
      'work.whole': f1('work.whole'),
    },
  };
}
