/** Which models may help and at what cost; each change is stored at once, and can be taken back. */
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/api-context.tsx';

/** Often enough for whoever watches what is spent. */
const renewMs = 10_000;

export function useModelSetup() {
  const { queries, queryClient } = useApi();
  const options = queries.models.get.queryOptions();
  const { data, isError, refetch } = useQuery({
    ...options,
    refetchOnMount: 'always',
    refetchInterval: renewMs,
  });
  const renew = async (): Promise<void> => {
    await queryClient.invalidateQueries({ queryKey: options.queryKey });
  };
  return { setup: data, isError, refetch: () => void refetch(), renew };
}
