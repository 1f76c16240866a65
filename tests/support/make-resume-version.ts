import { randomUUID } from 'node:crypto';
import type { ResumeVersion } from '../../src/main/store/resume-table.ts';

/** A résumé of an invented person, differing in `changes`. */
export function makeResumeVersion(changes: Partial<ResumeVersion> = {}): ResumeVersion {
  return {
    id: randomUUID(),
    jobId: randomUUID(),
    blobHash: 'ab'.repeat(32),
    fileName: 'cv.pdf',
    mediaType: 'application/pdf',
    pageCount: 2,
    mode: 'text',
    confidence: 0.9,
    warnings: [{ code: 'dates-missing' }],
    resume: { basics: { name: 'Mira Feld', label: 'Welder' } },
    processingMs: 12,
    createdAt: 1_800_000_000_000,
    ...changes,
  };
}
