/** A part of the document under one heading. */
import type { Line } from '../layout/line.ts';
import type { SectionKind } from '../vocabulary/section-kind.ts';

export interface Section {
  readonly kind: SectionKind;
  /** As the document words it. */
  readonly title: string;
  readonly lines: readonly Line[];
}

export interface SectionedDocument {
  /** What stands before the first heading: name, contact data, often a summary. */
  readonly header: readonly Line[];
  readonly sections: readonly Section[];
}
