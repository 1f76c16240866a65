/** Whether nothing may go out, and the way to change that. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../api/api-context.tsx';

export function useOffline() {
  const { client, queries } = useApi();
  const queryClient = useQueryClient();
  const options = queries.settings.get.queryOptions();
  const { data } = useQuery(options);
  return {
    staysOffline: data?.staysOffline ?? false,
    set: (staysOffline: boolean): void =>
      void client.settings.set({ staysOffline }).then(
        (told) => queryClient.setQueryData(options.queryKey, told),
        // It is as it was, and shown so.
        () => {},
      ),
  };
}
