import { useMemo } from 'react';
import type { ResumeDetail } from '../../../shared/contract/resumes.ts';
import { type CarriedEvidence, carryEvidence } from '../../../shared/domain/carry-evidence.ts';

/** What of a version's evidence holds for what has become of it in this window. */
export function useCarriedEvidence(
  detail: Pick<ResumeDetail, 'resume' | 'evidence' | 'confirmed'>,
  resume: unknown,
): CarriedEvidence {
  const { resume: before, evidence, confirmed } = detail;
  return useMemo(
    () => carryEvidence({ resume: before, evidence, confirmed }, resume),
    [before, evidence, confirmed, resume],
  );
}
