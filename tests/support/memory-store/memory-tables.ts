/** What the store in memory keeps; copied before a write and put back when it throws. */
import type { Batch } from '../../../src/main/engine/batch.ts';
import type { Gate, Scope } from '../../../src/main/engine/gate.ts';
import type { Job, JobChange, StepFailure, StepRecord } from '../../../src/main/engine/job.ts';
import type { RateBucket } from '../../../src/main/engine/rate-bucket.ts';
import type { Strike } from '../../../src/main/engine/strike.ts';

export interface Tables {
  readonly jobs: Map<string, Job>;
  readonly batches: Map<string, Batch>;
  readonly steps: Map<string, Map<string, StepRecord>>;
  readonly failures: Map<string, StepFailure[]>;
  readonly trail: JobChange[];
  readonly gates: Map<string, Gate>;
  readonly buckets: Map<string, RateBucket>;
  readonly strikes: Map<string, Strike>;
  awakeMs: number;
  failedStarts: number;
  lastSeq: number;
}

/** Orders as the database does: by kind, then key. */
export const scopeKey = ({ kind, key }: Scope): string => `${kind} ${key ?? ''}`;

/** A batch with how many of its jobs wait for the user by now. */
export function withAsking({ jobs }: Tables, batch: Batch): Batch {
  const members = [...jobs.values()].filter(({ batchId }) => batchId === batch.id);
  return { ...batch, asking: members.filter(({ hold }) => hold?.reason === 'user').length };
}

export function emptyTables(): Tables {
  return {
    ...{ jobs: new Map(), batches: new Map(), steps: new Map(), failures: new Map(), trail: [] },
    ...{ gates: new Map(), buckets: new Map(), strikes: new Map() },
    ...{ awakeMs: 0, failedStarts: 0, lastSeq: 0 },
  };
}

export function copyTables(tables: Tables): Tables {
  return {
    ...tables,
    jobs: new Map(tables.jobs),
    batches: new Map(tables.batches),
    steps: new Map([...tables.steps].map(([id, steps]) => [id, new Map(steps)])),
    failures: new Map(tables.failures),
    trail: [...tables.trail],
    gates: new Map(tables.gates),
    buckets: new Map(tables.buckets),
    strikes: new Map(tables.strikes),
  };
}
