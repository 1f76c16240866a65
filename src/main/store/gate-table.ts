/** Closed gates: why jobs of a kind, or all, are not to be claimed. */
import type Database from 'better-sqlite3';
import { z } from 'zod';
import { failureCodes } from '../../shared/domain/failures.ts';
import { holdReasons } from '../../shared/domain/job-state.ts';
import type { Gate } from '../engine/gate.ts';

const gateRowSchema = z
  .object({
    kind: z.string(),
    key: z.string(),
    reason: z.enum(holdReasons),
    until: z.number().nullable(),
    code: z.enum(failureCodes).nullable(),
    closed_at: z.number(),
    closed_by: z.enum(['user', 'engine']),
  })
  .transform(({ closed_at, closed_by, key, ...gate }): Gate => {
    return { ...gate, key: key === '' ? null : key, closedAt: closed_at, closedBy: closed_by };
  });

export function createGateTable(db: Database.Database) {
  const gateClose = db.prepare(`
    INSERT INTO gate (kind, key, reason, until, code, closed_at, closed_by)
    VALUES (@kind, @key, @reason, @until, @code, @closedAt, @closedBy)
    ON CONFLICT DO UPDATE SET until = excluded.until, code = excluded.code,
      closed_at = excluded.closed_at, closed_by = excluded.closed_by`);
  const gateList = db.prepare('SELECT * FROM gate ORDER BY kind, key, reason');
  const gateNextDue = db.prepare('SELECT min(until) FROM gate').pluck();
  const gateOpen = db.prepare('DELETE FROM gate WHERE kind = ? AND key = ? AND reason = ?');
  const gateOpenDue = db.prepare('DELETE FROM gate WHERE until <= ?');
  /** Remembered, because every change of every job asks; null after a change of theirs. */
  let known: readonly Gate[] | null = null;

  function changing<T>(change: () => T): T {
    known = null;
    return change();
  }

  return {
    close: (gate: Gate) => changing(() => void gateClose.run({ ...gate, key: gate.key ?? '' })),
    /** Whether there was such a gate. */
    open: ({ kind, key, reason }: Pick<Gate, 'kind' | 'key' | 'reason'>) =>
      changing(() => gateOpen.run(kind, key ?? '', reason).changes > 0),
    openDue: (now: number) => changing(() => gateOpenDue.run(now).changes),
    list(): readonly Gate[] {
      if (known !== null) return known;
      const gates = gateList.all().map((row) => gateRowSchema.parse(row));
      // What a write that goes on has changed may still be taken back.
      if (!db.inTransaction) known = gates;
      return gates;
    },
    nextDueAt(): number | null {
      const due = gateNextDue.get();
      return due === null ? null : Number(due);
    },
  };
}
