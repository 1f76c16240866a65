/** What runs by itself: when, when next, and how it went. */
import { useLingui } from '@lingui/react';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LampOverPage } from '../../ui/lamp-over-page.tsx';
import { LoadProblem } from '../../ui/load-problem.tsx';
import { useDocumentTitle } from '../../ui/use-document-title.ts';
import { useNow } from '../../ui/use-now.ts';
import { Busy } from './busy-view.tsx';
import { NewSchedule } from './schedules/new-schedule.tsx';
import { ScheduleCard } from './schedules/schedule-card.tsx';
import classes from './schedules/schedules.module.css';
import { useSchedules } from './schedules/use-schedules.ts';
import screen from './screen.module.css';

const renewMs = 20_000;

export function SchedulesScreen() {
  const { i18n } = useLingui();
  useDocumentTitle(i18n.t({ id: 'activity.tab.schedules', message: 'Schedules' }));
  const now = useNow(renewMs);
  const { data, isPending, isError, refetch } = useSchedules();
  return (
    <>
      <p className={screen.about}>
        {i18n.t({
          id: 'schedules.about',
          message:
            'What runs by itself. What is missed while the computer sleeps or Nightshift is closed is made up for once, soon after.',
        })}
      </p>
      {isPending && <Busy />}
      {isError && !data && <LoadProblem onRetry={() => void refetch()} />}
      {data?.schedules.length === 0 && <NothingScheduled />}
      {data && data.schedules.length > 0 && (
        <ul className={classes.cards}>
          {data.schedules.map((schedule) => (
            <ScheduleCard key={schedule.id} schedule={schedule} ownZone={data.timeZone} now={now} />
          ))}
        </ul>
      )}
      {data && <NewSchedule kinds={data.userKinds} ownZone={data.timeZone} />}
    </>
  );
}

function NothingScheduled() {
  const { i18n } = useLingui();
  return (
    <EmptyState
      art={<LampOverPage />}
      title={i18n.t({ id: 'schedules.empty.title', message: 'Nothing runs by itself yet' })}
    >
      {i18n.t({
        id: 'schedules.empty.text',
        message: 'What is to run at certain times stands here, with its next time.',
      })}
    </EmptyState>
  );
}
