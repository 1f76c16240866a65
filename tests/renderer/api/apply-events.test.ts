import { QueryClient } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { applyEvents } from '../../../src/renderer/api/apply-events.ts';
import { createClient, createQueries } from '../../../src/renderer/api/client.ts';
import { createFakeHost } from '../support/fake-host.ts';

it('asks for the schedules again when something about them has changed', async () => {
  const { link } = await createFakeHost().connection.open(new AbortController().signal);
  const queries = createQueries(createClient(link));
  const queryClient = new QueryClient();
  const key = queries.schedules.list.queryKey();
  queryClient.setQueryData(key, { schedules: [], userKinds: [] });
  applyEvents({ queryClient, queries }, [{ type: 'jobs.removed', seq: 5, ids: [], batchIds: [] }]);
  expect(queryClient.getQueryState(key)?.isInvalidated).toBe(false);
  applyEvents({ queryClient, queries }, [{ type: 'schedules.changed' }]);
  expect(queryClient.getQueryState(key)?.isInvalidated).toBe(true);
});
