/**
 * `clean-up`: forgets jobs, trail, events and logs that have been kept for their time, and removes
 * files that nothing refers to. Of what the user made or got, only what they removed themselves.
 */
import { z } from 'zod';
import { defineJob } from '../../engine/define-job.ts';
import { planCleanUp, planSchema } from './plan.ts';
import { progressOf } from './progress.ts';
import { prune } from './prune.ts';
import type { CleanUpServices } from './services.ts';
import { sweepBlobs } from './sweep-blobs.ts';

const count = z.number().int().nonnegative();
const filesSchema = z.object({ files: count, bytes: count });

/** What was freed. After an interruption a step counts what was left for it. */
const outputSchema = z.object({
  jobs: count,
  resumes: count,
  auditEntries: count,
  events: count,
  deliveries: count,
  /** Lines of the ledger, and answers of models. */
  modelCalls: count,
  logs: filesSchema,
  blobs: filesSchema.extend({ marked: count }),
});

/**
 * Rows in one commit, each some 4 ms of the main thread. A job takes its steps with it, and each of
 * those the pages of its output, so that few jobs are as much work as many entries.
 */
const BATCH = { jobs: 10, resumes: 2, rows: 400 } as const;

const minute = 60_000;

export function createCleanUp<Tx>(services: CleanUpServices<Tx>) {
  const { removeOld, write } = services;
  return defineJob<Tx, Record<string, never>, z.infer<typeof outputSchema>>({
    kind: 'clean-up',
    args: z.strictObject({}),
    output: outputSchema,
    retry: { maxTries: 3, baseDelayMs: 1_000 },
    timeoutMs: 5 * minute,
    concurrency: 1,
    defaultPriority: 8,
    isHousekeeping: true,
    schedules: [{ key: 'daily', cron: '30 3 * * *', args: {}, label: 'Clean up' }],
    async handler(ctx) {
      const pruned = (
        name: string,
        remove: (tx: Tx, limit: number) => number,
        batch: number = BATCH.rows,
      ) =>
        ctx.step(name, { output: count }, ({ signal }) =>
          prune((limit) => write((tx) => remove(tx, limit)), { batch, signal }),
        );
      const plan = await ctx.step('plan', { output: planSchema }, async () =>
        planCleanUp(services.now(), services.keptDays()),
      );
      ctx.progress(...progressOf.jobs());
      const jobs = await pruned(
        'jobs',
        (tx, limit) => removeOld.jobs(tx, plan.jobsBefore, limit),
        BATCH.jobs,
      );
      const resumes = await pruned(
        'resumes',
        (tx, limit) => removeOld.resumes(tx, plan.resumesBefore, limit),
        BATCH.resumes,
      );
      ctx.progress(...progressOf.trail());
      const auditEntries = await pruned('audit', (tx, limit) =>
        removeOld.audit(tx, plan.auditBefore, limit),
      );
      const events = await pruned('events', (tx, limit) =>
        removeOld.events(tx, plan.eventsBefore, limit),
      );
      const deliveries = await pruned('deliveries', (tx, limit) =>
        removeOld.deliveries(tx, plan.eventsBefore, limit),
      );
      const modelCalls = await pruned('models', (tx, limit) =>
        removeOld.modelCalls(tx, plan.modelsBefore ?? 0, limit),
      );
      ctx.progress(...progressOf.logs());
      const logs = await ctx.step('logs', { output: filesSchema }, () =>
        services.removeOldLogs(plan.logsBefore),
      );
      ctx.progress(...progressOf.blobs());
      const blobs = await ctx.step('blobs', { output: outputSchema.shape.blobs }, ({ signal }) =>
        sweepBlobs(services, plan, signal),
      );
      const rows = { jobs, resumes, auditEntries, events, deliveries, modelCalls };
      const output = { ...rows, logs, blobs };
      return { status: 'done', output };
    },
  });
}
