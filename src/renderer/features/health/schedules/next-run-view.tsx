/** When a schedule runs next, in words and as a date; or why it does not. */
import { useLingui } from '@lingui/react';
import type { ScheduleView } from '../../../../shared/contract/schedules.ts';
import { useHealthFormats } from '../use-health-formats.ts';
import classes from './schedules.module.css';

export function NextRun({
  schedule,
  now,
}: {
  readonly schedule: Pick<ScheduleView, 'nextRunAt' | 'stoppedBy'>;
  readonly now: number;
}) {
  const { i18n } = useLingui();
  const formats = useHealthFormats();
  const { nextRunAt, stoppedBy } = schedule;
  return <p className={classes.next}>{text()}</p>;

  function text(): string {
    if (stoppedBy === 'kind-gone') {
      return i18n.t({
        id: 'schedule.refused.kind-gone',
        message: 'This version of Nightshift has nothing that could run it.',
      });
    }
    if (stoppedBy === 'user') {
      return i18n.t({
        id: 'schedule.off',
        message: 'Switched off. What passes meanwhile is not made up for.',
      });
    }
    if (nextRunAt === null) {
      return i18n.t({ id: 'schedule.never', message: 'It will not come again.' });
    }
    if (nextRunAt <= now) {
      return i18n.t({ id: 'schedule.due', message: 'It is due, and begins in a moment.' });
    }
    return i18n.t({
      id: 'schedule.next',
      message: 'Next {fromNow}: {date}',
      values: { fromNow: formats.fromNow(nextRunAt, now), date: formats.dayAndTime(nextRunAt) },
    });
  }
}
