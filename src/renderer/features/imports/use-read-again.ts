/** Reads a file again that was read before; its row then makes way for the job's. */
import { useMutation } from '@tanstack/react-query';
import { useApi } from '../../api/api-context.tsx';

interface ReadBefore {
  readonly key: string;
  readonly resumeId: string;
}

export function useReadAgain(
  dismiss: (keys: readonly string[]) => void,
): (arrival: ReadBefore) => void {
  const { client, showJobs } = useApi();
  const reading = useMutation({
    mutationFn: ({ resumeId }: ReadBefore) => client.imports.again({ resumeId }),
    onSuccess(job, { key }) {
      showJobs([job]);
      dismiss([key]);
    },
  });
  return reading.mutate;
}
