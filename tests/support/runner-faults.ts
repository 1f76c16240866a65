/** F3 of the fault list, with figures: what each way of a worker's death costs, for both runners. */
import { AppError } from '../../src/shared/domain/app-error.ts';
import type { TaskRunnerKind } from '../../src/shared/domain/settings.ts';
import type { Behaviour } from './misbehaving-entry.ts';
import { openRunnerLab } from './runner-lab.ts';

export interface RunnerFault {
  readonly fault: string;
  /** The failure of the guilty task. */
  readonly code: string;
  /** Whether a task beside it was still there afterwards, and ended only when it was told to. */
  readonly isNeighbourWell: boolean;
  /** Milliseconds from the death until the task that was queued behind has ended in its place. */
  readonly slotBackMs: number;
}

interface Fault {
  readonly fault: string;
  readonly behaviour: Behaviour;
  /** Whether the death comes at once; else it is taken for the moment when the task has failed. */
  readonly isSudden: boolean;
  /** Where only a process of their own keeps a native crash from ending the app. */
  readonly only?: TaskRunnerKind;
}

const faults: readonly Fault[] = [
  { fault: 'heap full', behaviour: 'fillHeap', isSudden: false },
  { fault: 'buffers beyond the limit', behaviour: 'fillBuffers', isSudden: false },
  { fault: 'process.exit in a thread', behaviour: 'exit', isSudden: true },
  { fault: 'infinite loop, cancelled', behaviour: 'spin', isSudden: false },
  { fault: 'native crash', behaviour: 'abort', isSudden: true, only: 'child-process' },
];

/** Runs them one after another, each on a pool of its own; takes some seconds. */
export async function measureRunnerFaults(kind: TaskRunnerKind): Promise<readonly RunnerFault[]> {
  const rows: RunnerFault[] = [];
  for (const fault of faults) {
    if (fault.only === undefined || fault.only === kind) rows.push(await measure(kind, fault));
  }
  return rows;
}

async function measure(kind: TaskRunnerKind, { fault, behaviour, isSudden }: Fault) {
  const { pool, run, start } = openRunnerLab({ kind });
  try {
    const neighbour = await start('wait');
    const controller = new AbortController();
    const begunAt = performance.now();
    const cancel = (): void => controller.abort(new AppError('extract-timeout'));
    const guilty = run(behaviour, { signal: controller.signal, onProgress: cancel }).then(
      () => ({ code: 'none', at: performance.now() }),
      (error: AppError) => ({ code: error.code, at: performance.now() }),
    );
    // The neighbour keeps the other thread, so this follows in the guilty one's place.
    await run('thread');
    const nextAt = performance.now();
    const enough = new Error('enough');
    neighbour.abort(enough);
    const isNeighbourWell = await neighbour.result.then(
      () => false,
      (reason: unknown) => reason === enough,
    );
    const { code, at } = await guilty;
    const slotBackMs = Math.max(0, nextAt - (isSudden ? begunAt : at));
    return { fault, code, isNeighbourWell, slotBackMs };
  } finally {
    await pool.close();
  }
}
