/** The document that a model was asked about, with what the rules made of its letters. */
import type { PagePlace } from '../../shared/domain/field-evidence.ts';
import { isSettled, type Known } from '../../shared/domain/refinement/is-settled.ts';
import type { Resume } from '../../shared/domain/resume.ts';
import type { Occurrence } from '../structure-resume/evidence/occurrence.ts';
import type { PlacedValue, TextRange } from '../structure-resume/evidence/place-entries.ts';
import {
  type IndexedDocument,
  indexDocument,
  placeResume,
} from '../structure-resume/evidence/place-resume.ts';
import type { SectionedDocument } from '../structure-resume/sections/section.ts';
import { findSetOff } from './set-off.ts';

/** What rests on a letter, the weakest first. */
const [free, described, owned] = [0, 1, 2];
const descriptive = /^\/(?!basics)\w+\/\d+\/(?:summary|highlights\/\d+|courses\/\d+)$/;

export interface PageOfFacts extends IndexedDocument {
  /** Values of the résumé as it is, with their places. */
  readonly placed: readonly PlacedValue[];
  /** Places where a text stands by itself, in the order of the document. */
  find(value: string): readonly Occurrence[];
  findDate(iso: string): readonly Occurrence[];
  /** Whether no settled value rests on any of these letters. */
  isFree(range: TextRange): boolean;
  /**
   * Whether nothing rests on them but descriptions: those take in whatever follows an entry's head, and
   * lose nothing when a part of that turns out to be another entry's head.
   */
  isDescribed(range: TextRange): boolean;
  isLeading(occurrence: Occurrence): boolean;
  /** Notes that a value rests on these letters from now on. */
  take(range: TextRange): void;
  placesOf(range: TextRange): readonly PagePlace[];
  /** As the document writes it: its lines, without layout. */
  readonly text: string;
}

export function toPageOfFacts(
  resume: Resume,
  document: SectionedDocument,
  known: Known,
): PageOfFacts {
  const indexed = indexDocument(document);
  const { index, occurrences } = indexed;
  const lines = [...document.header, ...document.sections.flatMap((section) => section.lines)];
  const { isSetOff, isLeading } = findSetOff(lines, index);
  const placed = placeResume(resume, indexed);
  const taken = new Uint8Array(index.length);
  const take = ({ start, end }: TextRange) => void taken.fill(owned, start, end);
  const settled = placed.filter(({ pointer }) => isSettled(pointer, known));
  for (const { pointer, occurrence } of settled) {
    if (occurrence && descriptive.test(pointer)) {
      taken.fill(described, occurrence.start, occurrence.end);
    }
  }
  for (const { pointer, occurrence } of settled) {
    if (occurrence && !descriptive.test(pointer)) take(occurrence);
  }
  const isUpTo = (level: number, { start, end }: TextRange): boolean =>
    taken.subarray(start, end).every((letter) => letter <= level);
  return {
    ...indexed,
    ...{ placed, take, isLeading },
    find: (value) => occurrences.of(value).filter((place) => place.isWhole && isSetOff(place)),
    findDate: (iso) => occurrences.ofDate(iso),
    isFree: (range) => isUpTo(free, range),
    isDescribed: (range) => isUpTo(described, range),
    placesOf: ({ start, end }) => index.placesOf(start, end),
    text: lines.map((line) => line.text).join('\n'),
  };
}
