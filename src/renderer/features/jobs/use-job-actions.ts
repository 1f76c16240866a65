/** What a person can do to a job, for rows that have the job already. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { JobView } from '../../../shared/contract/jobs.ts';
import type { Answer } from '../../../shared/domain/question.ts';
import { useApi } from '../../api/api-context.tsx';
import { allKinds } from './gate-before.ts';

export interface JobActions {
  readonly cancel: (job: JobView) => void;
  /** Tries a finished job again, or lets one go on that waits for the user. */
  readonly retry: (job: JobView) => void;
  readonly moveToFront: (job: JobView) => void;
  /** Ends the pause of all work. */
  readonly resume?: () => void;
  /** Answers what it asks. */
  readonly answer: (job: JobView, answer: Answer) => void;
}

export function useJobActions(): JobActions {
  const { client, queries, showJobs } = useApi();
  const queryClient = useQueryClient();
  // A job that went on meanwhile refuses; what it is now is then asked for and shown.
  const showTruth = async (_error: unknown, job: JobView) =>
    showJobs([await client.jobs.get({ id: job.id })]);
  const onSuccess = (told: JobView) => showJobs([told]);

  const { mutate: cancel } = useMutation({
    mutationFn: (job: JobView) => client.jobs.cancel({ id: job.id }),
    // Said at once, before the answer: the click was heard.
    onMutate: (job) => showJobs([{ ...job, isCancelling: true }]),
    onSuccess,
    onError: showTruth,
  });
  const retryOne = async (job: JobView): Promise<JobView> => {
    const { id, kind, waitsFor, failure } = job;
    const known = queryClient.getQueryData(queries.jobs.queue.queryKey());
    // One that never met the failure itself waits at the gate that others closed.
    const isAtGate = waitsFor?.reason === 'user' && failure === null;
    const gates = isAtGate ? (known?.gates ?? []) : [];
    const own = gates.filter(
      (gate) => gate.reason === 'user' && [kind, allKinds].includes(gate.kind),
    );
    if (own.length === 0) return client.jobs.retry({ id });
    for (const gate of own) await client.jobs.letGoOn({ kind: gate.kind, key: gate.key });
    return client.jobs.get({ id });
  };
  const { mutate: retry } = useMutation({
    mutationFn: retryOne,
    onSuccess,
    onError: showTruth,
  });
  const { mutate: moveToFront } = useMutation({
    mutationFn: (job: JobView) => client.jobs.moveToFront({ id: job.id }),
    onSuccess,
    onError: showTruth,
  });
  const { mutate: resume } = useMutation({
    mutationFn: () => client.jobs.resume(),
    onSuccess: (queue) => queryClient.setQueryData(queries.jobs.queue.queryKey(), queue),
  });
  // No mutation: its cache would keep the password as long as the row stands.
  const answer = useCallback(
    (job: JobView, given: Answer): void => {
      const { id } = job;
      void client.jobs
        .answer({ id, answer: given })
        .catch(() => client.jobs.get({ id }))
        .then(
          (told) => showJobs([told]),
          () => {},
        );
    },
    [client, showJobs],
  );
  // The same object as long as it does the same, so that rows are not drawn again for it.
  return useMemo(
    () => ({ cancel, retry, moveToFront, resume: () => resume(), answer }),
    [cancel, retry, moveToFront, resume, answer],
  );
}
