/** What can be done to one job, as the buttons of its row. */
import { useLingui } from '@lingui/react';
import { ActionIcon, Button } from '@mantine/core';
import { IconArrowBarToUp } from '@tabler/icons-react';
import { memo } from 'react';
import type { JobView } from '../../../shared/contract/jobs.ts';
import { isSameButProgress } from './is-same-but-progress.ts';
import { canCancel, canRetry, jobPhase } from './job-phase.ts';
import type { JobActions } from './use-job-actions.ts';

interface JobButtonsProps {
  readonly job: JobView;
  readonly actions: JobActions;
  /** Whether there are others that a pending job may be put in front of. */
  readonly canMove: boolean;
}

/** What "move to front" sets. */
const frontPriority = 1;

/** Buttons cost more to draw than all the rest of a row, and progress changes none of them. */
export const JobButtons = memo(JobButtonsView, (before, after) => {
  const { actions, canMove } = after;
  if (before.actions !== actions || before.canMove !== canMove) return false;
  return isSameButProgress(before.job, after.job);
});

function JobButtonsView(props: JobButtonsProps) {
  const { job, actions, canMove } = props;
  const { i18n } = useLingui();
  const phase = jobPhase(job);
  const values = { label: job.label };
  if (canRetry(phase)) {
    return (
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={i18n.t({ id: 'job.retry-named', message: 'Try again: {label}', values })}
        onClick={() => actions.retry(job)}
      >
        {i18n.t({ id: 'job.retry', message: 'Try again' })}
      </Button>
    );
  }
  // Leaving it is one of the answers.
  if (!canCancel(phase) || job.asks === 'confirmation') return null;
  const isForUser = job.waitsFor?.reason === 'user';
  const canGoFirst = canMove && !isForUser && job.state === 'pending';
  return (
    <>
      {isForUser && job.asks === null && <GoOnButton {...props} />}
      {job.waitsFor?.reason === 'pause' && actions.resume && (
        <Button variant="light" size="compact-sm" onClick={actions.resume}>
          {i18n.t({ id: 'job.resume-all', message: 'Go on with all' })}
        </Button>
      )}
      {canGoFirst && job.priority > frontPriority && <FrontButton {...props} />}
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={i18n.t({ id: 'job.cancel-named', message: 'Cancel {label}', values })}
        onClick={() => actions.cancel(job)}
      >
        {i18n.t({ id: 'job.cancel', message: 'Cancel' })}
      </Button>
    </>
  );
}

function GoOnButton({ job, actions }: JobButtonsProps) {
  const { i18n } = useLingui();
  const values = { label: job.label };
  return (
    <Button
      variant="light"
      size="compact-sm"
      aria-label={i18n.t({ id: 'job.go-on-named', message: 'Go on: {label}', values })}
      onClick={() => actions.retry(job)}
    >
      {i18n.t({ id: 'job.go-on', message: 'Go on' })}
    </Button>
  );
}

function FrontButton({ job, actions }: JobButtonsProps) {
  const { i18n } = useLingui();
  const values = { label: job.label };
  return (
    <ActionIcon
      variant="subtle"
      size={26}
      title={i18n.t({ id: 'job.to-front', message: 'Move to front' })}
      aria-label={i18n.t({ id: 'job.to-front-named', message: 'Move to front: {label}', values })}
      onClick={() => actions.moveToFront(job)}
    >
      <IconArrowBarToUp size={18} stroke={1.7} aria-hidden="true" />
    </ActionIcon>
  );
}
