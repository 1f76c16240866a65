/** Says of each value of a résumé where in the document it stands and how sure the reader is of it. */
import type { PageText } from '../../../shared/domain/document-text.ts';
import type { FieldEvidence, ResumeEvidence } from '../../../shared/domain/field-evidence.ts';
import type { Resume } from '../../../shared/domain/resume.ts';
import type { SectionedDocument } from '../sections/section.ts';
import { fieldConfidence } from './field-confidence.ts';
import type { PlacedValue } from './place-entries.ts';
import { indexDocument, placeResume } from './place-resume.ts';
import { wordConfidence } from './word-confidence.ts';

/** @param pages of the text that `document` was made of. */
export function traceResume(
  resume: Resume,
  document: SectionedDocument,
  pages: readonly PageText[],
): ResumeEvidence {
  const indexed = indexDocument(document);
  const sureness = wordConfidence(pages);
  const toEvidence = (value: PlacedValue): FieldEvidence => {
    const { occurrence } = value;
    const places = occurrence ? indexed.index.placesOf(occurrence.start, occurrence.end) : [];
    const confidence = fieldConfidence(value, resume) * sureness(places);
    return { confidence: Math.round(confidence * 100) / 100, places: [...places] };
  };
  const values = placeResume(resume, indexed);
  return Object.fromEntries(values.map((value) => [value.pointer, toEvidence(value)]));
}
