/** The jobs of a batch, some at a time: thousands of rows at once would help nobody. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { BatchView } from '../../../shared/contract/jobs.ts';
import classes from './batch-row.module.css';
import { JobRow } from './job-row-view.tsx';
import { MemberTools } from './member-tools-view.tsx';
import { useBatchActions } from './use-batch-actions.ts';
import { type MemberFilter, rowLimit, useBatchMembers } from './use-batch-members.ts';
import { useJobActions } from './use-job-actions.ts';
import { totalOf } from './work-list.ts';

interface BatchMembersProps {
  readonly batch: BatchView;
  readonly onFollow?: (() => void) | undefined;
}

export function BatchMembers({ batch, onFollow }: BatchMembersProps) {
  const { counts, asking, finishedAt } = batch;
  const sizes = { failed: counts.failed, asking };
  // Who opens a batch that needs them wants to see where.
  const [wanted, setWanted] = useState<MemberFilter | null>(asking > 0 ? 'asking' : null);
  const only = wanted !== null && sizes[wanted] > 0 ? wanted : null;
  const actions = useJobActions();
  const { leaveAsking } = useBatchActions(batch);
  const { jobs, isPending, showMore } = useBatchMembers({
    batchId: batch.id,
    only,
    isUnfinished: finishedAt === null,
  });
  const total = only === null ? totalOf(batch) : sizes[only];
  return (
    <>
      <MemberTools
        sizes={sizes}
        total={totalOf(batch)}
        only={only}
        onOnly={setWanted}
        onLeaveAll={only === 'asking' && asking > 1 ? leaveAsking : null}
      />
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
