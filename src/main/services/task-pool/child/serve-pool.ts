/** The child's end of the line: a task pool on threads that does what the app orders. */

import { invariant } from '../../../../shared/std/invariant.ts';
import type { TaskErrorData } from '../../../../shared/task-message.ts';
import type { Logger } from '../../../engine/ports.ts';
import type { TaskPool } from '../pool-front.ts';
import { setNoAlarm } from '../set-alarm.ts';
import { createTaskPool } from '../task-pool.ts';
import type { ParentLine } from './connect-to-parent.ts';
import { type PoolOrder, type PoolReport, poolOrderSchema } from './pool-message.ts';

/** The app writes the log, of what it is told. */
const noLogger: Logger = { debug() {}, info() {}, warn() {}, error() {} };

interface ServeParts {
  readonly line: ParentLine;
  readonly toErrorData: (error: unknown) => TaskErrorData;
  /** Ends this process at once: there is nothing here that would have to be kept. */
  readonly endProcess: () => void;
  readonly openPool?: typeof createTaskPool;
}

export function servePool(parts: ServeParts): void {
  const { line, toErrorData, endProcess, openPool = createTaskPool } = parts;
  const running = new Map<number, AbortController>();
  let pool: TaskPool | null = null;
  const report = (message: PoolReport): void => line.post(message);

  function open({ entry, sizes }: PoolOrder & { type: 'open' }): void {
    pool ??= openPool({
      ...sizes,
      entry: new URL(entry),
      logger: noLogger,
      // The app times its tasks, on its own clock.
      setAlarm: setNoAlarm,
      onMishap: (mishap, task, { name }) => report({ type: 'counted', group: name, task, mishap }),
    });
  }

  async function run(tasks: TaskPool, { id, name, input }: PoolOrder & { type: 'run' }) {
    const controller = new AbortController();
    running.set(id, controller);
    const options = {
      signal: controller.signal,
      timeoutMs: Number.POSITIVE_INFINITY,
      onStarted: () => report({ type: 'started', id }),
      onProgress(fraction: number) {
        // No number at all comes here, too: the task's slip shall not cost the line.
        if (fraction >= 0 && fraction <= 1) report({ type: 'progress', id, fraction });
      },
    };
    const reply = await tasks.run(name, input as never, options).then(
      (output) => ({ isDone: true as const, output }),
      (error: unknown) => ({ isDone: false as const, error: toErrorData(error) }),
    );
    running.delete(id);
    report({ type: 'reply', id, reply });
  }

  // What makes no sense ends the process: the app knows what to do then.
  line.onMessage((message) => {
    const order = poolOrderSchema.parse(message);
    switch (order.type) {
      case 'open':
        return open(order);
      case 'run':
        invariant(pool !== null, 'a pool is opened before its first task');
        void run(pool, order);
        return;
      case 'abort':
        return running.get(order.id)?.abort();
      case 'measure':
        return report({ type: 'measured', id: order.id, bytes: process.memoryUsage.rss() });
      case 'close':
        return endProcess();
    }
  });
  line.onGone(endProcess);
}
