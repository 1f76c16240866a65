/**
 * How late the main thread gets to what is due while five résumés are read on the real task pool
 * and no-op jobs flow through the engine: the whole app, its own threads, its own store.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { type App, createApp } from '../../src/main/app.ts';
import { defineJob } from '../../src/main/engine/define-job.ts';
import type { Logger } from '../../src/main/engine/ports.ts';
import type { SqliteTx } from '../../src/main/store/sqlite-tx.ts';
import { isFinalJobState } from '../../src/shared/domain/job-state.ts';
import { makeResumePdf } from '../../tests/support/fixtures/index.ts';

export interface LoopDelay {
  /** Milliseconds beyond the monitor's own tick of one. */
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly maxMs: number;
  readonly seconds: number;
  readonly imports: number;
  readonly noOps: number;
}

const importsAtOnce = 5;
const noOpsAtOnce = 20;
const report = (_fields: object, message: string): void => console.error(message);
const logger: Logger = { debug() {}, info() {}, warn: report, error: report };

const noOp = defineJob<SqliteTx, unknown, null>({
  kind: 'no-op',
  args: z.unknown(),
  output: z.null(),
  retry: { maxTries: 3, baseDelayMs: 1_000 },
  ...{ timeoutMs: 60_000, concurrency: 10, defaultPriority: 5 },
  handler: async () => ({ status: 'done', output: null }),
});

export async function measureLoopDelay(folder: string, ms: number): Promise<LoopDelay> {
  await mkdir(folder, { recursive: true });
  const document = await makeResumePdf({ pages: 2 });
  const dataFolder = join(folder, 'data');
  const app = await createApp({ dataFolder, logger, extraKinds: [noOp] });
  const counts = { imports: 0, noOps: 0 };
  let made = 0;
  const importOne = async () => {
    made += 1;
    const file = join(folder, `${made}.pdf`);
    await writeFile(file, Buffer.concat([document, Buffer.from(`\n% ${made}\n`)]));
    await app.intake.start([app.intake.grantPath(file)]);
  };
  const noOpOne = () => queueNoOp(app);
  const unlisten = app.engine.listen((event) => {
    if (!('job' in event) || !isFinalJobState(event.job.state)) return;
    const isNoOp = event.job.kind === noOp.kind;
    counts[isNoOp ? 'noOps' : 'imports'] += 1;
    void (isNoOp ? noOpOne() : importOne());
  });
  for (let at = 0; at < importsAtOnce; at += 1) await importOne();
  for (let at = 0; at < noOpsAtOnce; at += 1) await noOpOne();
  // The first ones load what reading takes.
  await delay(2_000);
  Object.assign(counts, { imports: 0, noOps: 0 });
  const monitor = monitorEventLoopDelay({ resolution: 1 });
  monitor.enable();
  await delay(ms);
  monitor.disable();
  unlisten();
  await app.close();
  const late = (nanoseconds: number) => Math.max(0, nanoseconds / 1e6 - 1);
  const [p50Ms, p99Ms] = [late(monitor.percentile(50)), late(monitor.percentile(99))];
  return { p50Ms, p99Ms, maxMs: late(monitor.max), seconds: ms / 1_000, ...counts };
}

async function queueNoOp({ engine }: App): Promise<void> {
  await engine.write((tx) => engine.enqueue(tx, { kind: noOp.kind, args: {}, label: 'no-op' }));
}
