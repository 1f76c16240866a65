/** Runs that belong to another one, with how they stand. */
import { useLingui } from '@lingui/react';
import { Link } from 'react-router';
import type { Story } from '../../../../shared/contract/metrics.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import { kindMessage } from '../../jobs/job-words.ts';
import { stateWords } from '../../jobs/state-words.ts';
import classes from './run.module.css';

interface RelativeListProps {
  readonly relatives: Story['children'];
  /** Whether each is offered to be laid beside what it repeats. */
  readonly isCompared?: boolean;
}

export function RelativeList({ relatives, isCompared = false }: RelativeListProps) {
  const { i18n } = useLingui();
  const { dateTime } = useFormats();
  return (
    <ul className={classes.relatives}>
      {relatives.map(({ id, kind, label, state, createdAt }) => (
        <li key={id}>
          <Link to={`/activity/runs/${id}`}>
            {isCompared ? dateTime(createdAt) : `${i18n.t(kindMessage(kind))}: ${label}`}
          </Link>{' '}
          ({i18n.t(stateWords[state])})
          {isCompared && (
            <>
              {' · '}
              <Link to={`/activity/runs/${id}/compare`}>
                {i18n.t({ id: 'run.compare.this', message: 'Compare' })}
              </Link>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
