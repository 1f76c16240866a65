/** What a person can do to a job, for rows that have the job already. */
import { useMutation } from '@tanstack/react-query';
import type { JobView } from '../../../shared/contract/jobs.ts';
import { useApi } from '../../api/api-context.tsx';

export interface JobActions {
  readonly cancel: (job: JobView) => void;
  readonly retry: (job: JobView) => void;
}

export function useJobActions(): JobActions {
  const { client, showJobs } = useApi();
  // A job that went on meanwhile refuses; what it is now is then asked for and shown.
  const showTruth = async (_error: unknown, job: JobView) =>
    showJobs([await client.jobs.get({ id: job.id })]);

  const cancelling = useMutation({
    mutationFn: (job: JobView) => client.jobs.cancel({ id: job.id }),
    // Said at once, before the answer: the click was heard.
    onMutate: (job) => showJobs([{ ...job, isCancelling: true }]),
    onSuccess: (told) => showJobs([told]),
    onError: showTruth,
  });
  const retrying = useMutation({
    mutationFn: (job: JobView) => client.jobs.retry({ id: job.id }),
    onSuccess: (told) => showJobs([told]),
    onError: showTruth,
  });
  return { cancel: cancelling.mutate, retry: retrying.mutate };
}
