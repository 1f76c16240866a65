/** Writes jobs straight into a database, as earlier days would have left them. */
import type Database from 'better-sqlite3';
import type { JobState } from '../../src/shared/domain/job-state.ts';
import { FAKE_NOW } from './fake-clock.ts';
import { numberedId } from './numbered-id.ts';

export interface PastJob {
  readonly number: number;
  readonly kind?: string;
  readonly label?: string;
  readonly args?: object;
  readonly state?: JobState;
  readonly code?: string;
  readonly entityId?: string;
  readonly holdReason?: string;
  readonly concurrencyKey?: string;
  readonly batchId?: string;
  readonly parentId?: string;
  readonly createdAt?: number;
  readonly startedAt?: number | null;
  readonly finishedAt?: number;
}

/** A completed job that was queued, started a second later and took two, but for what is given. */
export function addPastJob(db: Database.Database, job: PastJob): string {
  const { number, state = 'completed', createdAt = FAKE_NOW + number } = job;
  const isFinal = state !== 'pending' && state !== 'running';
  const startedAt = job.startedAt === undefined ? createdAt + 1_000 : job.startedAt;
  const failure = { code: job.code ?? 'job-timeout', values: {}, step: 'read', detail: 'a stack' };
  db.prepare(`
    INSERT INTO job (id, kind, args, label, state, priority, rank, hold_reason, attempt,
      claim_token, boot_id, failure, entity_type, entity_id, concurrency_key, batch_id, parent_id,
      created_at, started_at, finished_at, seq)
    VALUES (@id, @kind, @args, @label, @state, 5, 1, @holdReason, 1, @claim, @claim, @failure,
      @entityType, @entityId, @concurrencyKey, @batchId, @parentId,
      @createdAt, @startedAt, @finishedAt, @number)`).run({
    id: numberedId(number),
    kind: job.kind ?? 'dream',
    args: JSON.stringify(job.args ?? {}),
    label: job.label ?? `dream ${number}`,
    state,
    holdReason: job.holdReason ?? null,
    claim: state === 'running' ? 'claim' : null,
    failure: state === 'failed' ? JSON.stringify(failure) : null,
    entityType: job.entityId === undefined ? null : 'resume',
    entityId: job.entityId ?? null,
    concurrencyKey: job.concurrencyKey ?? null,
    batchId: job.batchId ?? null,
    parentId: job.parentId ?? null,
    createdAt,
    startedAt: state === 'pending' ? null : startedAt,
    finishedAt: isFinal ? (job.finishedAt ?? createdAt + 3_000) : null,
    number,
  });
  return numberedId(number);
}

/** A batch that ended, with as many failed jobs as given. */
export function addPastBatch(
  db: Database.Database,
  batch: { readonly number: number; readonly finishedAt: number; readonly failed?: number },
): string {
  const id = numberedId(batch.number);
  db.prepare(`
    INSERT INTO batch (id, kind, label, failed, is_open, created_at, finished_at, seq)
    VALUES (?, 'dream', 'many dreams', ?, 0, 0, ?, 1)`).run(
    ...[id, batch.failed ?? 0, batch.finishedAt],
  );
  return id;
}
