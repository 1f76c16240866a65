/** The old and the new run in short. */
import { useLingui } from '@lingui/react';
import { Link } from 'react-router';
import type { Story } from '../../../../shared/contract/metrics.ts';
import type { Message } from '../../../../shared/std/message.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import { stateWords } from '../../jobs/state-words.ts';
import classes from './compare.module.css';

const oldRun: Message = /*i18n*/ { id: 'compare.old', message: 'Old' };
const newRun: Message = /*i18n*/ { id: 'compare.new', message: 'New' };

interface RunColumnsProps {
  readonly before: Story;
  readonly after: Story;
}

export function RunColumns({ before, after }: RunColumnsProps) {
  return (
    <div className={classes.columns}>
      <RunColumn name={oldRun} story={before} />
      <RunColumn name={newRun} story={after} />
    </div>
  );
}

function RunColumn({ name, story: { job } }: { readonly name: Message; readonly story: Story }) {
  const { i18n } = useLingui();
  const { dateTime, duration } = useFormats();
  const tookMs =
    job.startedAt !== null && job.finishedAt !== null ? job.finishedAt - job.startedAt : null;
  return (
    <section className={classes.column}>
      <h2>
        <Link to={`/activity/runs/${job.id}`}>{i18n.t(name)}</Link>
      </h2>
      <p>
        {i18n.t(stateWords[job.state])} · {dateTime(job.createdAt)}
        {tookMs !== null && ` · ${duration(tookMs)}`}
      </p>
      {job.entity && (
        <p>
          <Link to={`/resumes/${job.entity.id}`}>
            {i18n.t({ id: 'compare.result', message: 'The résumé that it made' })}
          </Link>
        </p>
      )}
    </section>
  );
}
