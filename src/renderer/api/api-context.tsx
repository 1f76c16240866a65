/** Gives components the client, the query cache and the state of the line. */
import { QueryClientProvider } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';
import { invariant } from '../../shared/std/invariant.ts';
import type { StreamState } from './follow-events.ts';
import type { SessionState } from './session.ts';
import type { Api } from './start-api.ts';

const ApiContext = createContext<Api | null>(null);

interface ApiProviderProps {
  readonly api: Api;
  readonly children: ReactNode;
}

export function ApiProvider({ api, children }: ApiProviderProps) {
  return (
    <ApiContext value={api}>
      <QueryClientProvider client={api.queryClient}>{children}</QueryClientProvider>
    </ApiContext>
  );
}

export function useApi(): Api {
  const api = useContext(ApiContext);
  invariant(api, 'useApi is used inside an ApiProvider');
  return api;
}

export function useStreamState(): StreamState {
  const { streamState } = useApi();
  return useSyncExternalStore(streamState.subscribe, streamState.get);
}

export function useSessionState(): SessionState {
  const { sessionState } = useApi();
  return useSyncExternalStore(sessionState.subscribe, sessionState.get);
}
