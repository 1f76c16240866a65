/** A résumé as the profile takes it: what it says, where, and how sure its reading was. */
import type { ResumeEvidence } from '../field-evidence.ts';
import type { Resume } from '../resume.ts';

export interface ProfileSource {
  /** Of the version; the newest of each résumé is taken. */
  readonly id: string;
  readonly resume: Resume;
  readonly evidence: ResumeEvidence;
}

/**
 * The latest date that it mentions, `YYYY-MM`: how recent what it says is. When it was imported
 * does not count, so that the order of imports changes nothing.
 */
export function newestDateIn({ work = [], education = [], ...rest }: Resume): string {
  const periods = [...work, ...education, ...(rest.projects ?? []), ...(rest.volunteer ?? [])];
  return periods.reduce((newest, { startDate = '', endDate = '' }) => {
    const latest = endDate > startDate ? endDate : startDate;
    return latest > newest ? latest : newest;
  }, '');
}
