/** Keeps a process for tasks at hand: starts it when it is needed, and again after it has died. */
import type { PoolChild } from './pool-child.ts';

export interface ChildKeeper {
  /** The process to run a task in; started if there is none. */
  current(): PoolChild;
  /** The process that there is now, if any; none is started for this. */
  readonly present: PoolChild | null;
  /** How often a process was started. */
  readonly starts: number;
  /** Ends the present process; the next `current` starts another. Resolves when none is left. */
  end(): Promise<void>;
}

interface KeeperOptions {
  readonly start: (onEnd: (hasWorked: boolean) => void) => PoolChild;
  /** Whether one that has died is replaced before somebody asks for it. */
  readonly staysWarm: boolean;
}

export function createChildKeeper({ start, staysWarm }: KeeperOptions): ChildKeeper {
  const living = new Set<PoolChild>();
  let present: PoolChild | null = null;
  let starts = 0;

  function open(): PoolChild {
    starts += 1;
    const child = start((hasWorked) => {
      living.delete(child);
      if (present !== child) return;
      present = null;
      // One that dies before its first task is tried again only for a task, never in a circle.
      if (staysWarm && hasWorked) present = open();
    });
    living.add(child);
    return child;
  }

  return {
    current() {
      present ??= open();
      return present;
    },
    get present() {
      return present;
    },
    get starts() {
      return starts;
    },
    async end() {
      present = null;
      await Promise.all([...living].map((child) => child.close()));
    },
  };
}
