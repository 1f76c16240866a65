/** What a user may do with jobs that were set aside, a whole group at once. */
import type { SetAsideQuery, SetAsideScope } from '../../../shared/contract/set-aside.ts';

/** So that the main thread is never held for long; the engine commits them together. */
const JOBS_PER_WRITE = 200;

export interface SetAsideDesk {
  /** Resolves to how many are to be tried again. */
  retry(scope: SetAsideScope): Promise<number>;
  /** Resolves to how many were removed. */
  remove(scope: SetAsideScope): Promise<number>;
}

export interface SetAsideParts {
  /** A page of a group, newest first. */
  readonly listJobs: (page: SetAsideQuery) => Promise<readonly { readonly id: string }[]>;
  readonly engine: {
    retry(id: string): Promise<object | null>;
    remove(id: string): Promise<boolean>;
  };
}

export function createSetAsideDesk({ listJobs, engine }: SetAsideParts): SetAsideDesk {
  /** Goes through the group once: one that fails again meanwhile is not taken twice. */
  async function forEach(
    scope: SetAsideScope,
    act: (id: string) => Promise<boolean>,
  ): Promise<number> {
    let done = 0;
    let before: string | undefined;
    while (true) {
      const page = { ...scope, limit: JOBS_PER_WRITE, ...(before && { before }) };
      const jobs = await listJobs(page);
      const ended = await Promise.all(jobs.map(({ id }) => act(id)));
      done += ended.filter(Boolean).length;
      before = jobs.at(-1)?.id;
      if (before === undefined) return done;
    }
  }

  return {
    retry: (scope) => forEach(scope, async (id) => (await engine.retry(id)) !== null),
    remove: (scope) => forEach(scope, engine.remove),
  };
}
