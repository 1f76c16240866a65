/** Decides where in a document each value of a résumé stands. */
import type { Resume } from '../../../shared/domain/resume.ts';
import type { SectionedDocument } from '../sections/section.ts';
import type { SectionKind } from '../vocabulary/section-kind.ts';
import { findOccurrences, type Occurrences } from './occurrence.ts';
import { type PlacedValue, placeEntries, type TextRange } from './place-entries.ts';
import { type ResumeValue, valuesOf } from './resume-values.ts';
import { indexText, type TextIndex } from './text-index.ts';

/** The lines of the document as one stretch of letters. */
export interface IndexedDocument {
  readonly index: TextIndex;
  readonly occurrences: Occurrences;
  /** What stands before the first heading. */
  readonly top: TextRange;
  /** A range a section, in their order. */
  readonly ranges: readonly (TextRange & { readonly kind: SectionKind })[];
}

export function indexDocument({ header, sections }: SectionedDocument): IndexedDocument {
  const lines = [...header, ...sections.flatMap((section) => section.lines)];
  const index = indexText(lines);
  let line = header.length;
  const ranges = sections.map(({ kind, lines: own }) => {
    const start = index.startOfLine(line);
    line += own.length;
    return { kind, start, end: index.startOfLine(line) };
  });
  const top = { start: 0, end: index.startOfLine(header.length) };
  return { index, occurrences: findOccurrences(lines, index), top, ranges };
}

export function placeResume(
  resume: Resume,
  { occurrences, top, ranges }: IndexedDocument,
): readonly PlacedValue[] {
  const contact = ranges.filter(({ kind }) => basicsKinds.has(kind));
  const { basics, $schema: _, ...lists } = resume;
  return [
    ...placeEntries(alone(valuesOf(basics, ['basics'])), occurrences, [top, ...contact]),
    ...Object.entries(lists).flatMap(([kind, entries]) => {
      const own = ranges.filter((range) => range.kind === kind);
      const each = entries?.map((entry, at) => valuesOf(entry, [kind, at])) ?? [];
      return placeEntries(each, occurrences, own);
    }),
  ];
}

const basicsKinds: ReadonlySet<SectionKind> = new Set(['contact', 'links', 'summary']);

/** Contact data stands anywhere at the top, so that no value says where another one is. */
function alone(values: readonly ResumeValue[]): readonly (readonly ResumeValue[])[] {
  return values.map((value) => [value]);
}
