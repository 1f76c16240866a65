/** A value that a model named and that stands on the page: where it goes, and what speaks for it. */
import type { TextRange } from '../structure-resume/evidence/place-entries.ts';

export interface Fill {
  /** Into the résumé; an entry that is not there yet is begun with it. */
  readonly path: readonly (string | number)[];
  readonly value: string;
  /** Letters of the document that show it. */
  readonly range: TextRange;
  /** 0–1, as the rules judge values of their own. */
  readonly plausibility: number;
}
