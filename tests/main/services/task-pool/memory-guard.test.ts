import { expect, it, vi } from 'vitest';
import {
  createMemoryGuard,
  type GuardedThread,
} from '../../../../src/main/services/task-pool/memory-guard.ts';
import { createFakeClock } from '../../../support/fake-clock.ts';

const mb = 1_000_000;

interface FakeThread {
  readonly threadId: number;
  externalMb?: number;
  heapMb?: number;
  /** As when it is deep in native code. */
  isSilent?: boolean;
  /** As when it has just ended. */
  isGone?: boolean;
}

function setup(threads: readonly FakeThread[], processMb = 0) {
  const clock = createFakeClock();
  const asked: number[] = [];
  const memory = { processMb: 0 };
  const guarded = threads.map(
    (thread): GuardedThread => ({
      threadId: thread.threadId,
      async getHeapStatistics() {
        asked.push(thread.threadId);
        if (thread.isSilent) await new Promise(() => {});
        if (thread.isGone) throw new TypeError('not running');
        const { externalMb = 0, heapMb = 0 } = thread;
        return { external_memory: externalMb * mb, total_physical_size: heapMb * mb };
      },
    }),
  );
  const guard = createMemoryGuard({
    ...{ maxBytes: 100 * mb, intervalMs: 500, setTimer: clock.setTimer },
    ...{ threads: () => guarded, processBytes: () => memory.processMb * mb },
  });
  const watch = (threadId: number | null) => {
    const endTooLarge = vi.fn();
    return { endTooLarge, leave: guard.watch({ threadId: () => threadId, endTooLarge }) };
  };
  const calls = threads.map(({ threadId }) => watch(threadId));
  memory.processMb = processMb;
  /** One look, in which silent threads are waited for. */
  async function look() {
    const looked = guard.runOnce();
    await clock.advance(500);
    await looked;
  }
  const ended = () => calls.map(({ endTooLarge }) => endTooLarge.mock.calls.length);
  return { clock, guard, asked, calls, watch, look, ended };
}

it('ends the task whose thread holds more than the limit, and no other', async () => {
  const { look, ended } = setup([
    { threadId: 1, externalMb: 100, heapMb: 400 },
    { threadId: 2, externalMb: 101 },
  ]);
  await look();
  expect(ended()).toEqual([0, 1]);
});

it('ends a task once, however long that takes', async () => {
  const { look, ended } = setup([{ threadId: 1, externalMb: 200 }]);
  await look();
  await look();
  expect(ended()).toEqual([1]);
});

it('lets a task be that has not begun, and a thread that is just ending', async () => {
  const { guard, watch, look, ended } = setup([{ threadId: 7, isGone: true }]);
  const early = watch(null);
  await look();
  expect(ended()).toEqual([0]);
  expect(early.endTooLarge).not.toHaveBeenCalled();
  await guard.stop();
});

it.each([
  {
    what: 'charges what nobody has told to the one thread that does not answer',
    ...{ processMb: 700, silent: [true, false], expected: [1, 0] },
  },
  {
    what: 'charges nobody when two do not answer',
    ...{ processMb: 700, silent: [true, true], expected: [0, 0] },
  },
  {
    what: 'charges nobody when all answer',
    ...{ processMb: 700, silent: [false, false], expected: [0, 0] },
  },
  {
    what: 'charges nobody for what the others have told',
    ...{ processMb: 140, silent: [true, false], expected: [0, 0] },
  },
])('$what', async ({ processMb, silent, expected }) => {
  const threads = silent.map((isSilent, index) => ({
    ...{ threadId: index + 1, isSilent, externalMb: 30, heapMb: 20 },
  }));
  const { look, ended } = setup(threads, processMb);
  await look();
  expect(ended()).toEqual(expected);
});

it('looks twice a second while a task runs, and never else', async () => {
  const { clock, asked, calls } = setup([{ threadId: 1 }]);
  await clock.advance(1_600);
  expect(asked).toHaveLength(3);
  calls[0]?.leave();
  await clock.advance(10_000);
  expect(asked).toHaveLength(3);
});

it('goes on with one look at a time when tasks come and go during one', async () => {
  const { clock, asked, calls, watch } = setup([{ threadId: 1, isSilent: true }]);
  await clock.advance(500);
  calls[0]?.leave();
  watch(1);
  await clock.advance(2_000);
  // The look that had begun, and those of the second task: each waits half a second for its answer.
  expect(asked).toHaveLength(3);
});

it('stops', async () => {
  const { clock, guard, asked } = setup([{ threadId: 1 }]);
  await clock.advance(500);
  await guard.stop();
  await guard.stop();
  await clock.advance(5_000);
  expect(asked).toHaveLength(1);
});
