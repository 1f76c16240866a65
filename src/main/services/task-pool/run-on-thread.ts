/** Runs one task on a thread of a group: progress out, cancel, time and memory limit in. */
import { MessageChannel } from 'node:worker_threads';
import { AppError } from '../../../shared/domain/app-error.ts';
import type { TaskMishap } from '../../../shared/domain/worker-health.ts';
import { abortMessage, type TaskNews, type TaskReply } from '../../../shared/task-message.ts';
import type { MemoryGuard } from './memory-guard.ts';
import type { NamedTask } from './pool-front.ts';
import type { SetAlarm } from './set-alarm.ts';
import { supervise } from './supervise.ts';
import type { ThreadGroup } from './thread-group.ts';
import { timeoutOf } from './timeout-of.ts';

export interface ThreadParts {
  readonly setAlarm: SetAlarm;
  /** Null: what the task may take is bounded by itself. */
  readonly guard: MemoryGuard | null;
  /** Milliseconds that a task has to stop by itself before its thread is ended. */
  readonly graceMs: number;
  readonly onMishap: (mishap: TaskMishap) => void;
}

/**
 * @throws the signal's reason, or AppError: the task's own, that of its time limit, `task-too-large`
 *   or `task-crashed`; never before the thread is free again or gone, unless others share it
 */
export async function runOnThread(
  group: ThreadGroup,
  task: NamedTask,
  { setAlarm, guard, graceMs, onMishap }: ThreadParts,
): Promise<unknown> {
  const { port1: port, port2 } = new MessageChannel();
  const call = group.start({ name: task.name, input: task.input }, port2);
  let isEnded = false;
  const running = {
    reply: call.reply.catch((cause: unknown) => {
      if (!isEnded) onMishap('crashed');
      throw new AppError('task-crashed', { cause });
    }) as Promise<TaskReply>,
    askToStop: () => port.postMessage(abortMessage),
    end() {
      isEnded = true;
      return call.endThread();
    },
  };
  const { signal, timeoutMs } = task;
  const run = supervise(running, {
    ...{ signal, timeoutMs, setAlarm, graceMs },
    toTimeout: () => timeoutOf(task),
    // A thread that others share is not ended for one.
    onTerminated: () => !group.isShared && onMishap('terminated'),
  });

  let startedOn: number | null = null;
  port.on('message', (news: TaskNews) => {
    if (news.type === 'progress') return task.onProgress?.(news.fraction);
    startedOn = news.threadId;
    run.restartTime();
    task.onStarted?.();
  });
  const unwatch = guard?.watch({
    threadId: () => startedOn,
    endTooLarge() {
      onMishap('tooLarge');
      run.endNow(new AppError('task-too-large'));
    },
  });
  try {
    return await run.output;
  } finally {
    unwatch?.();
    port.close();
  }
}
