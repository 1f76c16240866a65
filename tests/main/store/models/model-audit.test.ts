import { expect, it } from 'vitest';
import { createModelAudit } from '../../../../src/main/store/models/model-audit.ts';
import { openDatabase } from '../../../../src/main/store/open-database.ts';
import { createSqliteJobStore } from '../../../../src/main/store/sqlite-job-store.ts';
import { afterTest } from '../../../support/after-test.ts';
import { createFakeClock, FAKE_NOW } from '../../../support/fake-clock.ts';
import { newJob } from '../../../support/store-lab.ts';

it('stands in the trail, and is nothing that windows which come back are told of', async () => {
  const db = openDatabase(':memory:');
  const clock = createFakeClock();
  const store = createSqliteJobStore(db, clock);
  afterTest(async () => {
    await store.close();
    db.close();
  });
  const audit = createModelAudit(db, clock);
  await store.write((tx) => audit.note(tx, { what: 'budget', perDayMicros: 5 }));
  await store.write((tx) => store.insertJob(tx, newJob(1)));
  expect(db.prepare('SELECT at, type, detail FROM audit ORDER BY seq LIMIT 1').get()).toEqual({
    ...{ at: FAKE_NOW, type: 'models.set', detail: '{"what":"budget","perDayMicros":5}' },
  });
  expect(store.listChangesAfter(0, 9)).toMatchObject([{ type: 'job.queued' }]);
});
