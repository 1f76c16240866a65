/** A process of the task pool that is none: a test plays its part. */
import type {
  PoolProcess,
  ProcessEnd,
  StartPoolProcess,
} from '../../src/main/services/task-pool/child/pool-process.ts';

export interface FakePoolProcess extends PoolProcess {
  /** What it was told, oldest first. */
  readonly told: readonly { readonly type: string; readonly id?: number }[];
  say(message: unknown): void;
  end(how?: Partial<ProcessEnd>): void;
}

/** Starts such processes and keeps them; they end when they are told to. */
export function fakePoolProcesses() {
  const started: FakePoolProcess[] = [];
  const start: StartPoolProcess = () => {
    const process = fakePoolProcess();
    started.push(process);
    return process;
  };
  return { start, started };
}

function fakePoolProcess(): FakePoolProcess {
  const told: { type: string; id?: number }[] = [];
  let onMessage = (_message: unknown): void => {};
  let onExit = (_how: ProcessEnd): void => {};
  let isOver = false;
  const end: FakePoolProcess['end'] = (how = {}) => {
    if (isOver) return;
    isOver = true;
    onExit({ code: null, signal: null, ...how });
  };
  return {
    ...{ told, end },
    say: (message) => onMessage(message),
    post(message) {
      told.push(message as { type: string });
      if ((message as { type: string }).type === 'close') end({ code: 0 });
    },
    onMessage(listener) {
      onMessage = listener;
    },
    onExit(listener) {
      onExit = listener;
    },
    kill: () => end({ signal: 'SIGKILL' }),
  };
}
