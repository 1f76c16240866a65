/** A row of the job table ↔ a job of the engine. */
import type { Job } from '../engine/job.ts';
import type { TransitionColumns } from '../engine/transitions.ts';
import { encodeJson, jobRowSchema } from './codec.ts';

export function toJob(value: unknown): Job {
  const row = jobRowSchema.parse(value);
  const { entity_type: type, entity_id: entityId, rerun_of: rerunOf, rerun_from: step } = row;
  return {
    id: row.id,
    kind: row.kind,
    args: row.args,
    label: row.label,
    entity: type === null || entityId === null ? null : { type, id: entityId },
    state: row.state,
    priority: row.priority,
    rank: row.rank,
    hold:
      row.hold_reason === null
        ? null
        : { reason: row.hold_reason, until: row.hold_until, delayMs: row.hold_delay_ms },
    attempt: row.attempt,
    attemptBase: row.attempt_base,
    claimToken: row.claim_token,
    bootId: row.boot_id,
    cancelRequestedAt: row.cancel_requested_at,
    hasCheckpoint: row.has_checkpoint === 1,
    isSuspect: row.is_suspect === 1,
    loneDeaths: row.lone_deaths,
    progress: row.progress,
    progressMessage: row.progress_message,
    failure: row.failure,
    output: row.output,
    idempotencyKey: row.idempotency_key,
    concurrencyKey: row.concurrency_key,
    supersedeKey: row.supersede_key,
    isHousekeeping: row.is_housekeeping === 1,
    batchId: row.batch_id,
    parentId: row.parent_id,
    rerunOf: rerunOf === null || step === null ? null : { jobId: rerunOf, step },
    isDeadLetter: row.is_dead_letter === 1,
    waits: row.waits,
    createdAt: row.created_at,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    seq: row.seq,
  };
}

type Column = string | number | null;

/** The columns of each property that a transition may set. */
const toColumns: {
  readonly [Name in keyof TransitionColumns]-?: (
    value: NonNullable<TransitionColumns[Name]> | null,
  ) => Readonly<Record<string, Column>>;
} = {
  args: (args) => ({ args: encodeJson(args) }),
  entity: (entity) => ({ entity_type: entity?.type ?? null, entity_id: entity?.id ?? null }),
  priority: (priority) => ({ priority }),
  rank: (rank) => ({ rank }),
  hold: (hold) => ({
    hold_reason: hold?.reason ?? null,
    hold_until: hold?.until ?? null,
    hold_delay_ms: hold?.delayMs ?? null,
  }),
  attempt: (attempt) => ({ attempt }),
  attemptBase: (attemptBase) => ({ attempt_base: attemptBase }),
  claimToken: (token) => ({ claim_token: token }),
  bootId: (bootId) => ({ boot_id: bootId }),
  cancelRequestedAt: (at) => ({ cancel_requested_at: at }),
  isSuspect: (isSuspect) => ({ is_suspect: isSuspect ? 1 : 0 }),
  loneDeaths: (deaths) => ({ lone_deaths: deaths }),
  isDeadLetter: (isDead) => ({ is_dead_letter: isDead ? 1 : 0 }),
  waits: (waits) => ({ waits }),
  progress: (progress) => ({ progress }),
  progressMessage: (message) => ({ progress_message: message && encodeJson(message) }),
  failure: (failure) => ({ failure: failure && encodeJson(failure) }),
  output: (output) => ({ output: encodeJson(output) }),
  finishedAt: (at) => ({ finished_at: at }),
};

/** What a transition sets, by column. Column names come from the table above only. */
export function toTransitionColumns(set: TransitionColumns): Readonly<Record<string, Column>> {
  const columns: Record<string, Column> = {};
  for (const name of Object.keys(set) as (keyof TransitionColumns)[]) {
    const convert = toColumns[name] as (value: unknown) => Readonly<Record<string, Column>>;
    Object.assign(columns, convert(set[name]));
  }
  return columns;
}
