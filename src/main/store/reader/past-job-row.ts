/** A row of the job table as lists of past jobs show it. */
import { z } from 'zod';
import type { historyPageSchema } from '../../../shared/contract/metrics.ts';
import { jobStates } from '../../../shared/domain/job-state.ts';
import { decodeJson } from '../codec.ts';

/** Columns that `toPastJob` reads. */
export const pastJobColumns = `id, kind, label, state, attempt, failure ->> '$.code' AS failure,
  failure ->> '$.values' AS failure_values, entity_type, entity_id, batch_id, parent_id, is_dead_letter, rerun_of, rerun_from,
  created_at, started_at, finished_at`;

const rowSchema = z.object({
  id: z.string(),
  kind: z.string(),
  label: z.string(),
  state: z.enum(jobStates),
  attempt: z.number(),
  failure: z.string().nullable(),
  failure_values: z.string().transform(decodeJson).nullable(),
  entity_type: z.string().nullable(),
  entity_id: z.string().nullable(),
  batch_id: z.string().nullable(),
  parent_id: z.string().nullable(),
  is_dead_letter: z.number(),
  rerun_of: z.string().nullable(),
  rerun_from: z.string().nullable(),
  created_at: z.number(),
  started_at: z.number().nullable(),
  finished_at: z.number().nullable(),
});

type PastJob = z.infer<typeof historyPageSchema>['jobs'][number];

export function toPastJob(value: unknown): PastJob {
  const row = rowSchema.parse(value);
  const { id, kind, label, state, attempt, failure } = row;
  const { entity_type: type, rerun_of: jobId, rerun_from: step } = row;
  const job = {
    ...{ id, kind, label, state, attempt, failure },
    failureValues: row.failure_values ?? {},
    entity: type === null ? null : { type, id: row.entity_id },
    ...{ batchId: row.batch_id, parentId: row.parent_id, isDeadLetter: row.is_dead_letter === 1 },
    rerunOf: jobId === null || step === null ? null : { jobId, step },
    ...{ createdAt: row.created_at, startedAt: row.started_at, finishedAt: row.finished_at },
  };
  // Codes and types of entities are checked against their lists by the answer's schema.
  return job as PastJob;
}
