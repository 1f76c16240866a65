/** One job as a row: what, for which file, how far, why not yet, and what can be done about it. */
import { useLingui } from '@lingui/react';
import { useMergedRef } from '@mantine/hooks';
import { memo, useRef, useState } from 'react';
import type { JobView } from '../../../shared/contract/jobs.ts';
import { ProgressLine } from '../../ui/progress-line.tsx';
import { HelpLink } from './help-link.tsx';
import { JobButtons } from './job-buttons-view.tsx';
import { JobFootnote } from './job-footnote.tsx';
import { jobPhase } from './job-phase.ts';
import { JobQuestion } from './job-question-view.tsx';
import classes from './job-row.module.css';
import { JobSentence } from './job-sentence-view.tsx';
import { kindMessage, needsYou, phaseWords } from './job-words.ts';
import { PhaseIcon } from './phase-icon.tsx';
import { ResultLink } from './result-link.tsx';
import { placeAttributes, type RowPlace } from './row-place.ts';
import { RunLink } from './run-link.tsx';
import { useActionsOnNewest } from './use-actions-on-newest.ts';
import type { JobActions } from './use-job-actions.ts';

interface JobRowProps {
  readonly job: JobView;
  readonly actions: JobActions;
  /** Whether there are others that a pending job may be put in front of. */
  readonly canMove: boolean;
  /** Called when the user follows the link to what the job made. */
  readonly onFollow?: (() => void) | undefined;
  /** Given by a list that shows only the rows in sight. */
  readonly place?: RowPlace | undefined;
}

/** Remembered, so that a change of one job draws one row and not all of them. */
export const JobRow = memo(function JobRow(props: JobRowProps) {
  const { job, actions, canMove, onFollow, place } = props;
  const { i18n } = useLingui();
  const phase = jobPhase(job);
  const buttonActions = useActionsOnNewest(actions, job);
  const row = useRef<HTMLLIElement>(null);
  const rowRef = useMergedRef(row, place?.measure);
  const [hasAnswered, setHasAnswered] = useState(false);
  /** The field is gone while the job runs: the row keeps the place of who answered by keyboard. */
  const holdFocus = (): void => {
    setHasAnswered(true);
    row.current?.focus();
  };
  const isForUser = phase === 'waiting' && job.waitsFor?.reason === 'user';
  const isMoving = phase === 'running' || phase === 'cancelling';
  return (
    <li
      ref={rowRef}
      tabIndex={-1}
      className={classes.row}
      data-phase={phase}
      data-job={job.id}
      {...placeAttributes(place)}
    >
      {place?.lead}
      <PhaseIcon phase={phase} />
      <div className={classes.main}>
        <p className={classes.label} title={job.label}>
          <RunLink jobId={job.id} onFollow={onFollow}>
            {job.label}
          </RunLink>
        </p>
        <p className={classes.words}>
          <span className={classes.phase}>{i18n.t(isForUser ? needsYou : phaseWords[phase])}</span>
          <span>{i18n.t(kindMessage(job.kind))}</span>
          <span>
            <JobFootnote {...job} />
          </span>
        </p>
        {isMoving && (
          <ProgressLine
            // Nothing counted yet means that how much there is to do is not known.
            value={job.progress > 0 ? job.progress : null}
            label={i18n.t({
              id: 'job.progress-of',
              message: 'Progress of {label}',
              values: { label: job.label },
            })}
          />
        )}
        <JobSentence job={job} phase={phase} />
        <HelpLink job={job} onFollow={onFollow} />
        {job.asks && phase === 'waiting' && (
          <JobQuestion
            job={job}
            asks={job.asks}
            actions={actions}
            isAgain={hasAnswered}
            onAnswer={holdFocus}
          />
        )}
      </div>
      <div className={classes.actions}>
        <JobButtons job={job} actions={buttonActions} canMove={canMove} />
        {phase === 'done' && job.entity && (
          <ResultLink resumeId={job.entity.id} onFollow={onFollow} />
        )}
      </div>
    </li>
  );
});
