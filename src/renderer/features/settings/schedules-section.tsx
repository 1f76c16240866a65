/** What runs by itself, at a glance; Activity is where it is changed. */
import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useApi } from '../../api/api-context.tsx';
import { toldSentence } from '../../i18n/told-sentence.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { LoadProblem } from '../../ui/load-problem.tsx';
import { kindMessage } from '../jobs/job-words.ts';
import classes from './settings.module.css';

export function SchedulesSection() {
  const { i18n } = useLingui();
  const formats = useFormats();
  const { queries } = useApi();
  const { data, isError, refetch } = useQuery(queries.schedules.list.queryOptions());
  return (
    <>
      {isError && !data && <LoadProblem onRetry={() => void refetch()} />}
      {data?.schedules.length === 0 && (
        <p>{i18n.t({ id: 'settings.schedules.none', message: 'Nothing runs by itself.' })}</p>
      )}
      <ul className={classes.list}>
        {data?.schedules.map(({ id, kind, words, nextRunAt }) => (
          <li key={id}>
            <strong>{i18n.t(kindMessage(kind))}</strong>
            <span>{toldSentence(i18n, words)}</span>
            <span className={classes.dim}>
              {nextRunAt === null
                ? i18n.t({ id: 'settings.schedules.paused', message: 'Paused' })
                : i18n.t({
                    id: 'settings.schedules.next',
                    message: 'Next: {when}',
                    values: { when: formats.dateTime(nextRunAt) },
                  })}
            </span>
          </li>
        ))}
      </ul>
      <p>
        <Link to="/activity/schedules">
          {i18n.t({
            id: 'settings.schedules.link',
            message: 'Change schedules, run them now, see what became of them',
          })}
        </Link>
      </p>
    </>
  );
}
