/** Batches: jobs that are shown as one row, with how many of them are in each state. */
import type Database from 'better-sqlite3';
import { z } from 'zod';
import type { JobState } from '../../shared/domain/job-state.ts';
import type { Batch, NewBatch } from '../engine/batch.ts';

const batchRowSchema = z
  .object({
    id: z.string(),
    kind: z.string(),
    label: z.string(),
    pending: z.number(),
    running: z.number(),
    completed: z.number(),
    failed: z.number(),
    cancelled: z.number(),
    asking: z.number(),
    is_open: z.number(),
    created_at: z.number(),
    finished_at: z.number().nullable(),
    seq: z.number(),
  })
  .transform(({ id, kind, label, seq, ...row }): Batch => {
    const { pending, running, completed, failed, cancelled } = row;
    return {
      ...{ id, kind, label, counts: { pending, running, completed, failed, cancelled } },
      asking: row.asking,
      ...{ isOpen: row.is_open === 1, createdAt: row.created_at, finishedAt: row.finished_at, seq },
    };
  });

/** Jobs of a batch came from one state into another. */
export interface Shift {
  /** Null: the job is new. */
  readonly from: JobState | null;
  /** Null: the job was removed. */
  readonly to: JobState | null;
  /** How many; one by default. */
  readonly count?: number;
  readonly now: number;
  readonly seq: number;
}

/** Jobs that wait for the user are few, in whichever batch they are: they are counted when asked. */
const asking = `(
  SELECT count(*) FROM job INDEXED BY job_held
  WHERE hold_reason = 'user' AND batch_id = batch.id) AS asking`;

export type BatchTable = ReturnType<typeof createBatchTable>;

// Over 50 lines: the table's named statements, which are SQL and not logic.
export function createBatchTable(db: Database.Database) {
  const batchClose = db.prepare(`
    UPDATE batch SET is_open = 0, seq = @seq,
      finished_at = CASE WHEN pending + running = 0 THEN @now END
    WHERE id = @id AND is_open = 1
    RETURNING *, ${asking}`);
  const batchGet = db.prepare(`SELECT *, ${asking} FROM batch WHERE id = ?`);
  const batchInsert = db.prepare(`
    INSERT INTO batch (id, kind, label, created_at, seq)
    VALUES (@id, @kind, @label, @createdAt, @seq)
    RETURNING *, ${asking}`);
  const batchListFinished = db.prepare(
    `SELECT *, 0 AS asking FROM batch WHERE finished_at IS NOT NULL
    ORDER BY finished_at DESC LIMIT ?`,
  );
  const batchListUnfinished = db.prepare(
    `SELECT *, ${asking} FROM batch WHERE finished_at IS NULL ORDER BY created_at DESC LIMIT ?`,
  );
  const batchListOpen = db.prepare(
    `SELECT *, ${asking} FROM batch WHERE finished_at IS NULL AND is_open = 1 ORDER BY created_at`,
  );
  const batchFirstFinished = db.prepare(`
    SELECT *, 0 AS asking FROM batch WHERE finished_at IS NOT NULL AND seq <= ?
    ORDER BY finished_at LIMIT 1`);
  // The right-hand sides see the row as it was.
  const batchShift = db.prepare(`
    UPDATE batch SET
      pending = pending + @pending, running = running + @running,
      completed = completed + @completed, failed = failed + @failed,
      cancelled = cancelled + @cancelled, seq = @seq,
      finished_at = CASE WHEN is_open = 0 AND pending + running + @pending + @running = 0
        THEN coalesce(finished_at, @now) END
    WHERE id = @id
    RETURNING *, ${asking}`);
  const toBatch = (row: unknown): Batch => batchRowSchema.parse(row);
  const one = (row: unknown): Batch | null => (row === undefined ? null : toBatch(row));

  return {
    insert: (batch: NewBatch, seq: number) => toBatch(batchInsert.get({ ...batch, seq })),
    /** Null when it is closed already. */
    close: (id: string, now: number, seq: number) => one(batchClose.get({ id, now, seq })),
    shift(id: string, { from, to, count = 1, now, seq }: Shift): Batch {
      const by = (state: JobState) => count * (Number(to === state) - Number(from === state));
      const open = { pending: by('pending'), running: by('running') };
      const ended = {
        completed: by('completed'),
        failed: by('failed'),
        cancelled: by('cancelled'),
      };
      return toBatch(batchShift.get({ ...open, ...ended, id, now, seq }));
    },
    get: (id: string) => one(batchGet.get(id)),
    list(limit: number): readonly Batch[] {
      const unfinished = batchListUnfinished.all(limit).map(toBatch);
      return [...unfinished, ...batchListFinished.all(limit - unfinished.length).map(toBatch)];
    },
    listOpen: () => batchListOpen.all().map(toBatch),
    /** The first one to forget. */
    firstFinished: (upToSeq: number) => one(batchFirstFinished.get(upToSeq)),
  };
}

export function isEmpty({ counts }: Batch): boolean {
  return Object.values(counts).every((count) => count === 0);
}
