/** A schedule and its history as windows see them. */
import type { ScheduleRunView, ScheduleView } from '../../shared/contract/schedules.ts';
import type { JobState } from '../../shared/domain/job-state.ts';
import type { Message } from '../../shared/std/message.ts';
import { describeCron } from '../engine/timetable/describe-cron.ts';
import type { Schedule, ScheduleRun } from '../engine/timetable/schedule.ts';

/** A line of the history with the state of its job. */
export type RunWithState = ScheduleRun & { readonly jobState: JobState | null };

export function toScheduleView(schedule: Schedule, runs: readonly RunWithState[]): ScheduleView {
  const { id, kind, label, cron, timeZone, stoppedBy, nextAt, defaultKey } = schedule;
  return {
    ...{ id, kind, label, cron, timeZone, stoppedBy },
    words: toWords(describeCron(cron)),
    createdBy: defaultKey === null ? 'user' : 'kind',
    isPaused: stoppedBy !== null,
    nextRunAt: nextAt,
    runs: runs.map(toScheduleRunView),
  };
}

export function toScheduleRunView(run: RunWithState): ScheduleRunView {
  const { id, at, trigger, occurrence, missed, jobId, jobState, skipped } = run;
  return { id, at, trigger, occurrence, missed, jobId, jobState, skipped };
}

/** A sentence with values of its own, as the contract wants it. */
export function toWords({ id, message, values = {} }: Message) {
  return { id, message, values: { ...values } };
}
