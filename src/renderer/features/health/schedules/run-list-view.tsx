/** Runs of a schedule: when, why then, and how they ended. */
import { useLingui } from '@lingui/react';
import { Link } from 'react-router';
import type { ScheduleRunView } from '../../../../shared/contract/schedules.ts';
import { useHealthFormats } from '../use-health-formats.ts';
import { outcomeMessage, triggerMessage } from './run-words.ts';
import classes from './schedules.module.css';

export function RunList({ runs }: { readonly runs: readonly ScheduleRunView[] }) {
  return (
    <ol className={classes.runs}>
      {runs.map((run) => (
        <Run key={run.id} run={run} />
      ))}
    </ol>
  );
}

function Run({ run }: { readonly run: ScheduleRunView }) {
  const { i18n } = useLingui();
  const formats = useHealthFormats();
  const outcome = i18n.t(outcomeMessage(run));
  return (
    <li className={classes.run} data-failed={run.jobState === 'failed' || undefined}>
      <span className={classes.runTime}>{formats.dayAndTime(run.at)}</span>
      <span className={classes.outcome}>
        {run.jobId && run.jobState ? (
          <Link to={`/activity/runs/${run.jobId}`}>{outcome}</Link>
        ) : (
          outcome
        )}
      </span>
      <span className={classes.dim}>{i18n.t(triggerMessage(run))}</span>
    </li>
  );
}
