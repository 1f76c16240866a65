/** `schedules.*`: what runs by itself, when, and what became of it. */

import type { Job } from '../engine/job.ts';
import { cronPresets } from '../engine/timetable/cron-presets.ts';
import { describeCron } from '../engine/timetable/describe-cron.ts';
import type { Refusal, ScheduleDesk } from '../engine/timetable/schedule-desk.ts';
import type { RunPage } from '../engine/timetable/schedule-store.ts';
import { toJobView } from '../events/to-job-view.ts';
import type { Implementer } from './implementer.ts';
import { toScheduleRunView, toScheduleView, toWords } from './schedule-view.ts';

/** Lines of the history that a list shows of each. */
const TAIL = 5;

interface ScheduleErrors {
  NOT_FOUND(options: { data: { what: string } }): Error;
  CONFLICT(options: { data: { state: string } }): Error;
  INVALID(options: { data: { problem: ReturnType<typeof toWords> } }): Error;
}

interface SchedulesParts {
  readonly timetable: ScheduleDesk;
  readonly engine: { getJob(id: string): Job | null };
}

export function createSchedulesRouter(os: Implementer, { timetable, engine }: SchedulesParts) {
  const stateOf = (jobId: string | null) => jobId && engine.getJob(jobId)?.state;
  const runsOf = (id: string, page: RunPage) =>
    timetable.listRuns(id, page).map((run) => ({ ...run, jobState: stateOf(run.jobId) || null }));
  const view = (schedule: Parameters<typeof toScheduleView>[0]) =>
    toScheduleView(schedule, runsOf(schedule.id, { limit: TAIL }));

  return {
    list: os.schedules.list.handler(() => ({
      schedules: timetable.listSchedules().map(view),
      timeZone: timetable.timeZone(),
      userKinds: [...timetable.listUserKinds()],
    })),
    history: os.schedules.history.handler(({ input: { id, ...page }, errors }) => {
      if (timetable.getSchedule(id) === null) throw refusal({ refused: 'unknown' }, errors);
      const runs = runsOf(id, page).map(toScheduleRunView);
      const isLast = runs.length < page.limit;
      return { runs, nextBefore: isLast ? null : (runs.at(-1)?.id ?? null) };
    }),
    create: os.schedules.create.handler(async ({ input, errors }) =>
      view(accepted(await timetable.create(input), errors)),
    ),
    update: os.schedules.update.handler(async ({ input: { id, ...typed }, errors }) =>
      view(accepted(await timetable.update(id, typed), errors)),
    ),
    setPaused: os.schedules.setPaused.handler(async ({ input: { id, isPaused }, errors }) =>
      view(accepted(await timetable.setPaused(id, isPaused), errors)),
    ),
    remove: os.schedules.remove.handler(async ({ input: { id }, errors }) => {
      accepted(await timetable.remove(id), errors);
      return { id };
    }),
    runNow: os.schedules.runNow.handler(async ({ input: { id }, errors }) =>
      toJobView(accepted(await timetable.runNow(id), errors)),
    ),
    check: os.schedules.check.handler(({ input }) => {
      const preview = timetable.preview(input);
      if ('message' in preview) return { isValid: false, problem: toWords(preview) };
      const { words, nextRunsAt } = preview;
      return { isValid: true, words: toWords(words), nextRunsAt: [...nextRunsAt] };
    }),
    presets: os.schedules.presets.handler(() => ({
      presets: cronPresets.map((cron) => ({ cron, words: toWords(describeCron(cron)) })),
    })),
  };
}

function accepted<T extends object>(result: T | Refusal, errors: ScheduleErrors): T {
  if ('refused' in result) throw refusal(result, errors);
  return result;
}

function refusal(why: Refusal, errors: ScheduleErrors): Error {
  switch (why.refused) {
    case 'unknown':
      return errors.NOT_FOUND({ data: { what: 'schedule' } });
    case 'invalid':
      return errors.INVALID({ data: { problem: toWords(why.problem) } });
    case 'state':
      return errors.CONFLICT({ data: { state: why.state } });
  }
}
