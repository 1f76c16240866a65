/**
 * Runs tasks on pools of worker threads: one for CPU work, one that keeps tesseract warm, and one
 * thread that waits for the network in many calls at once and is never ended for one of them.
 */
import type { TaskMishap } from '../../../shared/domain/worker-health.ts';
import type { TaskInput, TaskName, TaskOutput } from '../../../shared/tasks.ts';
import type { Logger } from '../../engine/ports.ts';
import { createLane, type Lane } from './lane.ts';
import { laneOf, type TaskLane } from './lane-of.ts';
import { createMemoryGuard } from './memory-guard.ts';
import { createPoolFront, type PoolTaskOptions, type TaskPool } from './pool-front.ts';
import { type PoolSizeChanges, poolSizesSchema } from './pool-sizes.ts';
import { runOnThread } from './run-on-thread.ts';
import { type SetAlarm, setSystemAlarm } from './set-alarm.ts';
import { createThreadGroup, type ThreadGroup, type ThreadGroupOptions } from './thread-group.ts';
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

type ThreadShape = Pick<ThreadGroupOptions, 'threads' | 'isLazy' | 'callsAThread'>;

/** The first screen has the processor to itself until then; a task starts the threads sooner. */
const warmUpMs = 1_000;

/** The threads for CPU work start by themselves, the others with their first task. */
export function createTaskPool(options: TaskPoolOptions): TaskPool {
  const { entry, logger, setAlarm = setSystemAlarm, onMishap } = options;
  const sizes = poolSizesSchema.parse(options);
  const { cpuThreads, ocrThreads, networkCalls, graceMs, maxHeapMb, maxTaskMb } = sizes;
  const growth = { afterMs: growAfterMs, setTimer: setSystemAlarm };
  const lanes = {
    cpu: createLane({ name: 'cpu', threads: cpuThreads, logger }),
    ocr: createLane({ name: 'ocr', threads: ocrThreads, logger, growth }),
    network: createLane({ name: 'network', threads: networkCalls, logger }),
  };
  const shapes: Readonly<Record<TaskLane, ThreadShape>> = {
    cpu: { threads: cpuThreads },
    ocr: { threads: ocrThreads, isLazy: true },
    network: { threads: 1, isLazy: true, callsAThread: networkCalls },
  };
  const groups = new Map<TaskLane, ThreadGroup>();
  function openGroup(name: TaskLane): ThreadGroup {
    const group =
      groups.get(name) ?? createThreadGroup({ name, entry, maxHeapMb, logger, ...shapes[name] });
    groups.set(name, group);
    return group;
  }
  const threads = () => [...groups.values()].flatMap((group) => group.threads);
  const cancelWarmUp = setSystemAlarm(warmUpMs, () => openGroup('cpu'));
  const guard = createMemoryGuard({
    maxBytes: maxTaskMb * bytesPerMb,
    intervalMs: memoryLookMs,
    setTimer: setSystemAlarm,
    threads,
    processBytes: () => process.memoryUsage.rss(),
  });
  const front = createPoolFront(Object.values(lanes), (task, lane) => {
    const name = laneOf(task.name);
    return runOnThread(openGroup(name), task, {
      ...{ setAlarm, guard: name === 'network' ? null : guard, graceMs },
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
      front.run({ ...run, name, input }, lanes[laneOf(name)]) as Promise<TaskOutput<Name>>,
    async close() {
      front.close();
      cancelWarmUp();
      await Promise.all([...Array.from(groups.values(), (group) => group.close()), guard.stop()]);
    },
    health: () => ({ runner: 'threads', restarts: 0, groups: front.health() }),
    memory: () => threadsMemory(threads(), setSystemAlarm),
  };
}
