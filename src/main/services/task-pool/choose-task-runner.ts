/** Where tasks run at this start: as the environment says, for support and tests, or as was set. */
import { z } from 'zod';
import { type TaskRunnerKind, taskRunnerKinds } from '../../../shared/domain/settings.ts';

export function chooseTaskRunner(
  setting: TaskRunnerKind,
  env: Readonly<Record<string, string | undefined>>,
): TaskRunnerKind {
  const override = z.enum(taskRunnerKinds).safeParse(env.NIGHTSHIFT_TASK_RUNNER);
  return override.success ? override.data : setting;
}
