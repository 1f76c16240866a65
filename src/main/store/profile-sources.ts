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
    /** Of a sample: whether its person is the one whose profile is shown. */
    is_in_profile: z.number().nullable(),
  })
  .transform(({ line_id, id, file_name, created_at, is_left_out, is_in_profile, ...row }) => ({
    ...{ ...row, lineId: line_id, resumeId: id, fileName: file_name, createdAt: created_at },
    isLeftOut: is_left_out === 1 || is_in_profile === 0,
    isSample: is_in_profile !== null,
  }));

const sourceRowSchema = z.object({
  id: z.string(),
  resume: z.string().transform(decodeJson).pipe(resumeSchema),
  evidence: z.string().transform(decodeJson).pipe(resumeEvidenceSchema),
});

/** A résumé as the profile names it. */
export type SourceStanding = z.output<typeof standingRowSchema>;

export interface ProfileSources {
  /**
   * All résumés, newest first, and what those that are not left out say. Samples are left out as soon
   * as there is a résumé of the user's own, so that invented facts never stand beside real ones.
   */
  read(): {
    readonly standings: readonly SourceStanding[];
    readonly sources: ProfileSource[];
    /** Whether the profile is that of a sample. */
    readonly isOfSample: boolean;
  };
}

export function createProfileSources(db: Database.Database): ProfileSources {
  const profileSourceGet = db.prepare('SELECT id, resume, evidence FROM resume WHERE id = ?');
  // CROSS: by the index on the time, whose order is asked for.
  const profileSourceList = db.prepare(`
    SELECT r.line_id, r.id, l.title, r.file_name, r.resume ->> '$.basics.name' AS name,
      r.created_at, o.line_id IS NOT NULL AS is_left_out, s.is_in_profile
    FROM resume AS r CROSS JOIN resume_line AS l ON l.id = r.line_id
      LEFT JOIN profile_left_out AS o ON o.line_id = l.id
      LEFT JOIN sample_file AS s ON s.blob_hash = r.blob_hash
    WHERE r.number = (SELECT max(number) FROM resume WHERE line_id = r.line_id)
      AND l.removed_at IS NULL
    ORDER BY r.created_at DESC`);
  // A version never changes, and reading it costs more than merging it.
  let known: ReadonlyMap<string, ProfileSource> = new Map();
  return {
    read() {
      const all = profileSourceList.all().map((row) => standingRowSchema.parse(row));
      const hasOwn = all.some(({ isLeftOut, isSample }) => !isLeftOut && !isSample);
      const standings = all.map((one) => ({
        ...one,
        isLeftOut: one.isLeftOut || (one.isSample && hasOwn),
      }));
      const sources = standings
        .filter(({ isLeftOut }) => !isLeftOut)
        .map(
          ({ resumeId }) =>
            known.get(resumeId) ?? sourceRowSchema.parse(profileSourceGet.get(resumeId)),
        );
      known = new Map(sources.map((source) => [source.id, source]));
      const isOfSample = standings.some(({ isLeftOut, isSample }) => !isLeftOut && isSample);
      return { standings, sources, isOfSample };
    },
  };
}
