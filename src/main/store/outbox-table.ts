/** What is to leave the app, and what became of it. */
import type Database from 'better-sqlite3';
import { z } from 'zod';
import {
  type DeliveryChannel,
  deliveryChannels,
  deliveryReasons,
  deliveryStates,
} from '../../shared/domain/delivery.ts';
import { failureCodes } from '../../shared/domain/failures.ts';
import type { Delivery, Outbox } from '../engine/outbox/outbox.ts';
import { decodeJson, encodeJson } from './codec.ts';
import type { SqliteTx } from './sqlite-tx.ts';

const rowSchema = z
  .object({
    id: z.string(),
    channel: z.enum(deliveryChannels),
    payload: z.string().transform(decodeJson),
    state: z.enum(deliveryStates),
    reason: z.enum(deliveryReasons).nullable(),
    attempts: z.number(),
    interruptions: z.number(),
    failure: z.enum(failureCodes).nullable(),
    due_at: z.number(),
    begun_at: z.number().nullable(),
    created_at: z.number(),
    delivered_at: z.number().nullable(),
  })
  .transform(({ due_at, begun_at, created_at, delivered_at, ...row }): Delivery => {
    const times = { dueAt: due_at, begunAt: begun_at, createdAt: created_at };
    return { ...row, ...times, deliveredAt: delivered_at };
  });

const heldRowSchema = z.object({ channel: z.enum(deliveryChannels), count: z.number() });

const toDelivery = (row: unknown): Delivery => rowSchema.parse(row);

export type OutboxTable = ReturnType<typeof createOutboxTable>;

export function createOutboxTable(db: Database.Database): Outbox<SqliteTx> {
  return { ...createReads(db), ...createWrites(db), ...createUserWords(db) };
}

function createReads(db: Database.Database) {
  const outboxCountHeld = db.prepare(
    "SELECT channel, count(*) AS count FROM outbox WHERE state = 'held' GROUP BY channel",
  );
  const outboxGet = db.prepare('SELECT * FROM outbox WHERE id = ?');
  const outboxListBegun = db.prepare('SELECT * FROM outbox WHERE begun_at IS NOT NULL');
  const outboxListDue = db.prepare(`
    SELECT * FROM outbox INDEXED BY outbox_due
    WHERE channel = ? AND state = 'pending' AND begun_at IS NULL AND due_at <= ?
    ORDER BY due_at, seq LIMIT ?`);
  const outboxNextDueAt = db
    .prepare(`
      SELECT min(due_at) FROM outbox INDEXED BY outbox_due
      WHERE channel = ? AND state = 'pending' AND begun_at IS NULL`)
    .pluck();
  return {
    get(id: string) {
      const row = outboxGet.get(id);
      return row === undefined ? null : toDelivery(row);
    },
    listDue: (channel: DeliveryChannel, now: number, limit: number) =>
      outboxListDue.all(channel, now, limit).map(toDelivery),
    listBegun: () => outboxListBegun.all().map(toDelivery),
    nextDueAt(channel: DeliveryChannel) {
      const due = outboxNextDueAt.get(channel);
      return due === null ? null : Number(due);
    },
    countHeld() {
      const counts = { notification: 0, mail: 0, webhook: 0 };
      for (const row of outboxCountHeld.all()) {
        const { channel, count } = heldRowSchema.parse(row);
        counts[channel] = count;
      }
      return counts;
    },
  };
}

type Writes = Pick<
  Outbox<SqliteTx>,
  | 'record'
  | 'begin'
  | 'capDue'
  | 'markDelivered'
  | 'retryLater'
  | 'markInterrupted'
  | 'stopDelivery'
  | 'removeOld'
>;

function createWrites(db: Database.Database): Writes {
  const outboxBegin = db.prepare(`
    UPDATE outbox SET attempts = attempts + 1, begun_at = @now
    WHERE id IN (SELECT value FROM json_each(@ids)) AND state = 'pending' AND begun_at IS NULL
    RETURNING *`);
  const outboxCapDue = db.prepare(`
    UPDATE outbox INDEXED BY outbox_due SET due_at = @latest
    WHERE channel = @channel AND state = 'pending' AND begun_at IS NULL AND due_at > @latest`);
  const outboxInsert = db.prepare(`
    INSERT INTO outbox (id, channel, payload, due_at, created_at)
    VALUES (@id, @channel, @payload, @dueAt, @createdAt) ON CONFLICT (id) DO NOTHING`);
  const outboxMarkDelivered = db.prepare(`
    UPDATE outbox SET state = 'delivered', delivered_at = @now, begun_at = NULL
    WHERE id IN (SELECT value FROM json_each(@ids)) AND begun_at IS NOT NULL`);
  const outboxMarkInterrupted = db.prepare(`
    UPDATE outbox SET begun_at = NULL, interruptions = interruptions + 1
    WHERE id IN (SELECT value FROM json_each(?)) AND begun_at IS NOT NULL`);
  const outboxRemoveOld = db.prepare(`
    DELETE FROM outbox WHERE seq IN (
      SELECT seq FROM outbox INDEXED BY outbox_ended
      WHERE state IN ('delivered', 'withdrawn') AND created_at < ? ORDER BY created_at LIMIT ?)`);
  const outboxRetryLater = db.prepare(`
    UPDATE outbox SET begun_at = NULL, due_at = @dueAt, failure = @failure
    WHERE id = @id AND begun_at IS NOT NULL`);
  const outboxStop = db.prepare(`
    UPDATE outbox SET state = @state, reason = @reason, begun_at = NULL,
      failure = coalesce(@failure, failure)
    WHERE id IN (SELECT value FROM json_each(@ids)) AND state = 'pending'`);
  return {
    record: (_tx, entry) =>
      outboxInsert.run({ ...entry, payload: encodeJson(entry.payload) }).changes > 0,
    begin: (_tx, ids, now) => outboxBegin.all({ ids: encodeJson(ids), now }).map(toDelivery),
    capDue: (_tx, channel, latest) => void outboxCapDue.run({ channel, latest }),
    markDelivered: (_tx, ids, now) => void outboxMarkDelivered.run({ ids: encodeJson(ids), now }),
    markInterrupted: (_tx, ids) => void outboxMarkInterrupted.run(encodeJson(ids)),
    retryLater: (_tx, id, next) => void outboxRetryLater.run({ ...next, id }),
    stopDelivery: (_tx, ids, { failure = null, ...end }) =>
      void outboxStop.run({ ...end, failure, ids: encodeJson(ids) }),
    removeOld: (_tx, before, limit) => outboxRemoveOld.run(before, limit).changes,
  };
}

/** What a restore and the user decide about everything at once. */
function createUserWords(
  db: Database.Database,
): Pick<Outbox<SqliteTx>, 'holdUndelivered' | 'release' | 'discard'> {
  const outboxDiscard = db.prepare(`
    UPDATE outbox INDEXED BY outbox_held SET state = 'withdrawn', reason = 'discarded'
    WHERE state = 'held'`);
  const outboxHoldUndelivered = db.prepare(`
    UPDATE outbox INDEXED BY outbox_pending SET state = 'held', reason = 'restored', begun_at = NULL
    WHERE state = 'pending'`);
  const outboxRelease = db.prepare(`
    UPDATE outbox INDEXED BY outbox_held SET state = 'pending', reason = NULL, due_at = ?
    WHERE state = 'held'`);
  return {
    holdUndelivered: () => outboxHoldUndelivered.run().changes,
    release: (_tx, now) => outboxRelease.run(now).changes,
    discard: () => outboxDiscard.run().changes,
  };
}
