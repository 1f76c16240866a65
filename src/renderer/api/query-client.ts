/** The cache of everything the main process told. */
import { isDefinedError } from '@orpc/client';
import { notifyManager, QueryClient } from '@tanstack/react-query';

export function createQueryClient(): QueryClient {
  // Within the same frame. By a timer, as it comes, what a frame was told would show in the next.
  notifyManager.setScheduler(queueMicrotask);
  return new QueryClient({
    defaultOptions: {
      queries: {
        // The main process is on this computer: whether there is a network does not matter.
        networkMode: 'always',
        // Changes come by the event stream; asking again on focus would only flicker.
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        staleTime: Number.POSITIVE_INFINITY,
        retry: (failures, error) => !isDefinedError(error) && failures < 2,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
