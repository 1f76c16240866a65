/** When the user looked last, as the host remembers it for all windows. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../api/api-context.tsx';

/** While somebody looks, the visit goes on: often enough that it does not end under their eyes. */
const lookEveryMs = 5 * 60_000;

export function useToday() {
  const { client, queries } = useApi();
  const queryClient = useQueryClient();
  const options = queries.today.look.queryOptions();
  const { data, isError, refetch } = useQuery({
    ...options,
    refetchOnMount: 'always',
    refetchInterval: lookEveryMs,
  });
  const hiding = useMutation({
    mutationFn: (areHidden: boolean) => client.today.hideSteps({ areHidden }),
    onSuccess: (told) => queryClient.setQueryData(options.queryKey, told),
  });
  return { today: data, isError, refetch, hideSteps: hiding.mutate };
}
