/** The jobs of a batch, some at a time: thousands of rows at once would help nobody. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { BatchView } from '../../../shared/contract/jobs.ts';
import classes from './batch-row.module.css';
import { JobRow } from './job-row-view.tsx';
import { rowLimit, useBatchMembers } from './use-batch-members.ts';
import { useJobActions } from './use-job-actions.ts';
import { totalOf } from './work-list.ts';

interface BatchMembersProps {
  readonly batch: BatchView;
  readonly onFollow?: (() => void) | undefined;
}

export function BatchMembers({ batch, onFollow }: BatchMembersProps) {
  const { counts, finishedAt } = batch;
  const [wantsFailed, setWantsFailed] = useState(false);
  const isFailedOnly = wantsFailed && counts.failed > 0;
  const actions = useJobActions();
  const { jobs, isPending, showMore } = useBatchMembers({
    batchId: batch.id,
    isFailedOnly,
    isUnfinished: finishedAt === null,
  });
  const total = isFailedOnly ? counts.failed : totalOf(batch);
  const canChoose = counts.failed > 0 && counts.failed < totalOf(batch);
  return (
    <>
      {canChoose && (
        <FailedSwitch isOn={isFailedOnly} onSwitch={() => setWantsFailed(!isFailedOnly)} />
      )}
      <ul className={classes.list} aria-label={batch.label} aria-busy={isPending}>
        {jobs.map((job) => (
          <JobRow
            key={job.id}
            job={job}
            actions={actions}
            canMove={counts.pending > 1}
            onFollow={onFollow}
          />
        ))}
      </ul>
      {jobs.length < total && !isPending && (
        <MembersFoot shown={jobs.length} total={total} onShowMore={showMore} />
      )}
    </>
  );
}

interface FailedSwitchProps {
  readonly isOn: boolean;
  readonly onSwitch: () => void;
}

function FailedSwitch({ isOn, onSwitch }: FailedSwitchProps) {
  const { i18n } = useLingui();
  return (
    <div className={classes.tools}>
      <Button
        variant={isOn ? 'light' : 'subtle'}
        size="compact-sm"
        aria-pressed={isOn}
        onClick={onSwitch}
      >
        {i18n.t({ id: 'batch.only-failed', message: 'Only the failed' })}
      </Button>
    </div>
  );
}

interface MembersFootProps {
  readonly shown: number;
  readonly total: number;
  readonly onShowMore: (() => void) | null;
}

function MembersFoot({ shown, total, onShowMore }: MembersFootProps) {
  const { i18n } = useLingui();
  const isFull = shown >= rowLimit;
  return (
    <div className={classes.tools}>
      <span>
        {i18n.t({
          id: 'batch.shown',
          message: '{shown, number} of {total, number} shown',
          values: { shown, total },
        })}
        {isFull && ' '}
        {isFull &&
          i18n.t({ id: 'batch.shown.most', message: '(as many as this list shows at once)' })}
      </span>
      {onShowMore && (
        <Button variant="subtle" size="compact-sm" onClick={onShowMore}>
          {i18n.t({ id: 'batch.more', message: 'Show more' })}
        </Button>
      )}
    </div>
  );
}
