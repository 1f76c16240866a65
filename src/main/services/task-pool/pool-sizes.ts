/** How much a task pool may take of the computer. */
import { availableParallelism } from 'node:os';
import { z } from 'zod';
import type { Settings } from '../../../shared/domain/settings.ts';

const positive = z.number().int().positive();

export const poolSizesSchema = z.object({
  /** Default: one less than the cores, at least two. */
  cpuThreads: positive.default(() => Math.max(2, availableParallelism() - 1)),
  ocrThreads: positive.default(2),
  /** Calls over the network that one thread makes at once. */
  networkCalls: positive.default(32),
  /** Milliseconds that an aborted task has to stop by itself. */
  graceMs: positive.default(500),
  /** Cap of each thread's V8 heap, in megabytes. */
  maxHeapMb: positive.default(512),
  /** Buffers and wasm memory that one task may hold, in megabytes. */
  maxTaskMb: positive.default(1_536),
});

export type PoolSizes = Readonly<z.output<typeof poolSizesSchema>>;
/** What the user has set; what they left to the computer is left out. */
export function toPoolSizes({
  cpuThreads,
  ocrThreads,
}: Pick<Settings, 'cpuThreads' | 'ocrThreads'>): PoolSizeChanges {
  return { ...(cpuThreads !== null && { cpuThreads }), ...(ocrThreads !== null && { ocrThreads }) };
}

export type PoolSizeChanges = Readonly<z.input<typeof poolSizesSchema>>;
