import { randomUUID } from 'node:crypto';
import type { ReadVersion, ResumeLine, ResumeVersion } from '../../src/main/store/resume-table.ts';

type ReadResume = ResumeVersion & ReadVersion;

/** A résumé of an invented person, as it was read, differing in `changes`. */
export function makeResumeVersion(changes: Partial<ReadResume> = {}): ReadResume {
  const id = changes.id ?? randomUUID();
  return {
    ...{ id, lineId: id, number: 1, origin: 'read', parent: null, note: null },
    jobId: randomUUID(),
    blobHash: 'ab'.repeat(32),
    fileName: 'cv.pdf',
    mediaType: 'application/pdf',
    pageCount: 2,
    mode: 'text',
    confidence: 0.9,
    warnings: [{ code: 'dates-missing' }],
    resume: { basics: { name: 'Mira Feld', label: 'Welder' } },
    ...{ evidence: {}, confirmed: [], processingMs: 12 },
    createdAt: 1_800_000_000_000,
    ...changes,
  };
}

/** Its row in the list. */
export function makeResumeLine(version: ResumeVersion): ResumeLine {
  const { lineId, id, number, origin, fileName, pageCount, mode, confidence, createdAt } = version;
  const { name = null, label = null } = version.resume.basics;
  return {
    ...{ id: lineId, title: null, versionId: id, number, origin, name, headline: label },
    ...{ fileName, pageCount, mode, confidence, createdAt, draftSavedAt: null, removedAt: null },
    isSample: false,
    warningCount: version.warnings.length,
  };
}
