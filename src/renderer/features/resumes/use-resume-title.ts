import { useLingui } from '@lingui/react';
import type { ResumeSummary } from '../../../shared/contract/resumes.ts';

/** What a résumé is called: as its user says, after its file, or after its person. */
export function useResumeTitle(): (
  resume: Pick<ResumeSummary, 'title' | 'fileName' | 'name'>,
) => string {
  const { i18n } = useLingui();
  return ({ title, fileName, name }) =>
    title ?? fileName ?? name ?? i18n.t({ id: 'resume.untitled', message: 'Untitled résumé' });
}
