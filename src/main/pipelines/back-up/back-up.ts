/** `back-up`: the database and the files it refers to, copied, checked, and old copies removed. */
import { z } from 'zod';
import { defineJob } from '../../engine/define-job.ts';
import type { BackUpServices } from './services.ts';

const argsSchema = z.object({ reason: z.enum(['asked', 'changes']) });

const copiedSchema = z.object({
  name: z.string(),
  facts: z.object({
    schemaVersion: z.number(),
    seq: z.number(),
    counts: z.record(z.string(), z.number()),
  }),
});

const outputSchema = z.object({
  name: z.string(),
  /** Of the database. */
  bytes: z.number(),
  blobs: z.number(),
  /** Backups that need not be kept any longer. */
  removed: z.number(),
});

const minute = 60_000;

export function createBackUp<Tx>({ backups }: BackUpServices) {
  return defineJob<Tx, z.infer<typeof argsSchema>, z.infer<typeof outputSchema>>({
    kind: 'back-up',
    args: argsSchema,
    output: outputSchema,
    retry: { maxTries: 3, baseDelayMs: 1_000 },
    timeoutMs: 5 * minute,
    concurrency: 1,
    defaultPriority: 8,
    isHousekeeping: true,
    async handler(ctx, { reason }) {
      ctx.progress(5, /*i18n*/ { id: 'back-up.copying', message: 'Copying the database' });
      const copied = await ctx.step('copy', { output: copiedSchema }, ({ signal }) =>
        backups.copy(reason, signal),
      );
      ctx.progress(40, /*i18n*/ { id: 'back-up.files', message: 'Adding the stored files' });
      const blobs = await ctx.step('blobs', { output: z.number() }, async ({ signal }) => {
        return (await backups.addBlobs(copied, signal)).blobs.count;
      });
      ctx.progress(60, /*i18n*/ { id: 'back-up.checking', message: 'Checking the backup' });
      const { name } = copied;
      const bytes = await ctx.step('verify', { output: z.number() }, async ({ signal }) => {
        return (await backups.verify(name, signal)).database.bytes;
      });
      const removed = await ctx.step('prune', { output: z.number() }, () => backups.prune());
      return { status: 'done', output: { name, bytes, blobs, removed } };
    },
  });
}
