/** Runs tasks on pools of worker threads: one for CPU work, one that keeps tesseract warm. */
import type { TaskMishap } from '../../../shared/domain/worker-health.ts';
import type { TaskInput, TaskName, TaskOutput } from '../../../shared/tasks.ts';
import type { Logger } from '../../engine/ports.ts';
import { createLane, type Lane } from './lane.ts';
import { createMemoryGuard } from './memory-guard.ts';
import { createPoolFront, type PoolTaskOptions, type TaskPool } from './pool-front.ts';
import { type PoolSizeChanges, poolSizesSchema } from './pool-sizes.ts';
import { runOnThread } from './run-on-thread.ts';
import { type SetAlarm, setSystemAlarm } from './set-alarm.ts';
import { createThreadGroup, type ThreadGroup } from './thread-group.ts';
import { threadsMemory } from './threads-memory.ts';

const memoryLookMs = 500;
const bytesPerMb = 1_048_576;
/** A thread for OCR takes 100 MB, and half a second to load: pages with little on them are read by then. */
const growAfterMs = 1_000;

export interface TaskPoolOptions extends PoolSizeChanges {
  /** The worker's module: `src/workers/entry.ts` from source, `workers/entry.js` when built. */
  readonly entry: URL;
  readonly logger: Logger;
  /** Measures the time limits of tasks. Default: the system's timers. */
  readonly setAlarm?: SetAlarm;
  /** Told what became of a thread, besides that it is counted and logged. */
  readonly onMishap?: (mishap: TaskMishap, task: TaskName, lane: Lane) => void;
}

/** The first screen has the processor to itself until then; a task starts the threads sooner. */
const warmUpMs = 1_000;

/** The threads for CPU work start by themselves, those for OCR with the first page. */
export function createTaskPool(options: TaskPoolOptions): TaskPool {
  const { entry, logger, setAlarm = setSystemAlarm, onMishap } = options;
  const { cpuThreads, ocrThreads, graceMs, maxHeapMb, maxTaskMb } = poolSizesSchema.parse(options);
  const cpuLane = createLane({ name: 'cpu', threads: cpuThreads, logger });
  const growth = { afterMs: growAfterMs, setTimer: setSystemAlarm };
  const ocrLane = createLane({ name: 'ocr', threads: ocrThreads, logger, growth });
  const newGroup = (name: string, threads: number) =>
    createThreadGroup({ name, entry, threads, maxHeapMb, logger, isLazy: name === 'ocr' });
  let cpu: ThreadGroup | null = null;
  let ocr: ThreadGroup | null = null;
  const openCpu = (): ThreadGroup => (cpu ??= newGroup('cpu', cpuThreads));
  const openOcr = (): ThreadGroup => (ocr ??= newGroup('ocr', ocrThreads));
  const threads = () => [...(cpu?.threads ?? []), ...(ocr?.threads ?? [])];
  const cancelWarmUp = setSystemAlarm(warmUpMs, openCpu);
  const guard = createMemoryGuard({
    maxBytes: maxTaskMb * bytesPerMb,
    intervalMs: memoryLookMs,
    setTimer: setSystemAlarm,
    threads,
    processBytes: () => process.memoryUsage.rss(),
  });
  const front = createPoolFront([cpuLane, ocrLane], (task, lane) => {
    return runOnThread(lane === ocrLane ? openOcr() : openCpu(), task, {
      ...{ setAlarm, guard, graceMs },
      onMishap(mishap) {
        if (front.isClosing) return;
        lane.note(mishap, task.name);
        onMishap?.(mishap, task.name, lane);
      },
    });
  });

  return {
    run: <Name extends TaskName>(name: Name, input: TaskInput<Name>, run: PoolTaskOptions) =>
      // The worker has checked its value against the task's schema.
      front.run({ ...run, name, input }, name === 'ocr' ? ocrLane : cpuLane) as Promise<
        TaskOutput<Name>
      >,
    async close() {
      front.close();
      cancelWarmUp();
      await Promise.all([cpu?.close(), ocr?.close(), guard.stop()]);
    },
    health: () => ({ runner: 'threads', restarts: 0, groups: front.health() }),
    memory: () => threadsMemory(threads(), setSystemAlarm),
  };
}
