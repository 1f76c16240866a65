import { createRouterClient } from '@orpc/server';
import { expect, it } from 'vitest';
import { createRouter } from '../../../src/main/router/router.ts';
import { openDatabase } from '../../../src/main/store/open-database.ts';
import { createStoreReader } from '../../../src/main/store/reader/store-reader.ts';
import { afterTest } from '../../support/after-test.ts';
import { createFakeClock } from '../../support/fake-clock.ts';
import { fakeRouterParts } from '../../support/fake-router-parts.ts';
import { numberedId } from '../../support/numbered-id.ts';
import { addPastJob } from '../../support/past-jobs.ts';
import { silentLogger as logger } from '../../support/silent-logger.ts';

function setup() {
  const db = openDatabase(':memory:');
  afterTest(() => db.close());
  const reader = createStoreReader({ db, clock: createFakeClock(), logger });
  const asked: unknown[] = [];
  const setAside = {
    retry: async (scope: unknown) => asked.push(['retry', scope]),
    remove: async (scope: unknown) => asked.push(['remove', scope]),
  };
  const parts = fakeRouterParts({ reader, setAside });
  return { db, asked, client: createRouterClient(createRouter(parts)).setAside };
}

const failed = { state: 'failed', createdAt: 0, finishedAt: 40 } as const;
const scope = { kind: 'dream', code: 'quarantined' };

it('tells of each group why it is there and what mends it', async () => {
  const { db, client } = setup();
  addPastJob(db, { number: 1, ...failed, code: 'quarantined' });
  const { groups } = await client.groups();
  expect(groups).toMatchObject([
    {
      ...{ ...scope, count: 1, newestAt: 40, isQuarantine: true },
      failure: {
        code: 'quarantined',
        sentence: { id: 'failure.quarantined' },
        action: { id: 'failure.quarantined.action' },
      },
    },
  ]);
  expect((await client.jobs(scope)).jobs.map(({ id }) => id)).toEqual([numberedId(1)]);
});

it('tells a reason that this version does not know as a general one, in its own group', async () => {
  const { db, client } = setup();
  addPastJob(db, { number: 1, ...failed, code: 'of-another-version' });
  db.exec('UPDATE job SET is_dead_letter = 1');
  const { groups } = await client.groups();
  expect(groups).toMatchObject([
    { code: 'of-another-version', failure: { code: 'internal-error' }, isQuarantine: false },
  ]);
});

it('hands the wishes for a whole group on', async () => {
  const { asked, client } = setup();
  expect(await client.retry(scope)).toEqual({ retried: 1 });
  expect(await client.remove(scope)).toEqual({ removed: 2 });
  expect(asked).toEqual([
    ['retry', scope],
    ['remove', scope],
  ]);
});
