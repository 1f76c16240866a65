/** The résumés that the profile is made of: the newest version of each. */
import type Database from 'better-sqlite3';
import { z } from 'zod';
import { resumeEvidenceSchema } from '../../shared/domain/field-evidence.ts';
import type { ProfileSource } from '../../shared/domain/profile/profile-source.ts';
import { resumeSchema } from '../../shared/domain/resume.ts';
import { decodeJson } from './codec.ts';

const standingRowSchema = z
  .object({
    line_id: z.string(),
    id: z.string(),
    title: z.string().nullable(),
    file_name: z.string().nullable(),
    name: z.string().nullable(),
    created_at: z.number(),
    is_left_out: z.number(),
  })
  .transform(({ line_id, id, file_name, created_at, is_left_out, ...row }) => ({
    ...{ ...row, lineId: line_id, resumeId: id, fileName: file_name, createdAt: created_at },
    isLeftOut: is_left_out === 1,
  }));

const sourceRowSchema = z.object({
  id: z.string(),
  resume: z.string().transform(decodeJson).pipe(resumeSchema),
  evidence: z.string().transform(decodeJson).pipe(resumeEvidenceSchema),
});

/** A résumé as the profile names it. */
export type SourceStanding = z.output<typeof standingRowSchema>;

export interface ProfileSources {
  /** All résumés, newest first, and what those that are not left out say. */
  read(): { readonly standings: readonly SourceStanding[]; readonly sources: ProfileSource[] };
}

export function createProfileSources(db: Database.Database): ProfileSources {
  const profileSourceGet = db.prepare('SELECT id, resume, evidence FROM resume WHERE id = ?');
  // CROSS: by the index on the time, whose order is asked for.
  const profileSourceList = db.prepare(`
    SELECT r.line_id, r.id, l.title, r.file_name, r.resume ->> '$.basics.name' AS name,
      r.created_at, o.line_id IS NOT NULL AS is_left_out
    FROM resume AS r CROSS JOIN resume_line AS l ON l.id = r.line_id
      LEFT JOIN profile_left_out AS o ON o.line_id = l.id
    WHERE r.number = (SELECT max(number) FROM resume WHERE line_id = r.line_id)
      AND l.removed_at IS NULL
    ORDER BY r.created_at DESC`);
  // A version never changes, and reading it costs more than merging it.
  let known: ReadonlyMap<string, ProfileSource> = new Map();
  return {
    read() {
      const standings = profileSourceList.all().map((row) => standingRowSchema.parse(row));
      const sources = standings
        .filter(({ isLeftOut }) => !isLeftOut)
        .map(
          ({ resumeId }) =>
            known.get(resumeId) ?? sourceRowSchema.parse(profileSourceGet.get(resumeId)),
        );
      known = new Map(sources.map((source) => [source.id, source]));
      return { standings, sources };
    },
  };
}
