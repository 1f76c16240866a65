/** A stored résumé as windows see it: a line in the list, or the whole. */
import type { ResumeDetail, ResumeSummary } from '../../shared/contract/resumes.ts';
import type { ResumeVersion } from '../store/resume-table.ts';

export function toResumeSummary(version: ResumeVersion): ResumeSummary {
  const { id, fileName, mode, confidence, warnings, pageCount, createdAt } = version;
  const { basics } = version.resume;
  const name = basics.name ?? null;
  const headline = basics.label ?? null;
  const warningCount = warnings.length;
  return { id, fileName, name, headline, mode, confidence, warningCount, pageCount, createdAt };
}

export function toResumeDetail(version: ResumeVersion): ResumeDetail {
  const { jobId, resume, warnings, processingMs } = version;
  return {
    ...toResumeSummary(version),
    jobId,
    resume,
    warnings: [...warnings],
    processingMs,
    hasPageImages: hasPageImages(version),
  };
}

/** Only pages of a PDF can be drawn. */
export function hasPageImages({ mediaType }: Pick<ResumeVersion, 'mediaType'>): boolean {
  return mediaType === 'application/pdf';
}
