/** Runs one task on a thread of a group: progress out, cancel and time limit in. */
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { AppError } from '../../../shared/domain/app-error.ts';
import { abortMessage, type TaskNews, type TaskReply } from '../../../shared/task-message.ts';
import type { TaskOptions } from '../../engine/ports.ts';
import type { ThreadCall, ThreadGroup } from './thread-group.ts';
import { toAppError } from './to-app-error.ts';

export interface ThreadRun extends TaskOptions {
  readonly name: string;
  readonly input: unknown;
  /** Milliseconds that a task has to stop by itself before its thread is ended. */
  readonly graceMs: number;
  readonly onTerminated: () => void;
  readonly onCrashed: () => void;
}

/**
 * Asks the task to stop when the signal is aborted or the time is over; if it has not settled
 * `graceMs` later, its thread is ended. Either way this settles only once the thread is free
 * again or gone, so that "stopped" is true when it is said.
 *
 * @throws the signal's reason, or AppError: the task's own, `extract-timeout` or `task-crashed`.
 */
export async function runOnThread(group: ThreadGroup, run: ThreadRun): Promise<unknown> {
  const { port1: port, port2 } = new MessageChannel();
  const call = group.start({ name: run.name, input: run.input }, port2);
  const stopper = createStopper(call, port, run);
  const stopByUser = () => stopper.stop(run.signal.reason);
  const stopByTime = () => stopper.stop(new AppError('extract-timeout'));
  // Set before the task has begun, too: a thread that cannot even start must not be waited for.
  let timeLimit = setTimeout(stopByTime, run.timeoutMs);
  port.on('message', (news: TaskNews) => {
    if (news.type === 'progress') return run.onProgress?.(news.fraction);
    clearTimeout(timeLimit);
    timeLimit = setTimeout(stopByTime, run.timeoutMs);
  });
  run.signal.addEventListener('abort', stopByUser, { once: true });

  const outcome = await call.reply.then(
    (reply) => ({ reply: reply as TaskReply }),
    (crash: unknown) => ({ crash }),
  );

  clearTimeout(timeLimit);
  run.signal.removeEventListener('abort', stopByUser);
  port.close();
  const stopped = await stopper.settle();
  if ('crash' in outcome && !stopped?.isTerminated) run.onCrashed();
  if (stopped !== null) throw stopped.reason;
  if ('crash' in outcome) throw new AppError('task-crashed', { cause: outcome.crash });
  if (!outcome.reply.isDone) throw toAppError(outcome.reply.error);
  return outcome.reply.output;
}

interface Stopped {
  readonly reason: unknown;
  readonly isTerminated: boolean;
}

interface Stopper {
  /** The first call counts; later ones change nothing. */
  stop(reason: unknown): void;
  /** To be called when the call has settled: how it was stopped, or null; waits for its thread. */
  settle(): Promise<Stopped | null>;
}

function createStopper(call: ThreadCall, port: MessagePort, run: ThreadRun): Stopper {
  let stopped: { readonly reason: unknown } | null = null;
  let threadEnd: Promise<void> | null = null;
  let graceTimer: NodeJS.Timeout | undefined;
  return {
    stop(reason) {
      if (stopped !== null) return;
      stopped = { reason };
      port.postMessage(abortMessage);
      graceTimer = setTimeout(() => {
        run.onTerminated();
        threadEnd = call.endThread();
      }, run.graceMs);
    },
    async settle() {
      clearTimeout(graceTimer);
      await threadEnd;
      return stopped && { ...stopped, isTerminated: threadEnd !== null };
    },
  };
}
