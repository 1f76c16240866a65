import type Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createOutwardCallTable } from '../../../../src/main/store/models/outward-call-table.ts';
import { openDatabase } from '../../../../src/main/store/open-database.ts';
import { createOutwardHostsQuery } from '../../../../src/main/store/reader/outward-hosts-query.ts';
import type { SqliteTx } from '../../../../src/main/store/sqlite-tx.ts';
import { explainQueries } from '../../../support/explain-query.ts';
import { numberedId } from '../../../support/numbered-id.ts';

const tx: SqliteTx = { nextSeq: () => 1, changes: [] };

let db: Database.Database;
beforeEach(() => {
  db = openDatabase(':memory:');
});
afterEach(() => db.close());

it('sums each host up, the last one called first', () => {
  const calls = createOutwardCallTable(db);
  const call = (number: number, host: string, purpose: 'vision' | 'structuring') =>
    calls.open(tx, {
      ...{ id: numberedId(number), startedAt: number, host, purpose, reach: 'elsewhere' },
      ...{ providerName: null, model: null, jobId: null, bytesOut: 10, isRedacted: false },
      costMicros: number,
    });
  call(1, 'a.example.org', 'vision');
  call(2, 'b.example.org', 'vision');
  call(3, 'a.example.org', 'structuring');
  const { hosts } = createOutwardHostsQuery(db)();
  expect(hosts).toEqual([
    {
      ...{ host: 'a.example.org', reach: 'elsewhere', calls: 2, bytesOut: 20, bytesIn: 0 },
      ...{ purposes: expect.arrayContaining(['vision', 'structuring']), costMicros: 4, lastAt: 3 },
    },
    expect.objectContaining({ host: 'b.example.org', calls: 1, costMicros: 2, lastAt: 2 }),
  ]);
});

it('walks along the index of hosts', () => {
  const [query] = explainQueries(db, (through) => void createOutwardHostsQuery(through));
  expect(query?.plan).toMatch(/SCAN outward_call USING INDEX outward_call_host/);
});
