import { describe, expect, it, vi } from 'vitest';
import { createChildTaskPool } from '../../../../../src/main/services/task-pool/child/child-task-pool.ts';
import { afterTest } from '../../../../support/after-test.ts';
import { type FakePoolProcess, fakePoolProcesses } from '../../../../support/fake-pool-process.ts';
import { silentLogger } from '../../../../support/silent-logger.ts';

// What holds for threads, too, is in tests/conformance/task-runner*.test.ts; real native crashes are
// in native-crash.test.ts.

function setup() {
  const processes = fakePoolProcesses();
  const pool = createChildTaskPool({
    ...{ start: processes.start, logger: silentLogger, cpuThreads: 2, graceMs: 400 },
    entry: new URL('file:///entry.js'),
    host: new URL('file:///pool-host.js'),
  });
  afterTest(() => pool.close());
  const patient = { signal: new AbortController().signal, timeoutMs: 60_000 };
  const run = (options = {}) => pool.run('pdf-info', { file: 'any' }, { ...patient, ...options });
  return { ...processes, pool, run };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));
const lastOf = <T>(list: readonly T[]): T => list.at(-1) as T;
const crashed = { code: 'task-crashed' };

describe('the process of the tasks', () => {
  it('is started at once and told what it needs, before any task', async () => {
    const { started, run } = setup();
    expect(started[0]?.told).toMatchObject([
      { type: 'open', entry: 'file:///entry.js', sizes: { cpuThreads: 2, graceMs: 400 } },
    ]);
    run().catch(() => {});
    await settle();
    expect(lastOf(started[0]?.told ?? [])).toMatchObject({ type: 'run', name: 'pdf-info' });
  });

  it.each([
    ['no message', 'hello'],
    ['a message of no known type', { type: 'hello' }],
    ['progress beyond the end', { type: 'progress', id: 1, fraction: 7 }],
    ['a failure that there is not', reply({ isDone: false, error: { code: 'rain', values: {} } })],
  ])('that says %s is ended, and its task fails', async (_what, message) => {
    const { started, run } = setup();
    const task = run();
    await settle();
    started[0]?.say(message);
    await expect(task).rejects.toMatchObject(crashed);
  });

  it('that gives a value which is none of the task’s fails it', async () => {
    const { started, run } = setup();
    const task = run();
    await settle();
    started[0]?.say(reply({ isDone: true, output: { pageCount: 'many' } }));
    await expect(task).rejects.toMatchObject({ code: 'internal-error' });
  });

  it('that answers what nobody asked is not heard', async () => {
    const { started, run } = setup();
    const task = run();
    await settle();
    started[0]?.say(reply({ isDone: true, output: { pageCount: 9 } }, 77));
    started[0]?.say(reply({ isDone: true, output: { pageCount: 2 } }));
    await expect(task).resolves.toEqual({ pageCount: 2 });
  });

  it('is asked for its memory, and answers nothing when it ends instead', async () => {
    const { started, pool } = setup();
    const memory = pool.memory();
    expect(lastOf(started[0]?.told ?? [])).toEqual({ type: 'measure', id: 1 });
    started[0]?.say({ type: 'measured', id: 1, bytes: 4_096 });
    expect(await memory).toBe(4_096);
    const unanswered = pool.memory();
    started[0]?.end();
    expect(await unanswered).toBeNull();
    expect(await pool.memory()).toBe(0);
    expect(started).toHaveLength(1);
  });

  it('is ended when a task in it neither stops nor can be ended, as deep in native code', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    afterTest(() => vi.useRealTimers());
    const { started, run, pool } = setup();
    const controller = new AbortController();
    const task = run({ signal: controller.signal });
    await settle();
    const reason = new Error('cancelled by the user');
    const onEnd = vi.fn();
    task.catch(onEnd);
    controller.abort(reason);
    expect(lastOf(started[0]?.told ?? [])).toEqual({ type: 'abort', id: 1 });
    await vi.advanceTimersByTimeAsync(2_800);
    expect(onEnd).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(200);
    expect(onEnd).toHaveBeenCalledWith(reason);
    expect(pool.health().groups[0]).toMatchObject({ terminated: 1, crashed: 0 });
  });

  it('is ended from outside when it does not end as it is told', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    afterTest(() => vi.useRealTimers());
    const { started, pool } = setup();
    const kill = vi.spyOn(started[0] as FakePoolProcess, 'kill');
    vi.spyOn(started[0] as FakePoolProcess, 'post').mockImplementation(() => {});
    const closed = pool.close();
    await vi.advanceTimersByTimeAsync(500);
    await closed;
    expect(kill).toHaveBeenCalledOnce();
  });

  it('is taken for gone when nobody tells of its exit, so that the app can end', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    afterTest(() => vi.useRealTimers());
    const { started, run, pool } = setup();
    const task = run();
    await settle();
    vi.spyOn(started[0] as FakePoolProcess, 'kill').mockImplementation(() => {});
    vi.spyOn(started[0] as FakePoolProcess, 'post').mockImplementation(() => {});
    const ends = Promise.all([expect(task).rejects.toMatchObject(crashed), pool.close()]);
    await vi.advanceTimersByTimeAsync(1_500);
    await ends;
  });
});

describe('after its death', () => {
  it('another takes its place when it has worked', async () => {
    const { started, run, pool } = setup();
    const task = run();
    await settle();
    started[0]?.say({ type: 'started', id: 1 });
    started[0]?.end({ signal: 'SIGSEGV' });
    await expect(task).rejects.toMatchObject(crashed);
    expect(started).toHaveLength(2);
    expect(pool.health()).toMatchObject({ runner: 'child-process', restarts: 1 });
  });

  it('none is started in a circle: only a task asks for the next when none has ever worked', async () => {
    const { started, run } = setup();
    started[0]?.end({ code: 1 });
    expect(started).toHaveLength(1);
    const task = run();
    await settle();
    expect(started).toHaveLength(2);
    started[1]?.end({ code: 1 });
    await expect(task).rejects.toMatchObject(crashed);
    expect(started).toHaveLength(2);
  });

  it('those that ran in it are run once more, one at a time, in a process of their own', async () => {
    const { started, run } = setup();
    const tasks = [run(), run()];
    await settle();
    started[0]?.say({ type: 'started', id: 1 });
    started[0]?.end({ signal: 'SIGABRT' });
    await settle();
    const [, main, ward] = started;
    expect(main?.told.map(({ type }) => type)).toEqual(['open']);
    expect(ward?.told.map(({ type }) => type)).toEqual(['open', 'run']);
    ward?.say(reply({ isDone: true, output: { pageCount: 1 } }));
    await settle();
    expect(ward?.told.map(({ type }) => type)).toEqual(['open', 'run', 'run']);
    ward?.say(reply({ isDone: true, output: { pageCount: 2 } }, 2));
    await expect(Promise.all(tasks)).resolves.toEqual([{ pageCount: 1 }, { pageCount: 2 }]);
    expect(lastOf(ward?.told ?? [])).toEqual({ type: 'close' });
  });

  it('what is known about threads’ mishaps stays', async () => {
    const { started, pool } = setup();
    started[0]?.say({ type: 'counted', group: 'ocr', task: 'ocr', mishap: 'tooLarge' });
    started[0]?.end();
    expect(pool.health().groups).toMatchObject([
      { name: 'cpu', tooLarge: 0 },
      { name: 'ocr', tooLarge: 1 },
      { name: 'network', tooLarge: 0 },
      { name: 'alone', tooLarge: 0 },
    ]);
  });
});

function reply(content: object, id = 1) {
  return { type: 'reply', id, reply: content };
}
