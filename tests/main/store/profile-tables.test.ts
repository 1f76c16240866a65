import { expect, it } from 'vitest';
import { openDatabase } from '../../../src/main/store/open-database.ts';
import { createPreferenceTable } from '../../../src/main/store/preference-table.ts';
import {
  createDecisionList,
  createProfileDecisionTable,
} from '../../../src/main/store/profile-decision-table.ts';
import { createProfileLeftOutTable } from '../../../src/main/store/profile-left-out-table.ts';
import { createProfileSources } from '../../../src/main/store/profile-sources.ts';
import { createSavedSearchTable } from '../../../src/main/store/saved-search-table.ts';
import type { SqliteTx } from '../../../src/main/store/sqlite-tx.ts';
import { afterTest } from '../../support/after-test.ts';
import { explainQueries } from '../../support/explain-query.ts';
import { createFakeClock } from '../../support/fake-clock.ts';

const tx: SqliteTx = { nextSeq: () => 1, changes: [] };

function open() {
  const db = openDatabase(':memory:');
  afterTest(() => void db.close());
  return db;
}

it('gives a decision back as it was saved, and raises its revision', () => {
  const db = open();
  const table = createProfileDecisionTable(db, createFakeClock());
  const decision = {
    ...{ id: 'work-1', section: 'work' as const, isRemoved: false },
    ...{ marks: [{ name: 'Dovetail Joinery' }], said: { position: ['Lead'], endDate: [] } },
  };
  expect(table.save(tx, decision, 0)).toBe(1);
  expect(table.save(tx, decision, 0)).toBeNull();
  expect(table.save(tx, { ...decision, isRemoved: true }, 1)).toBe(2);
  expect(createDecisionList(db)()).toEqual([{ ...decision, isRemoved: true, revision: 2 }]);
});

it('reads every table along an index, and sorts nothing', () => {
  const plans = explainQueries(open(), (spied) => {
    const clock = createFakeClock();
    createProfileDecisionTable(spied, clock);
    createDecisionList(spied);
    createProfileLeftOutTable(spied, clock);
    createPreferenceTable(spied, clock);
    createProfileSources(spied);
    createSavedSearchTable(spied, clock);
  });
  expect(plans.length).toBeGreaterThanOrEqual(12);
  // All decisions are wanted, in the order of their key; samples are a handful; and whether there is a
  // résumé of the own is answered by the first one.
  const mayWalk = /SCAN profile_decision$|SCAN (s|own)(;|$)/;
  const slow = plans.filter(
    ({ plan }) =>
      plan.includes('TEMP B-TREE') || (/SCAN \w+(?! USING)(;|$)/.test(plan) && !mayWalk.test(plan)),
  );
  expect(slow).toEqual([]);
});
