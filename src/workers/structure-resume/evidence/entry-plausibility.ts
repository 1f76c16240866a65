/** Judges the values of positions and studies by their words and by the rest of their entry. */
import { companyWords } from '../vocabulary/company-words.ts';
import { degreeWords } from '../vocabulary/degree-words.ts';
import { fold } from '../vocabulary/fold.ts';
import { institutionWords } from '../vocabulary/institution-words.ts';
import { titleWords } from '../vocabulary/job-titles.ts';
import { byOrder, sure, unlikely, usual } from './plausibility.ts';

interface Position {
  readonly employer: string | undefined;
  readonly role: string | undefined;
}

/** Longer than this it is a sentence rather than a name. */
const longName = 70;

const isTitle = (text = ''): boolean => titleWords.test(fold(text));
const isCompany = (text = ''): boolean => companyWords.test(fold(text));
const isSchool = (text = ''): boolean => institutionWords.test(fold(text));
const isDegree = (text = ''): boolean => degreeWords.test(fold(text));

export function workPlausibility(field: string, { employer, role }: Position): number {
  if (field !== 'name' && field !== 'organization' && field !== 'position') return usual;
  const isRole = field === 'position';
  const text = (isRole ? role : employer) ?? '';
  if (text.length > longName) return unlikely;
  const isSwapped = !isTitle(role) && isTitle(employer) && !isCompany(employer);
  if (isSwapped) return unlikely;
  if (employer === undefined || role === undefined) return byOrder;
  return isTitle(role) ? sure : isCompany(employer) ? usual : byOrder;
}

interface Study {
  readonly institution?: string | undefined;
  readonly studyType?: string | undefined;
  readonly area?: string | undefined;
}

export function studyPlausibility(field: string, { institution, studyType, area }: Study): number {
  if (field !== 'institution' && field !== 'studyType' && field !== 'area') return usual;
  const degree = studyType ?? area;
  if (((field === 'institution' ? institution : degree) ?? '').length > longName) return unlikely;
  if (institution === undefined || degree === undefined) return byOrder;
  if (isDegree(institution) && !isSchool(institution)) return unlikely;
  if (field === 'institution') return isSchool(institution) ? sure : byOrder;
  return isDegree(degree) ? sure : byOrder;
}
