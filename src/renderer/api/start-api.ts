/** Joins the line, the client, the cache and the event stream of one window. */
import { notifyManager, type QueryClient } from '@tanstack/react-query';
import type { AppEvent } from '../../shared/contract/events.ts';
import type { BatchView, JobView } from '../../shared/contract/jobs.ts';
import { applyBatches, applyEvents, applyJobs } from './apply-events.ts';
import { createAskAgain } from './ask-again.ts';
import { batchPerFrame } from './batch-per-frame.ts';
import { type Client, createClient, createQueries, type Queries } from './client.ts';
import type { Connection } from './connection.ts';
import { followEvents, type StreamState } from './follow-events.ts';
import { noteNetwork } from './note-network.ts';
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
  readonly connection: Pick<Connection, 'grantFile' | 'grantFiles'>;
  /** Shows jobs at once that a call answered with, before their events arrive. */
  readonly showJobs: (jobs: readonly JobView[]) => void;
  /** The same for batches. */
  readonly showBatches: (batches: readonly BatchView[]) => void;
  readonly stop: () => void;
}

export function startApi(connection: Connection, pause?: Pause): Api {
  const stopping = new AbortController();
  const session = startSession({ connection, ...(pause && { pause }) });
  const client = createClient(session.link);
  const queries = createQueries(client);
  const queryClient = createQueryClient();
  const askAgain = createAskAgain(queryClient);
  const cache = { queryClient, queries, askAgain: askAgain.ask };
  const batch = batchPerFrame<AppEvent>((events) =>
    notifyManager.batch(() => applyEvents(cache, events)),
  );
  const streamState = followEvents({
    client,
    onEvent: batch.add,
    signal: stopping.signal,
    ...(pause && { pause }),
  });
  noteNetwork(client, stopping.signal);
  return {
    client,
    queries,
    queryClient,
    sessionState: session.state,
    streamState,
    connection,
    showJobs: (jobs) => applyJobs(cache, jobs),
    showBatches: (batches) => applyBatches(cache, batches),
    stop() {
      stopping.abort();
      batch.stop();
      askAgain.stop();
      session.stop();
      queryClient.clear();
    },
  };
}
