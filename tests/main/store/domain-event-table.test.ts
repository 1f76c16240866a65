import type Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DomainEventLog } from '../../../src/main/engine/domain-events/domain-event-log.ts';
import { createDomainEventTable } from '../../../src/main/store/domain-event-table.ts';
import { openDatabase } from '../../../src/main/store/open-database.ts';
import type { SqliteTx } from '../../../src/main/store/sqlite-tx.ts';
import { explainQuery } from '../../support/explain-query.ts';
import { numberedId } from '../../support/numbered-id.ts';

const tx: SqliteTx = { nextSeq: () => 1, changes: [] };
const id = numberedId;

let db: Database.Database;
let events: DomainEventLog<SqliteTx>;
beforeEach(() => {
  db = openDatabase(':memory:');
  events = createDomainEventTable(db);
});
afterEach(() => db.close());

function add(number: number, parts: { depth?: number; type?: 'posting.saved' } = {}) {
  events.add(tx, {
    ...{ id: id(number), type: parts.type ?? 'profile.changed', payload: { fields: ['skills'] } },
    ...{ jobId: null, depth: parts.depth ?? 0, resentOf: null, at: number },
  });
}

const started = (jobId: string, kind = 'dream') => ({ kind, jobId, refusal: null });

describe('events', () => {
  it('are listed newest first, page by page, of one type or all', () => {
    for (const number of [1, 2, 3]) add(number);
    add(4, { type: 'posting.saved' });
    const first = events.list({ limit: 2 });
    expect(first.map((event) => event.id)).toEqual([id(4), id(3)]);
    const next = events.list({ limit: 5, before: first[1]!.seq });
    expect(next.map((event) => event.id)).toEqual([id(2), id(1)]);
    const ofType = events.list({ limit: 5, before: next[0]!.seq, type: 'profile.changed' });
    expect(ofType.map((event) => event.id)).toEqual([id(1)]);
  });

  it('come with what they started, the state of each job now, and what was refused', () => {
    db.prepare(
      `INSERT INTO job (id, kind, args, label, state, priority, rank, created_at, seq)
       VALUES (?, 'dream', '{}', 'a', 'pending', 5, 0, 1, 1)`,
    ).run(id(9));
    add(1);
    events.addStart(tx, id(1), started(id(9)));
    events.addStart(tx, id(1), started(id(8), 'gone'));
    events.addStart(tx, id(1), { kind: 'loop', jobId: null, refusal: 'event-loop' });
    expect(events.get(id(1))?.starts).toEqual([
      { ...started(id(9)), state: 'pending' },
      { ...started(id(8), 'gone'), state: null },
      { kind: 'loop', jobId: null, refusal: 'event-loop', state: null },
    ]);
  });

  it('start one job a kind', () => {
    add(1);
    events.addStart(tx, id(1), started(id(9)));
    expect(() => events.addStart(tx, id(1), started(id(8)))).toThrow(/UNIQUE/);
  });

  it('give a job the depth of the deepest one that started it', () => {
    add(1, { depth: 2 });
    add(2, { depth: 5 });
    events.addStart(tx, id(1), started(id(9)));
    events.addStart(tx, id(2), started(id(9)));
    expect(events.depthOfJob(id(9))).toBe(5);
    expect(events.depthOfJob(id(8))).toBeNull();
  });

  it('are forgotten with their links when they are old, oldest first', () => {
    for (const number of [1, 2, 3]) add(number);
    events.addStart(tx, id(1), started(id(9)));
    expect(events.removeOld(tx, 3, 1)).toBe(1);
    expect(events.depthOfJob(id(9))).toBeNull();
    expect(events.removeOld(tx, 3, 9)).toBe(1);
    expect(events.list({ limit: 9 }).map((event) => event.id)).toEqual([id(3)]);
  });
});

describe('the named queries', () => {
  const plan = (sql: string): string => explainQuery(db, sql);

  it.each([
    [
      'domainEventDepthOfJob',
      `SELECT max(event.depth) FROM domain_event_start AS start
         INDEXED BY domain_event_start_job
         JOIN domain_event AS event ON event.id = start.event_id WHERE start.job_id = 'x'`,
      /domain_event_start_job/,
    ],
    [
      'domainEventList',
      'SELECT * FROM domain_event WHERE seq < 5 ORDER BY seq DESC LIMIT 5',
      /INTEGER PRIMARY KEY/,
    ],
    [
      'domainEventListOfType',
      "SELECT * FROM domain_event WHERE type = 'x' AND seq < 5 ORDER BY seq DESC LIMIT 5",
      /domain_event_type/,
    ],
    [
      'domainEventListStarts',
      `SELECT start.kind, job.state FROM domain_event_start AS start
         LEFT JOIN job ON job.id = start.job_id WHERE start.event_id = 'x' ORDER BY start.kind`,
      /PRIMARY KEY/,
    ],
    [
      'domainEventRemoveOld',
      'SELECT seq FROM domain_event WHERE at < 5 ORDER BY at LIMIT 5',
      /domain_event_at/,
    ],
  ])('%s uses its index and sorts nothing', (_name, sql, index) => {
    expect(plan(sql)).toMatch(index);
    expect(plan(sql)).not.toContain('TEMP B-TREE');
  });
});
