/** Why calls fail when the process that runs them ends: told apart from what a task may throw. */
import type { ProcessEnd } from './pool-process.ts';

export class ChildDied extends Error {
  override readonly name = 'ChildDied';
  /** Calls that were running in it, this one included. */
  readonly callCount: number;

  constructor({ code, signal }: ProcessEnd, callCount: number) {
    super(`the tasks' process ended (code ${code}, signal ${signal})`);
    this.callCount = callCount;
  }
}
