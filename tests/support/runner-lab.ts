/**
 * Both task runners over workers that misbehave on request, for the conformance and fault suites.
 * `runner-faults.ts` measures with it what each way of a worker's death costs.
 */
import { openTaskRunner } from '../../src/main/services/task-pool/open-task-runner.ts';
import type { PoolTaskOptions, TaskPool } from '../../src/main/services/task-pool/pool-front.ts';
import type { PoolSizeChanges } from '../../src/main/services/task-pool/pool-sizes.ts';
import type { SetAlarm } from '../../src/main/services/task-pool/set-alarm.ts';
import type { TaskRunnerKind } from '../../src/shared/domain/settings.ts';
import type { TaskMishap, WorkerGroupName } from '../../src/shared/domain/worker-health.ts';
import type { TaskInput } from '../../src/shared/tasks.ts';
import type { Behaviour } from './misbehaving-entry.ts';
import { silentLogger } from './silent-logger.ts';

export { type TaskRunnerKind, taskRunnerKinds } from '../../src/shared/domain/settings.ts';

const minuteMs = 60_000;

export interface StartedTask {
  readonly result: Promise<number>;
  readonly abort: (reason: Error) => void;
}

export interface RunnerLab {
  readonly pool: TaskPool;
  /** Starts a task that behaves so; its value is a number, if it comes to an end. */
  run(behaviour: Behaviour, options?: Partial<PoolTaskOptions>): Promise<number>;
  /** As `run`; resolves once the task has reported from its thread. */
  start(behaviour: Behaviour, options?: Partial<PoolTaskOptions>): Promise<StartedTask>;
  /** How often this became of a thread, in one group or all. */
  count(mishap: TaskMishap, group?: WorkerGroupName): number;
  /** Tasks that wait for a thread. */
  waiting(): number;
}

export interface RunnerLabOptions extends PoolSizeChanges {
  readonly kind: TaskRunnerKind;
  readonly setAlarm?: SetAlarm;
  readonly entry?: URL;
}

/** Two threads, small limits; whoever opens it closes its pool. */
export function openRunnerLab(options: RunnerLabOptions): RunnerLab {
  const pool = openTaskRunner({
    ...{ cpuThreads: 2, graceMs: 400, maxHeapMb: 64, maxTaskMb: 200, logger: silentLogger },
    entry: new URL('misbehaving-entry.ts', import.meta.url),
    host: new URL('../../src/workers/pool-host.ts', import.meta.url),
    ...options,
  });
  const run: RunnerLab['run'] = async (behaviour, changes = {}) => {
    const task = { signal: new AbortController().signal, timeoutMs: minuteMs, ...changes };
    return (await pool.run('pdf-info', { file: behaviour }, task)).pageCount;
  };
  return {
    ...{ pool, run },
    async start(behaviour, changes) {
      const controller = new AbortController();
      const begun = Promise.withResolvers<number>();
      const { signal } = controller;
      const result = run(behaviour, { ...changes, signal, onProgress: begun.resolve });
      result.catch(begun.reject);
      await begun.promise;
      return { result, abort: (reason) => controller.abort(reason) };
    },
    count(mishap, group) {
      const groups = pool.health().groups.filter(({ name }) => name === (group ?? name));
      return groups.reduce((sum, counts) => sum + counts[mishap], 0);
    },
    waiting: () => pool.health().groups.reduce((sum, { waiting }) => sum + waiting, 0),
  };
}

/** Input of a call of a model that behaves so; nothing is sent anywhere. */
export function behavingCall(behaviour: Behaviour): TaskInput<'model-call'> {
  const server = {
    ...{ baseUrl: 'http://127.0.0.1:9/v1', name: 'the lab', key: null },
    ...{ allowsPrivateHosts: false, idleMs: minuteMs },
  };
  return {
    ...{ server, model: behaviour, answer: null, maxOutputTokens: 1 },
    messages: [{ role: 'user', content: 'Hello.' }],
  };
}
