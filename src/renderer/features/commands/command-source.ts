/** Answers to what is typed into the palette that are no commands known beforehand, such as documents. */
import type { TablerIcon } from '@tabler/icons-react';

export interface CommandSource {
  readonly id: string;
  /** Over its answers, in the user's language. */
  readonly title: string;
  /** At most a handful, best first. Rejecting is taken as "nothing found". */
  readonly search: (query: string, signal: AbortSignal) => Promise<readonly FoundEntry[]>;
}

export interface FoundEntry {
  /** Unique in its source. */
  readonly id: string;
  readonly title: string;
  /** A second line, such as where it was found. */
  readonly detail?: string;
  readonly Icon?: TablerIcon;
  readonly run: () => void;
}
