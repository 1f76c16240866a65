/** One process that holds a task pool, from its start to its end, as the app speaks with it. */
import type { TaskMishap, WorkerGroupName } from '../../../../shared/domain/worker-health.ts';
import type { TaskReply } from '../../../../shared/task-message.ts';
import { type TaskName, tasks } from '../../../../shared/tasks.ts';
import type { Logger } from '../../../engine/ports.ts';
import type { PoolSizes } from '../pool-sizes.ts';
import type { RunningCall } from '../supervise.ts';
import { unpackedFile } from '../unpacked-file.ts';
import { ChildDied } from './child-died.ts';
import { type PoolOrder, type PoolReport, poolReportSchema } from './pool-message.ts';
import type { ProcessEnd, StartPoolProcess } from './pool-process.ts';
import { sparseEnvironment } from './sparse-environment.ts';

export interface PoolChildOptions {
  readonly start: StartPoolProcess;
  /** The process's module: `src/workers/pool-host.ts`, or `workers/pool-host.js` when built. */
  readonly host: URL;
  /** The worker threads' module. */
  readonly entry: URL;
  readonly sizes: PoolSizes;
  readonly logger: Logger;
  readonly onMishap: (mishap: TaskMishap, task: TaskName, group: WorkerGroupName) => void;
  /** Called once; `hasWorked` is false when no task ever began in it. */
  readonly onEnd: (hasWorked: boolean) => void;
}

export interface ChildTask {
  readonly name: TaskName;
  readonly input: unknown;
  readonly onStarted: () => void;
  readonly onProgress?: ((fraction: number) => void) | undefined;
}

export interface PoolChild {
  /** Its reply rejects with `ChildDied` when the process ends. */
  run(task: ChildTask): RunningCall;
  /** Bytes of the process's resident memory; null when it ends instead of answering. */
  memory(): Promise<number | null>;
  /** Ends the process with all that runs in it; resolves when its exit was seen. */
  close(): Promise<void>;
}

interface OpenCall extends ChildTask {
  readonly resolve: (reply: TaskReply) => void;
  readonly reject: (reason: ChildDied) => void;
}

/** Milliseconds for a process to end as it is told; then it is ended from outside. */
const closeMs = 500;
/** Milliseconds after that in which its exit is told; then it is taken for gone. */
const goneMs = 1_000;

export function startPoolChild(options: PoolChildOptions): PoolChild {
  const { sizes, logger } = options;
  const child = options.start(unpackedFile(options.host), sparseEnvironment(process.env));
  const calls = new Map<number, OpenCall>();
  const questions = new Map<number, (bytes: number | null) => void>();
  const end = Promise.withResolvers<void>();
  let lastId = 0;
  let hasWorked = false;
  let isOver = false;
  let isClosing = false;
  let giveUp: NodeJS.Timeout | undefined;
  const order = (message: PoolOrder): void => {
    if (!isOver) child.post(message);
  };

  function take(report: PoolReport): void {
    switch (report.type) {
      case 'counted':
        options.onMishap(report.mishap, report.task, report.group);
        return;
      case 'started':
        hasWorked = true;
        calls.get(report.id)?.onStarted();
        return;
      case 'progress':
        calls.get(report.id)?.onProgress?.(report.fraction);
        return;
      case 'measured':
        questions.get(report.id)?.(report.bytes);
        questions.delete(report.id);
        return;
      case 'reply': {
        const call = calls.get(report.id);
        calls.delete(report.id);
        call?.resolve(checkReply(call.name, report.reply));
      }
    }
  }

  child.onMessage((message) => {
    const report = poolReportSchema.safeParse(message);
    if (report.success) {
      take(report.data);
      return;
    }
    logger.error({ error: report.error }, 'the process of the tasks said what makes no sense');
    kill();
  });

  function kill(): void {
    child.kill();
    // A system that never tells of an exit must not keep the app from going on, or from ending.
    giveUp ??= setTimeout(() => finish({ code: null, signal: null }), goneMs);
  }

  function finish(how: ProcessEnd): void {
    if (isOver) return;
    isOver = true;
    clearTimeout(giveUp);
    const { code, signal } = how;
    if (!isClosing) logger.warn({ code, signal, tasks: calls.size }, 'the tasks’ process ended');
    const open = [...calls.values()];
    calls.clear();
    for (const call of open) call.reject(new ChildDied(how, open.length));
    for (const answer of questions.values()) answer(null);
    questions.clear();
    options.onEnd(hasWorked);
    end.resolve();
  }

  child.onExit(finish);
  order({ type: 'open', entry: options.entry.href, sizes });

  return {
    run(task) {
      lastId += 1;
      const id = lastId;
      const { promise: reply, resolve, reject } = Promise.withResolvers<TaskReply>();
      order({ type: 'run', id, name: task.name, input: task.input });
      if (isOver) reject(new ChildDied({ code: null, signal: null }, 0));
      else calls.set(id, { ...task, resolve, reject });
      return {
        reply,
        askToStop: () => order({ type: 'abort', id }),
        end() {
          kill();
          return end.promise;
        },
      };
    },
    memory() {
      if (isOver) return Promise.resolve(null);
      lastId += 1;
      const id = lastId;
      return new Promise((resolve) => {
        questions.set(id, resolve);
        order({ type: 'measure', id });
      });
    },
    async close() {
      isClosing = true;
      order({ type: 'close' });
      const killer = setTimeout(kill, closeMs);
      await end.promise;
      clearTimeout(killer);
    },
  };
}

/** A process may have been talked into anything by what it reads: its values are checked again. */
function checkReply(name: TaskName, reply: TaskReply): TaskReply {
  if (!reply.isDone) return reply;
  const output = tasks[name].output.safeParse(reply.output);
  if (output.success) return { isDone: true, output: output.data };
  const detail = `the value of ${name} does not fit: ${output.error.message}`;
  return { isDone: false, error: { code: 'internal-error', values: {}, detail } };
}
