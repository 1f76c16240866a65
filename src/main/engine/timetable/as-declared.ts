/** Holds a stored schedule against what its kind declares in this version. */
import type { JobDefinition } from '../define-job.ts';
import type { Schedule } from './schedule.ts';

/**
 * The schedule as this version has it, or null where nothing declares it any longer. What a job is
 * given follows the code, always; when it runs is the user's once they chose it.
 */
export function asDeclared<Tx>(
  schedule: Schedule,
  definition: Pick<JobDefinition<Tx>, 'schedules' | 'userSchedule'> | undefined,
): Schedule | null {
  if (schedule.defaultKey === null) {
    const given = definition?.userSchedule;
    return given === undefined ? null : { ...schedule, args: given.args };
  }
  const wanted = definition?.schedules?.find(({ key }) => key === schedule.defaultKey);
  if (wanted === undefined) return null;
  const { args, label, cron } = wanted;
  return { ...schedule, args, label, ...(schedule.isTouched ? {} : { cron }) };
}
