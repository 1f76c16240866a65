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

/** All of it, for the merge: with what was said about samples, or without. */
export function createDecisionList(
  db: Database.Database,
): (isOfSample?: boolean) => readonly Decision[] {
  const profileDecisionList = db.prepare(
    'SELECT * FROM profile_decision WHERE is_of_sample <= ? ORDER BY id',
  );
  return (isOfSample = false) =>
    profileDecisionList.all(isOfSample ? 1 : 0).map((row) => decisionRowSchema.parse(row));
}

/** Whether the profile is that of a sample: there is one in it, and no résumé of the user's own. */
const isOfSample = `
  EXISTS (
    SELECT 1 FROM sample_file AS s JOIN resume AS r ON r.blob_hash = s.blob_hash
      JOIN resume_line AS l ON l.id = r.line_id
    WHERE s.is_in_profile = 1 AND l.removed_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM profile_left_out WHERE line_id = l.id))
  AND NOT EXISTS (
    SELECT 1 FROM resume_line AS own
    WHERE own.removed_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM profile_left_out WHERE line_id = own.id)
      AND NOT EXISTS (
        SELECT 1 FROM resume AS r JOIN sample_file AS s ON s.blob_hash = r.blob_hash
        WHERE r.line_id = own.id))`;

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
    .prepare(`
      SELECT revision FROM profile_decision
      WHERE id = ? AND (is_of_sample = 0 OR (${isOfSample}))`)
    .pluck();
  const profileDecisionSave = db.prepare(`
    INSERT INTO profile_decision (id, section, marks, said, is_removed, revision, changed_at,
      is_of_sample)
    VALUES (@id, @section, @marks, @said, @isRemoved, @revision, @changedAt,
      -- A fact that was added by hand has an id that says nothing of its section.
      instr(@id, @section) = 1 AND (${isOfSample}))
    ON CONFLICT (id) DO UPDATE SET marks = excluded.marks, said = excluded.said,
      is_removed = excluded.is_removed, revision = excluded.revision,
      changed_at = excluded.changed_at,
      -- What was once said about facts of the user's own stays theirs.
      is_of_sample = profile_decision.is_of_sample AND excluded.is_of_sample`);
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
