/** A résumé as a window sees it, of a person who does not exist. */
import type { ResumeDetail } from '../../../src/shared/contract/resumes.ts';

export function makeResume(parts: Partial<ResumeDetail> = {}): ResumeDetail {
  return {
    id: '00000000-0000-7000-8000-0000000000aa',
    ...{
      title: null,
      versionId: '00000000-0000-7000-8000-0000000000aa',
      number: 1,
      origin: 'read',
    },
    ...{ isSample: false, draftSavedAt: null, removedAt: null, draft: null },
    ...{ evidence: {}, confirmed: [] },
    fileName: 'nora.pdf',
    name: 'Nora Ellingham',
    headline: 'Registered nurse',
    mode: 'text',
    confidence: 0.92,
    warningCount: parts.warnings?.length ?? 0,
    pageCount: 2,
    createdAt: Date.UTC(2026, 10, 22, 9, 30),
    jobId: '00000000-0000-7000-8000-0000000000ab',
    resume: {
      basics: { name: 'Nora Ellingham', label: 'Registered nurse', email: 'nora@example.com' },
      work: [
        {
          name: 'Harbourside General Hospital',
          position: 'Staff nurse',
          startDate: '2019-03',
          highlights: ['Led the change to electronic charting.'],
        },
        { name: 'Whitcombe Care Home', position: 'Assistant', startDate: '2012', endDate: '2014' },
      ],
      education: [{ institution: 'University of the Severn', studyType: 'BSc', area: 'Nursing' }],
      skills: [{ name: 'Clinical', keywords: ['ventilator care'] }, { name: 'First aid' }],
    },
    warnings: [],
    processingMs: 1_240,
    hasPageImages: true,
    ...parts,
  };
}
