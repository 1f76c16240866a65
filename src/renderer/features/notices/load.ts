/** Work as a share to be carried: a job is one, a batch as many as it holds. Pure. */
import { isFinalJobState } from '../../../shared/domain/job-state.ts';
import { totalOf, type WorkList } from '../jobs/work-list.ts';

export interface Load {
  readonly id: string;
  /** How many jobs it holds. */
  readonly total: number;
  /** How many of them are over, however they ended. */
  readonly over: number;
  readonly done: number;
  readonly failed: number;
  /** How much of it is worked off, in jobs: a job in its middle counts as half. */
  readonly worked: number;
  readonly isOver: boolean;
  /** Whether more jobs are still being added. */
  readonly isGrowing: boolean;
}

export function toLoads({ jobs, batches }: WorkList): readonly Load[] {
  return [...jobs.map(ofJob), ...batches.map(ofBatch)];
}

function ofJob({ id, state, progress }: WorkList['jobs'][number]): Load {
  const isOver = isFinalJobState(state);
  return {
    ...{ id, isOver, isGrowing: false, total: 1, over: Number(isOver) },
    done: Number(state === 'completed'),
    failed: Number(state === 'failed'),
    worked: isOver ? 1 : progress / 100,
  };
}

function ofBatch(batch: WorkList['batches'][number]): Load {
  const { id, counts, isOpen, finishedAt } = batch;
  const over = counts.completed + counts.failed + counts.cancelled;
  return {
    ...{ id, isOver: finishedAt !== null, isGrowing: isOpen, total: totalOf(batch), over },
    ...{ done: counts.completed, failed: counts.failed, worked: over },
  };
}
