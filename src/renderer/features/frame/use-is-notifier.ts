import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/api-context.tsx';

/** Whether this window sends notifications itself. In Electron the main process does. */
export function useIsNotifier(): boolean {
  const { queries } = useApi();
  const { data } = useQuery(queries.system.info.queryOptions());
  return data?.host === 'loopback';
}
