/** The unfinished jobs of the one batch that is looked at. */
import { useQuery } from '@tanstack/react-query';
import type { JobView } from '../../../../shared/contract/jobs.ts';
import { useApi } from '../../../api/api-context.tsx';
import type { WorkList } from '../../jobs/work-list.ts';

/** Of those that wait; more of a long line would say nothing new. */
const shownMembers = 100;
/** Their progress is not streamed one by one. */
const pollMs = 2_000;
const noId = '00000000-0000-0000-0000-000000000000';

export function useOpenMembers(batchId: string | null, { batches }: WorkList): readonly JobView[] {
  const running = useMembers(batchId, 'running', batches);
  const pending = useMembers(batchId, 'pending', batches);
  return [...running, ...pending];
}

function useMembers(
  batchId: string | null,
  state: 'running' | 'pending',
  batches: WorkList['batches'],
): readonly JobView[] {
  const { queries } = useApi();
  const batch = batches.find(({ id }) => id === batchId);
  const isOver = batch !== undefined && batch.finishedAt !== null;
  const { data } = useQuery({
    ...queries.jobs.members.queryOptions({
      input: { batchId: batchId ?? noId, state, limit: shownMembers },
    }),
    enabled: batchId !== null && !isOver,
    refetchOnMount: 'always',
    refetchInterval: pollMs,
  });
  return isOver || batchId === null ? [] : (data?.jobs ?? []);
}
