/** What will run by itself next. */
import { useLingui } from '@lingui/react';
import { IconCalendarTime } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { ScheduleView } from '../../../shared/contract/schedules.ts';
import { useDayFormats } from '../../i18n/use-day-formats.ts';
import { kindMessage } from '../jobs/job-words.ts';
import { DaySection } from './day-section-view.tsx';
import classes from './today.module.css';

/** As many as matter today. */
const limit = 3;

export function PlannedView({ schedules }: { readonly schedules: readonly ScheduleView[] }) {
  const { i18n } = useLingui();
  const formats = useDayFormats();
  const now = Date.now();
  const next = schedules
    .flatMap(({ nextRunAt, ...rest }) => (nextRunAt === null ? [] : [{ ...rest, nextRunAt }]))
    .toSorted((a, b) => a.nextRunAt - b.nextRunAt)
    .slice(0, limit);
  if (next.length === 0) return null;
  return (
    <DaySection title={i18n.t({ id: 'today.planned', message: 'Planned' })}>
      <ul className={classes.planned}>
        {next.map(({ id, kind, label, createdBy, nextRunAt }) => (
          <li key={id}>
            <IconCalendarTime size={18} stroke={1.7} aria-hidden="true" />
            {/* What came with the app is called as the window calls its kind. */}
            <span>{createdBy === 'kind' ? i18n.t(kindMessage(kind)) : label}</span>
            <time className={classes.dim} dateTime={new Date(nextRunAt).toISOString()}>
              {formats.nearMoment(nextRunAt, now)}
            </time>
          </li>
        ))}
      </ul>
      <Link className={classes.more} to="/activity/schedules">
        {i18n.t({ id: 'today.planned.all', message: 'All schedules' })}
      </Link>
    </DaySection>
  );
}
