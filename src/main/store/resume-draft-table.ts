/** What the user is changing right now: one draft a résumé. */
import type Database from 'better-sqlite3';
import { z } from 'zod';
import { draftResumeSchema } from '../../shared/domain/draft-resume.ts';
import type { Clock } from '../engine/ports.ts';
import { decodeJson, encodeJson } from './codec.ts';
import type { SqliteTx } from './sqlite-tx.ts';

const draftRowSchema = z
  .object({
    base: z.number(),
    revision: z.number(),
    resume: z.string().transform(decodeJson).pipe(draftResumeSchema),
    saved_at: z.number(),
  })
  .transform(({ saved_at, ...draft }) => ({ ...draft, savedAt: saved_at }));

/** `base` is the number of the version that it began with; `revision` is another with each save. */
export type ResumeDraft = Readonly<z.output<typeof draftRowSchema>>;

export interface ResumeDraftTable {
  get(lineId: string): ResumeDraft | null;
  /** Writes over what is there, under a revision that was never given before. */
  save(tx: SqliteTx, lineId: string, draft: Pick<ResumeDraft, 'base' | 'resume'>): ResumeDraft;
  discard(tx: SqliteTx, lineId: string): void;
}

export function createResumeDraftTable(
  db: Database.Database,
  clock: Pick<Clock, 'now'>,
): ResumeDraftTable {
  const draftGet = db.prepare(
    'SELECT base, revision, resume, saved_at FROM resume_draft WHERE line_id = ?',
  );
  const draftNextRevision = db
    .prepare(
      'UPDATE resume_line SET draft_revision = draft_revision + 1 WHERE id = ? RETURNING draft_revision',
    )
    .pluck();
  const draftSave = db.prepare(`
    INSERT INTO resume_draft (line_id, base, revision, resume, saved_at)
    VALUES (@lineId, @base, @revision, @resume, @savedAt)
    ON CONFLICT DO UPDATE SET base = excluded.base, revision = excluded.revision,
      resume = excluded.resume, saved_at = excluded.saved_at`);
  const draftDiscard = db.prepare('DELETE FROM resume_draft WHERE line_id = ?');

  function get(lineId: string): ResumeDraft | null {
    const row = draftGet.get(lineId);
    return row === undefined ? null : draftRowSchema.parse(row);
  }

  return {
    get,
    save(_tx, lineId, { base, resume }) {
      const revision = Number(draftNextRevision.get(lineId));
      const savedAt = clock.now();
      draftSave.run({ lineId, base, revision, savedAt, resume: encodeJson(resume) });
      return { base, revision, savedAt, resume };
    },
    discard: (_tx, lineId) => void draftDiscard.run(lineId),
  };
}
