/** Times calls, and programs beside them. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { findPrograms } from '../engine/find-program.ts';

const run = promisify(execFile);

/** Milliseconds that it took. */
export async function timed(call: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await call();
  return performance.now() - start;
}

/** Milliseconds of one run of a program, its start included; null where it is not installed. */
export async function timedProgram(name: string, args: readonly string[]): Promise<number | null> {
  const [program] = findPrograms(name);
  if (program === undefined) return null;
  // One thread, as ours is compared with.
  const env = { ...process.env, OMP_THREAD_LIMIT: '1' };
  return timed(() => run(program, args, { env, maxBuffer: 64 * 1024 * 1024 }));
}
