/** Which models a server has: asked of those on this computer at once, of others when wanted. */
import { useQuery } from '@tanstack/react-query';
import type { ConnectionTrial, ProviderView } from '../../../shared/contract/models.ts';
import { useApi } from '../../api/api-context.tsx';

/** What is told where the question itself failed. */
export const failedTrial: ConnectionTrial = {
  ...{ isOk: false, models: [], code: 'internal-error', values: {} },
};

export function useTrial({ id, reach }: Pick<ProviderView, 'id' | 'reach'>) {
  const { queries } = useApi();
  const { data, isError, isFetching, refetch } = useQuery({
    ...queries.models.test.queryOptions({ input: { id } }),
    enabled: reach === 'device',
    retry: false,
  });
  return {
    trial: isError && !data ? failedTrial : data,
    isTrying: isFetching,
    tryNow: () => void refetch(),
  };
}
