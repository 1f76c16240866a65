/** What a person can do to a batch as a whole. */
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { BatchView } from '../../../shared/contract/jobs.ts';
import { useApi } from '../../api/api-context.tsx';

export interface BatchActions {
  /** Asked to stop, and not yet at its end. */
  readonly isCancelling: boolean;
  readonly cancel: () => void;
  readonly retryFailed: () => void;
  /** Says no to all of its jobs that ask whether they are to go on. */
  readonly leaveAsking: () => void;
}

export function useBatchActions({ id, finishedAt }: BatchView): BatchActions {
  const { client, showBatches } = useApi();
  const [isCancelling, setIsCancelling] = useState(false);
  // Only its end undoes it: jobs that are still stopping are being cancelled, too.
  if (isCancelling && finishedAt !== null) setIsCancelling(false);
  const onSuccess = (told: BatchView) => showBatches([told]);
  const cancelling = useMutation({
    mutationFn: () => client.jobs.cancelBatch({ id }),
    onMutate: () => setIsCancelling(true),
    onSuccess,
    onError: () => setIsCancelling(false),
  });
  const retrying = useMutation({ mutationFn: () => client.jobs.retryBatch({ id }), onSuccess });
  const leaving = useMutation({
    mutationFn: () => client.jobs.confirmAll({ batchId: id, isYes: false }),
  });
  const leaveAsking = leaving.mutate;
  return { leaveAsking, isCancelling, cancel: cancelling.mutate, retryFailed: retrying.mutate };
}
