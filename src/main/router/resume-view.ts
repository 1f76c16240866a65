/** A résumé as windows see it: a line in the list, the whole, or one of its versions. */
import type {
  ResumeDetail,
  ResumeSummary,
  ResumeVersionEntry,
} from '../../shared/contract/resumes.ts';
import { isPictureType } from '../../shared/domain/media-type.ts';
import type { Draft, Version } from '../services/resumes/resume-ports.ts';
import type { ResumeLine, ResumeVersion } from '../store/resume-table.ts';

export function toResumeSummary(line: ResumeLine): ResumeSummary {
  return line;
}

export function toResumeDetail(
  line: ResumeLine,
  version: ResumeVersion,
  draft: Draft | null,
): ResumeDetail {
  const { jobId, resume, warnings, evidence, confirmed, processingMs } = version;
  return {
    ...toResumeSummary(line),
    ...{ jobId, resume, evidence, processingMs, draft },
    ...{ warnings: [...warnings], confirmed: [...confirmed] },
    hasPageImages: hasPageImages(version),
  };
}

export function toVersionEntry(version: Version): ResumeVersionEntry {
  const { id: versionId, number, origin, parent, note, createdAt } = version;
  return { versionId, number, origin, parent, note, createdAt };
}

/** Only pages of a PDF and images can be drawn. */
export function hasPageImages({ mediaType }: Pick<ResumeVersion, 'mediaType'>): boolean {
  return mediaType === 'application/pdf' || isPictureType(mediaType ?? '');
}
