/** One entry of a section: a position, a degree, a project. */
import type { Period } from '../dates/period.ts';
import type { Line } from '../layout/line.ts';

export interface Entry {
  /** The lines that name it: who, what, when, where. */
  readonly head: readonly Line[];
  /** What is told about it. */
  readonly body: readonly Line[];
  readonly period: Period | null;
}
