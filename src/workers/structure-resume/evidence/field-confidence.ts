/**
 * How sure the reader is of one value, from what speaks for and against it: its words, the rest of
 * its entry, and whether the document shows it as it is.
 */
import type { Resume } from '../../../shared/domain/resume.ts';
import { basicsPlausibility } from './basics-plausibility.ts';
import { studyPlausibility, workPlausibility } from './entry-plausibility.ts';
import type { PlacedValue } from './place-entries.ts';
import { usual } from './plausibility.ts';

/** The document says it in other words, or not at the place where it was looked for. */
const notShown = 0.6;
/** Its beginning and its end are shown, or it is the target of a link. */
const partlyShown = 0.9;

/** 0–1; doubts about the characters themselves are not in it. */
export function fieldConfidence(value: PlacedValue, resume: Resume): number {
  const { occurrence } = value;
  const shown = occurrence === null ? notShown : occurrence.isWhole ? 1 : partlyShown;
  return shown * plausibility(value, resume);
}

/** A group of words that is longer than this is a sentence that came among the skills. */
const maxSkillWords = 5;

function plausibility({ pointer, field, value }: PlacedValue, resume: Resume): number {
  const [, list = '', position = ''] = pointer.split('/');
  const at = Number(position);
  if (list === 'basics') return basicsPlausibility(field, value);
  if (list === 'work') {
    const { name, position: role } = resume.work?.[at] ?? {};
    return workPlausibility(field, { employer: name, role });
  }
  if (list === 'volunteer') {
    const { organization, position: role } = resume.volunteer?.[at] ?? {};
    return workPlausibility(field, { employer: organization, role });
  }
  if (list === 'education') return studyPlausibility(field, resume.education?.[at] ?? {});
  if (list === 'skills' && value.split(' ').length > maxSkillWords) return 0.6;
  return usual;
}
