/** Runs a step's body with a time limit of its own. */
import { AppError } from '../../shared/domain/app-error.ts';
import type { AwakeClock } from './awake-clock.ts';
import type { StepScope } from './job-context.ts';

interface Limits {
  readonly signal: AbortSignal;
  /** Awake milliseconds; undefined: no limit but the attempt's. */
  readonly timeoutMs: number | undefined;
  readonly limitMs: StepScope['limitMs'];
  readonly awakeClock: AwakeClock;
}

/** The body's signal is aborted with `job-timeout` when its time is over. */
export async function runTimed<T>(
  { signal, timeoutMs, limitMs, awakeClock }: Limits,
  body: (scope: StepScope) => Promise<T>,
): Promise<T> {
  if (timeoutMs === undefined) return body({ signal, limitMs });
  const timeout = new AbortController();
  const cancelAlarm = awakeClock.setAlarm(timeoutMs, () =>
    timeout.abort(new AppError('job-timeout')),
  );
  try {
    return await body({ signal: AbortSignal.any([signal, timeout.signal]), limitMs });
  } finally {
    cancelAlarm();
  }
}
