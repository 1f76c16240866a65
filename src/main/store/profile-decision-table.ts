/** What the user has said about the facts of their profile, one row a fact. */
import type Database from 'better-sqlite3';
import { z } from 'zod';
import {
  type Decision,
  decisionSchema,
  marksSchema,
  saidFieldsSchema,
} from '../../shared/domain/profile/decision.ts';
import type { Clock } from '../engine/ports.ts';
import { decodeJson, encodeJson } from './codec.ts';
import type { SqliteTx } from './sqlite-tx.ts';

const decisionRowSchema = z
  .object({
    id: z.string(),
    section: decisionSchema.shape.section,
    marks: z.string().transform(decodeJson).pipe(z.array(marksSchema)),
    said: z.string().transform(decodeJson).pipe(saidFieldsSchema),
    is_removed: z.number(),
    revision: z.number(),
  })
  .transform(({ is_removed, ...row }): Decision => ({ ...row, isRemoved: is_removed === 1 }));

/** All of it; for the merge. */
export function createDecisionList(db: Database.Database): () => readonly Decision[] {
  const profileDecisionList = db.prepare('SELECT * FROM profile_decision ORDER BY id');
  return () => profileDecisionList.all().map((row) => decisionRowSchema.parse(row));
}

export interface ProfileDecisionTable {
  /**
   * Saves what was said when the fact was at `revision` (0: never touched), and gives the next one;
   * null when somebody else has changed it since.
   */
  save(tx: SqliteTx, decision: Omit<Decision, 'revision'>, revision: number): number | null;
}

export function createProfileDecisionTable(
  db: Database.Database,
  clock: Pick<Clock, 'now'>,
): ProfileDecisionTable {
  const profileDecisionRevision = db
    .prepare('SELECT revision FROM profile_decision WHERE id = ?')
    .pluck();
  const profileDecisionSave = db.prepare(`
    INSERT INTO profile_decision (id, section, marks, said, is_removed, revision, changed_at)
    VALUES (@id, @section, @marks, @said, @isRemoved, @revision, @changedAt)
    ON CONFLICT (id) DO UPDATE SET marks = excluded.marks, said = excluded.said,
      is_removed = excluded.is_removed, revision = excluded.revision,
      changed_at = excluded.changed_at`);
  return {
    save(_tx, { id, section, marks, said, isRemoved }, revision) {
      if (Number(profileDecisionRevision.get(id) ?? 0) !== revision) return null;
      profileDecisionSave.run({
        ...{ id, section, marks: encodeJson(marks), said: encodeJson(said) },
        ...{ isRemoved: isRemoved ? 1 : 0, revision: revision + 1, changedAt: clock.now() },
      });
      return revision + 1;
    },
  };
}
