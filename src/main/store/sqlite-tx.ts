/** A write in progress on the SQLite store: what it may use, and what it has changed so far. */
import type { JobChange } from '../engine/job.ts';

export interface SqliteTx {
  /** Gives the next sequence number of the audit trail. */
  nextSeq(): number;
  readonly changes: JobChange[];
}
