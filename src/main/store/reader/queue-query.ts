/** Metrics: what stands in the queue, by kind, and what has waited longest. */
import type Database from 'better-sqlite3';
import { z } from 'zod';
import { holdReasons } from '../../../shared/domain/job-state.ts';

const rowsSchema = z.array(
  z.object({
    kind: z.string(),
    state: z.enum(['pending', 'running']),
    reason: z.enum(holdReasons).nullable(),
    key: z.string().nullable(),
    count: z.number(),
  }),
);

const oldestSchema = z
  .object({ id: z.string(), kind: z.string(), label: z.string(), createdAt: z.number() })
  .optional();

interface KindQueue {
  readonly kind: string;
  pending: number;
  running: number;
  readonly holds: {
    reason: (typeof holdReasons)[number] | null;
    key: string | null;
    count: number;
  }[];
}

export function createQueueQuery(db: Database.Database) {
  // Only keys that a gate is closed for tell anything: there may be thousands of others.
  const queueCount = db.prepare(`
    SELECT kind, state, hold_reason AS reason,
      iif(concurrency_key IN (SELECT key FROM gate), concurrency_key, NULL) AS key,
      count(*) AS count
    FROM job INDEXED BY job_unfinished WHERE finished_at IS NULL
    GROUP BY kind, state, reason, 4 ORDER BY kind, count DESC`);
  const queueOldest = db.prepare(`
    SELECT id, kind, label, created_at AS createdAt
    FROM job INDEXED BY job_unfinished WHERE finished_at IS NULL AND state = 'pending'
    ORDER BY created_at LIMIT 1`);
  return () => {
    const queues = new Map<string, KindQueue>();
    for (const { kind, state, reason, key, count } of rowsSchema.parse(queueCount.all())) {
      const queue = queues.get(kind) ?? { kind, pending: 0, running: 0, holds: [] };
      queues.set(kind, queue);
      queue[state] += count;
      if (state === 'pending') queue.holds.push({ reason, key, count });
    }
    const oldestWaiting = oldestSchema.parse(queueOldest.get()) ?? null;
    return { queue: [...queues.values()], oldestWaiting };
  };
}
