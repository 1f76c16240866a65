/** Schedules as a window sees them, for tests that care about a few of their fields only. */
import type { ScheduleRunView, ScheduleView } from '../../../src/shared/contract/schedules.ts';
import type { FakeHost } from './fake-host.ts';

export const ownZone = 'Europe/London';

export function makeSchedule(parts: Partial<ScheduleView> = {}): ScheduleView {
  return {
    ...{ id: '00000000-0000-7000-a000-000000000001', kind: 'clean-up', label: 'Clean up' },
    ...{ cron: '30 3 * * *', timeZone: null, createdBy: 'kind', isPaused: false },
    words: { id: 'cron.words.daily', message: 'every day at {times}', values: { times: '03:30' } },
    ...{ stoppedBy: null, nextRunAt: Date.now() + 6.5 * 3_600_000, runs: [] },
    ...parts,
  };
}

export function makeRun(parts: Partial<ScheduleRunView> = {}): ScheduleRunView {
  return {
    ...{ id: 1, at: Date.now() - 86_400_000, trigger: 'time', occurrence: 0, missed: 0 },
    ...{ jobId: '00000000-0000-7000-8000-000000000099', jobState: 'completed', skipped: null },
    ...parts,
  };
}

/** Lets the host answer everything about these schedules; what is typed is answered by `check`. */
export function answerSchedules(host: FakeHost, schedules: readonly ScheduleView[]): void {
  Object.assign(host.answers, {
    'schedules.list': () => ({ schedules, timeZone: ownZone, userKinds: [] }),
    'schedules.presets': () => ({
      presets: [
        { cron: '0 6 * * *', words: daily('06:00') },
        {
          cron: '0 9 * * 1',
          words: {
            id: 'cron.words.monday',
            message: 'every Monday at {times}',
            values: { times: '09:00' },
          },
        },
      ],
    }),
    'schedules.check': ({ cron }: { cron: string }) =>
      cron.split(' ').length === 5
        ? { isValid: true, words: daily(cron), nextRunsAt: [Date.UTC(2030, 0, 7, 6)] }
        : {
            isValid: false,
            problem: { id: 'cron.problem.fields', message: 'Five parts are wanted.' },
          },
  });
}

function daily(times: string) {
  return { id: 'cron.words.daily', message: 'every day at {times}', values: { times } };
}
