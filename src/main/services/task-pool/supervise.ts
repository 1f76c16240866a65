/** Watches over one call of a task: cancel and time limit go in, its one end comes out. */
import type { AppError } from '../../../shared/domain/app-error.ts';
import type { TaskReply } from '../../../shared/task-message.ts';
import type { TaskOptions } from '../../engine/ports.ts';
import type { SetAlarm } from './set-alarm.ts';
import { toAppError } from './to-app-error.ts';

/** A call that runs somewhere: on a thread, or behind the line to a process. */
export interface RunningCall {
  /** The task's answer; rejects when what ran it died or was ended. */
  readonly reply: Promise<TaskReply>;
  askToStop(): void;
  /** Ends what runs it; resolves when its end was seen. */
  end(): Promise<void>;
}

export interface SupervisedRun extends Pick<TaskOptions, 'signal' | 'timeoutMs'> {
  readonly setAlarm: SetAlarm;
  /** How it fails when its time is over. */
  readonly toTimeout: () => AppError;
  /** Milliseconds that a task has to stop by itself before what runs it is ended. */
  readonly graceMs: number;
  /** Called when the task did not stop and what runs it is being ended. */
  readonly onTerminated: () => void;
}

export interface Supervision {
  /** The time limit counts from here: the task has begun. */
  restartTime(): void;
  /** Ends what runs the task at once, without asking; the call then fails with this reason. */
  endNow(reason: AppError): void;
  /**
   * The task's output. Settles only once what ran the task is free again or gone, so that "stopped"
   * is true when it is said.
   *
   * @throws the signal's reason, the reason of `endNow`, the AppError of `toTimeout`, the task's own
   *   AppError, or whatever the reply was rejected with
   */
  readonly output: Promise<unknown>;
}

/** Asks the task to stop when the signal is aborted or the time is over, and ends it if need be. */
export function supervise(call: RunningCall, run: SupervisedRun): Supervision {
  const stopper = createStopper(call, run);
  const stopByUser = () => stopper.stop(run.signal.reason);
  const stopByTime = () => stopper.stop(run.toTimeout());
  // Set before the task has begun, too: a thread that cannot even start must not be waited for.
  let cancelAlarm = run.setAlarm(run.timeoutMs, stopByTime);
  run.signal.addEventListener('abort', stopByUser, { once: true });

  async function follow(): Promise<unknown> {
    const outcome = await call.reply.then(
      (reply) => ({ reply }),
      (crash: unknown) => ({ crash }),
    );
    cancelAlarm();
    run.signal.removeEventListener('abort', stopByUser);
    const stopped = await stopper.settle();
    if (stopped !== null) throw stopped.reason;
    if ('crash' in outcome) throw outcome.crash;
    if (!outcome.reply.isDone) throw toAppError(outcome.reply.error);
    return outcome.reply.output;
  }

  return {
    output: follow(),
    endNow: stopper.endNow,
    restartTime() {
      cancelAlarm();
      cancelAlarm = run.setAlarm(run.timeoutMs, stopByTime);
    },
  };
}

interface Stopper {
  /** The first reason counts; later ones change nothing. */
  stop(reason: unknown): void;
  endNow(reason: unknown): void;
  /** To be called when the call has settled: why it was stopped, or null; waits for its end. */
  settle(): Promise<{ readonly reason: unknown } | null>;
}

function createStopper(call: RunningCall, run: SupervisedRun): Stopper {
  let stopped: { readonly reason: unknown } | null = null;
  let ended: Promise<void> | null = null;
  let graceTimer: NodeJS.Timeout | undefined;
  return {
    stop(reason) {
      if (stopped !== null) return;
      stopped = { reason };
      call.askToStop();
      graceTimer = setTimeout(() => {
        run.onTerminated();
        ended ??= call.end();
      }, run.graceMs);
    },
    endNow(reason) {
      clearTimeout(graceTimer);
      stopped ??= { reason };
      ended ??= call.end();
    },
    async settle() {
      clearTimeout(graceTimer);
      await ended;
      return stopped;
    },
  };
}
