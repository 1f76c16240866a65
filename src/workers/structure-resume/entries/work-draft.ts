/** An entry of a work section whose head has been read. */
import type { Entry } from './entry.ts';
import type { Segment } from './label-heads.ts';

export interface WorkDraft {
  readonly entry: Entry;
  readonly url: string | null;
  readonly segments: readonly Segment[];
}
