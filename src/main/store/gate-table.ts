/** Closed gates: why jobs of a kind, or all, are not to be claimed. */
import type Database from 'better-sqlite3';
import { z } from 'zod';
import { holdReasons } from '../../shared/domain/job-state.ts';
import type { Gate } from '../engine/gate.ts';

const gateRowSchema = z
  .object({
    kind: z.string(),
    reason: z.enum(holdReasons),
    until: z.number().nullable(),
    closed_at: z.number(),
    closed_by: z.enum(['user', 'engine']),
  })
  .transform(({ closed_at, closed_by, ...gate }): Gate => {
    return { ...gate, closedAt: closed_at, closedBy: closed_by };
  });

export function createGateTable(db: Database.Database) {
  const gateClose = db.prepare(`
    INSERT INTO gate (kind, reason, until, closed_at, closed_by)
    VALUES (@kind, @reason, @until, @closedAt, @closedBy)
    ON CONFLICT DO UPDATE SET until = excluded.until, closed_at = excluded.closed_at,
      closed_by = excluded.closed_by`);
  const gateList = db.prepare('SELECT * FROM gate ORDER BY kind, reason');
  const gateNextDue = db.prepare('SELECT min(until) FROM gate').pluck();
  const gateOpen = db.prepare('DELETE FROM gate WHERE kind = ? AND reason = ?');
  const gateOpenDue = db.prepare('DELETE FROM gate WHERE until <= ?');
  return {
    close: (gate: Gate) => void gateClose.run(gate),
    /** Whether there was such a gate. */
    open: ({ kind, reason }: Pick<Gate, 'kind' | 'reason'>) =>
      gateOpen.run(kind, reason).changes > 0,
    openDue: (now: number) => gateOpenDue.run(now).changes,
    list: (): readonly Gate[] => gateList.all().map((row) => gateRowSchema.parse(row)),
    nextDueAt(): number | null {
      const due = gateNextDue.get();
      return due === null ? null : Number(due);
    },
  };
}
