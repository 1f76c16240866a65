/** Domain events, and the jobs that each of them started. */
import type Database from 'better-sqlite3';
import { z } from 'zod';
import { domainEventTypes } from '../../shared/domain/domain-event.ts';
import { failureCodes } from '../../shared/domain/failures.ts';
import { jobStates } from '../../shared/domain/job-state.ts';
import type { DomainEvent, DomainEventLog } from '../engine/domain-events/domain-event-log.ts';
import { decodeJson, encodeJson } from './codec.ts';
import type { SqliteTx } from './sqlite-tx.ts';

const eventRowSchema = z.object({
  seq: z.number(),
  id: z.string(),
  type: z.enum(domainEventTypes),
  payload: z.string().transform(decodeJson),
  job_id: z.string().nullable(),
  depth: z.number(),
  resent_of: z.string().nullable(),
  at: z.number(),
});

const startRowSchema = z
  .object({
    kind: z.string(),
    job_id: z.string().nullable(),
    refusal: z.enum(failureCodes).nullable(),
    state: z.enum(jobStates).nullable(),
  })
  .transform(({ job_id, ...start }) => ({ ...start, jobId: job_id }) as DomainEvent['starts'][0]);

// Over 50 lines: the table's named statements, which are SQL and not logic.
export function createDomainEventTable(db: Database.Database): DomainEventLog<SqliteTx> {
  const domainEventDepthOfJob = db
    .prepare(`
      SELECT max(event.depth)
      FROM domain_event_start AS start INDEXED BY domain_event_start_job
        JOIN domain_event AS event ON event.id = start.event_id
      WHERE start.job_id = ?`)
    .pluck();
  const domainEventGet = db.prepare('SELECT * FROM domain_event WHERE id = ?');
  const domainEventInsert = db.prepare(`
    INSERT INTO domain_event (id, type, payload, job_id, depth, resent_of, at)
    VALUES (@id, @type, @payload, @jobId, @depth, @resentOf, @at)`);
  const domainEventList = db.prepare(
    'SELECT * FROM domain_event WHERE seq < ? ORDER BY seq DESC LIMIT ?',
  );
  const domainEventListOfType = db.prepare(
    'SELECT * FROM domain_event WHERE type = ? AND seq < ? ORDER BY seq DESC LIMIT ?',
  );
  const domainEventListStarts = db.prepare(`
    SELECT start.kind, start.job_id, start.refusal, job.state
    FROM domain_event_start AS start LEFT JOIN job ON job.id = start.job_id
    WHERE start.event_id = ? ORDER BY start.kind`);
  const domainEventRemoveOld = db.prepare(`
    DELETE FROM domain_event WHERE seq IN (
      SELECT seq FROM domain_event WHERE at < ? ORDER BY at LIMIT ?)`);
  const domainEventStartInsert = db.prepare(
    'INSERT INTO domain_event_start (event_id, kind, job_id, refusal) VALUES (?, ?, ?, ?)',
  );

  function toEvent(row: unknown): DomainEvent {
    const { job_id, resent_of, ...event } = eventRowSchema.parse(row);
    const starts = domainEventListStarts.all(event.id).map((start) => startRowSchema.parse(start));
    return { ...event, jobId: job_id, resentOf: resent_of, starts };
  }

  return {
    add: (_tx, event) =>
      void domainEventInsert.run({ ...event, payload: encodeJson(event.payload) }),
    addStart: (_tx, eventId, { kind, jobId, refusal }) =>
      void domainEventStartInsert.run(eventId, kind, jobId, refusal),
    removeOld: (_tx, before, limit) => domainEventRemoveOld.run(before, limit).changes,
    depthOfJob(jobId) {
      const depth = domainEventDepthOfJob.get(jobId);
      return depth === null ? null : Number(depth);
    },
    get(id) {
      const row = domainEventGet.get(id);
      return row === undefined ? null : toEvent(row);
    },
    list({ before = Number.MAX_SAFE_INTEGER, type, limit }) {
      const rows =
        type === undefined
          ? domainEventList.all(before, limit)
          : domainEventListOfType.all(type, before, limit);
      return rows.map(toEvent);
    },
  };
}
