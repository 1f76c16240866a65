/** Joins the line, the client, the cache and the event stream of one window. */
import type { QueryClient } from '@tanstack/react-query';
import type { AppEvent } from '../../shared/contract/events.ts';
import type { JobView } from '../../shared/contract/jobs.ts';
import { applyEvents, applyJobs } from './apply-events.ts';
import { batchPerFrame } from './batch-per-frame.ts';
import { type Client, createClient, createQueries, type Queries } from './client.ts';
import type { Connection } from './connection.ts';
import { followEvents, type StreamState } from './follow-events.ts';
import type { ObservableValue } from './observable-value.ts';
import type { Pause } from './pause.ts';
import { createQueryClient } from './query-client.ts';
import { type SessionState, startSession } from './session.ts';

export interface Api {
  readonly client: Client;
  readonly queries: Queries;
  readonly queryClient: QueryClient;
  readonly sessionState: ObservableValue<SessionState>;
  readonly streamState: ObservableValue<StreamState>;
  readonly grantFile: Connection['grantFile'];
  /** Shows jobs at once that a call answered with, before their events arrive. */
  readonly showJobs: (jobs: readonly JobView[]) => void;
  readonly stop: () => void;
}

export function startApi(connection: Connection, pause?: Pause): Api {
  const stopping = new AbortController();
  const session = startSession({ connection, ...(pause && { pause }) });
  const client = createClient(session.link);
  const queries = createQueries(client);
  const queryClient = createQueryClient();
  const cache = { queryClient, queries };
  const batch = batchPerFrame<AppEvent>((events) => applyEvents(cache, events));
  const streamState = followEvents({
    client,
    onEvent: batch.add,
    signal: stopping.signal,
    ...(pause && { pause }),
  });
  return {
    client,
    queries,
    queryClient,
    sessionState: session.state,
    streamState,
    grantFile: connection.grantFile,
    showJobs: (jobs) => applyJobs(cache, jobs),
    stop() {
      stopping.abort();
      batch.stop();
      session.stop();
      queryClient.clear();
    },
  };
}
