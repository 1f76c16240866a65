import { expect, it } from 'vitest';
import { prove } from '../support/faults/fault-row.ts';
import { measureRunnerFaults } from '../support/runner-faults.ts';
import { type TaskRunnerKind, taskRunnerKinds } from '../support/runner-lab.ts';

const slotBackMs = 2_000;

const codes = {
  'heap full': 'task-crashed',
  'buffers beyond the limit': 'task-too-large',
  'process.exit in a thread': 'task-crashed',
  // The suite's own reason: it cancels the loop as a time limit would.
  'infinite loop, cancelled': 'extract-timeout',
} as const;

const expected: Readonly<Record<TaskRunnerKind, Readonly<Record<string, string>>>> = {
  // There it ends the app: the engine's quarantine (F4) is what saves the rest.
  threads: codes,
  'child-process': { ...codes, 'native crash': 'task-crashed' },
};

it.each(taskRunnerKinds)('a worker that dies on %s costs its own task only', async (kind) => {
  const row = {
    id: 'F3',
    fault: `a worker dies (${kind})`,
    asked: 'its own task fails, its neighbour lives, slot back ≤ 2 s',
  };
  await prove(row, async () => {
    const rows = await measureRunnerFaults(kind);
    expect(Object.fromEntries(rows.map(({ fault, code }) => [fault, code]))).toEqual(
      expected[kind],
    );
    expect(rows.filter(({ isNeighbourWell }) => !isNeighbourWell)).toEqual([]);
    const slowest = Math.max(...rows.map((fault) => fault.slotBackMs));
    return {
      done: rows.map(({ fault }) => fault).join(', '),
      count: rows.length,
      result: `0 neighbours lost, slowest slot back after ${Math.round(slowest)} ms`,
      isInTime: slowest <= slotBackMs,
    };
  });
});
