/** Judges how much sense a document makes in the order that it was read in. */
import type { Resume } from '../../shared/domain/resume.ts';
import type { StructuredResume } from '../../shared/domain/structured-resume.ts';
import type { SectionedDocument } from './sections/section.ts';

export interface Reading {
  readonly resume: Resume;
  readonly document: SectionedDocument;
  readonly assessment: Pick<StructuredResume, 'confidence' | 'resumeLikeness' | 'warnings'>;
}

/** More entries say nothing more about the order of reading. */
const enoughEntries = 6;

/** What another order must be better by, out of 3: the plain one is right far more often. */
const margin = 0.1;

export function makesMoreSense(other: Reading, than: Reading): boolean {
  const isSurer = other.assessment.confidence > than.assessment.confidence;
  return isSurer && senseOf(other) > senseOf(than) + margin;
}

/** 0–3: how sure the result is, how like a résumé, and how many entries have all of their parts. */
function senseOf({ resume, assessment }: Reading): number {
  const work = (resume.work ?? []).map((job) => [job.name, job.position, job.startDate]);
  const education = (resume.education ?? []).map((study) => [
    study.institution,
    study.studyType ?? study.area,
    study.endDate ?? study.startDate,
  ]);
  const entries = [...work, ...education];
  const whole = entries.filter((parts) => parts.every(Boolean)).length;
  const share = whole / Math.max(1, entries.length);
  const amount = Math.min(1, whole / enoughEntries);
  return assessment.confidence + assessment.resumeLikeness + share * amount;
}
