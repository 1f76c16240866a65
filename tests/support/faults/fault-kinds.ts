/** Kinds of the fault suite's own: cheap ones with several steps, and one that kills its process. */
import { appendFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { defineJob, type JobDefinition } from '../../../src/main/engine/define-job.ts';
import type { SqliteTx } from '../../../src/main/store/sqlite-tx.ts';

export const faultKinds = {
  steps: 'fault-steps',
  echo: 'fault-echo',
  poison: 'fault-poison',
  deaf: 'fault-deaf',
} as const;

/** Those that end by themselves. */
export const cheapKinds = [faultKinds.steps, faultKinds.echo];

const limits = {
  retry: { maxTries: 3, baseDelayMs: 1_000 },
  timeoutMs: 60_000,
  concurrency: 8,
  defaultPriority: 5,
} as const;

const number = z.object({ number: z.number() });

export interface FaultKindParts {
  /** Gets a line for each step body that is begun: what was run can be told from what was kept. */
  readonly bodyLog: string;
}

export function createFaultKinds(parts: FaultKindParts): readonly JobDefinition<SqliteTx>[] {
  return [createSteps(parts), createEcho(parts), createPoison(), createDeaf()];
}

/** Three steps, a pause in one of them, and a commit that queues a follow-up job. */
function createSteps({ bodyLog }: FaultKindParts) {
  return defineJob<SqliteTx, z.infer<typeof number>, { sum: number }>({
    ...limits,
    kind: faultKinds.steps,
    args: number,
    output: z.object({ sum: z.number() }),
    async handler(ctx, args) {
      let sum = args.number;
      for (const step of [1, 2, 3]) {
        sum = await ctx.step(`add:${step}`, { output: z.number() }, async () => {
          appendFileSync(bodyLog, `${ctx.jobId} add:${step}\n`);
          if (step === 2) await delay(20);
          return sum + step;
        });
      }
      await ctx.commit('follow', (_tx, { enqueue }) => {
        const label = `echo of ${args.number}`;
        enqueue('echo', { kind: faultKinds.echo, args: { number: args.number }, label });
      });
      return { status: 'done', output: { sum } };
    },
  });
}

function createEcho({ bodyLog }: FaultKindParts) {
  return defineJob<SqliteTx, z.infer<typeof number>, null>({
    ...limits,
    kind: faultKinds.echo,
    args: number,
    output: z.null(),
    async handler(ctx) {
      await ctx.step('echo', { output: z.null() }, async () => {
        appendFileSync(bodyLog, `${ctx.jobId} echo\n`);
        return null;
      });
      return { status: 'done', output: null };
    },
  });
}

/** Takes the whole process with it, as a fault in native code would. */
function createPoison() {
  return defineJob<SqliteTx, unknown, null>({
    ...limits,
    kind: faultKinds.poison,
    args: z.unknown(),
    output: z.null(),
    async handler(ctx) {
      await ctx.step('swallow', { output: z.null() }, async () => {
        process.kill(process.pid, 'SIGKILL');
        return new Promise<null>(() => {});
      });
      return { status: 'done', output: null };
    },
  });
}

/** Never ends and does not listen when told to. */
function createDeaf() {
  return defineJob<SqliteTx, unknown, null>({
    ...limits,
    kind: faultKinds.deaf,
    args: z.unknown(),
    output: z.null(),
    async handler(ctx) {
      await ctx.step('sulk', { output: z.null() }, () => new Promise<null>(() => {}));
      return { status: 'done', output: null };
    },
  });
}
