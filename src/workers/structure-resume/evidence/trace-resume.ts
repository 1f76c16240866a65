/** Says of each value of a résumé where in the document it stands and how sure the reader is of it. */
import type { PageText } from '../../../shared/domain/document-text.ts';
import type { FieldEvidence, ResumeEvidence } from '../../../shared/domain/field-evidence.ts';
import type { Resume } from '../../../shared/domain/resume.ts';
import type { SectionedDocument } from '../sections/section.ts';
import type { SectionKind } from '../vocabulary/section-kind.ts';
import { fieldConfidence } from './field-confidence.ts';
import { findOccurrences } from './occurrence.ts';
import { type PlacedValue, placeEntries, type TextRange } from './place-entries.ts';
import { type ResumeValue, valuesOf } from './resume-values.ts';
import { indexText } from './text-index.ts';
import { wordConfidence } from './word-confidence.ts';

/** @param pages of the text that `document` was made of. */
export function traceResume(
  resume: Resume,
  { header, sections }: SectionedDocument,
  pages: readonly PageText[],
): ResumeEvidence {
  const lines = [...header, ...sections.flatMap((section) => section.lines)];
  const index = indexText(lines);
  const occurrences = findOccurrences(lines, index);
  let line = header.length;
  const ranges = sections.map(({ kind, lines: own }) => {
    const start = index.startOfLine(line);
    line += own.length;
    return { kind, start, end: index.startOfLine(line) };
  });
  const top: TextRange = { start: 0, end: index.startOfLine(header.length) };
  const contact = ranges.filter(({ kind }) => basicsKinds.has(kind));
  const { basics, $schema: _, ...lists } = resume;
  const values = [
    ...placeEntries(alone(valuesOf(basics, ['basics'])), occurrences, [top, ...contact]),
    ...Object.entries(lists).flatMap(([kind, entries]) => {
      const own = ranges.filter((range) => range.kind === kind);
      const each = entries?.map((entry, at) => valuesOf(entry, [kind, at])) ?? [];
      return placeEntries(each, occurrences, own);
    }),
  ];
  const sureness = wordConfidence(pages);
  const toEvidence = (value: PlacedValue): FieldEvidence => {
    const { occurrence } = value;
    const places = occurrence ? index.placesOf(occurrence.start, occurrence.end) : [];
    const confidence = fieldConfidence(value, resume) * sureness(places);
    return { confidence: Math.round(confidence * 100) / 100, places: [...places] };
  };
  return Object.fromEntries(values.map((value) => [value.pointer, toEvidence(value)]));
}

const basicsKinds: ReadonlySet<SectionKind> = new Set(['contact', 'links', 'summary']);

/** Contact data stands anywhere at the top, so that no value says where another one is. */
function alone(values: readonly ResumeValue[]): readonly (readonly ResumeValue[])[] {
  return values.map((value) => [value]);
}
