/** Versions of the user's résumés, as they were read, changed and written. */
import type Database from 'better-sqlite3';
import { z } from 'zod';
import { AppError } from '../../shared/domain/app-error.ts';
import type { ImportWarning } from '../../shared/domain/import-result.ts';
import { invariant } from '../../shared/std/invariant.ts';
import type { Clock } from '../engine/ports.ts';
import { encodeJson } from './codec.ts';
import {
  type ResumeLine,
  type ResumeVersion,
  resumeRowSchema,
  resumeSummaryRowSchema,
  toResumeRow,
} from './resume-row.ts';
import type { SqliteTx } from './sqlite-tx.ts';

export type { ResumeLine, ResumeVersion } from './resume-row.ts';

/** What reading a file gives; number and line are given here. */
export type ReadVersion = Omit<
  ResumeVersion,
  'createdAt' | 'lineId' | 'number' | 'origin' | 'parent' | 'note' | 'confirmed' | 'jobId'
> & { readonly jobId: string; readonly blobHash: string };

/** What the user wrote; file facts, number and time are given here. */
export type EditedVersion = Pick<
  ResumeVersion,
  'id' | 'note' | 'resume' | 'evidence' | 'confirmed' | 'warnings'
>;

/** What a model made of a version's gaps; file facts, number and time are given here. */
export type RefinedVersion = Pick<
  ResumeVersion,
  'id' | 'resume' | 'evidence' | 'confirmed' | 'warnings'
> & {
  readonly jobId: string;
  /** The version whose gaps were filled. */
  readonly parentId: string;
  readonly processingMs: number;
  /** The user's word that it is wanted beside what they have begun to change. */
  readonly isAnyway: boolean;
};

export interface ResumeReader {
  /** The newest version of each résumé that is not removed, newest first. */
  list(): readonly ResumeVersion[];
  /** The same without their texts. */
  listLines(): readonly ResumeLine[];
  /** Those that were removed and can still be put back, last removed first. */
  listRemoved(): readonly ResumeLine[];
  get(id: string): ResumeVersion | null;
  /** By the résumé's id or that of any of its versions: the row of its list. */
  findLine(id: string): ResumeLine | null;
  /** All versions of a résumé, newest first. */
  listVersions(lineId: string): readonly ResumeVersion[];
  getNumber(lineId: string, number: number): ResumeVersion | null;
  /** The newest version that was read from the file with this content, if it is not removed. */
  findByBlob(blobHash: string): ResumeVersion | null;
}

export interface ResumeTable extends ResumeReader {
  /**
   * Saves what was read from a file. The same file read again is another version of its résumé. The
   * time is given here, so that pipelines need no clock.
   */
  add(tx: SqliteTx, version: ReadVersion): void;
  /** Begins a résumé on an empty page. */
  begin(tx: SqliteTx, id: string): void;
  /** Saves what the user made of a version, under the next number. */
  addEdited(tx: SqliteTx, parent: Pick<ResumeVersion, 'id'>, edited: EditedVersion): ResumeVersion;
  /**
   * Saves what a model made of a version, as the newest of its résumé.
   *
   * @throws AppError `resume-changed` where the user has a draft or a newer version, unless they want
   *   it anyway; `resume-gone` where the version is no more or was removed
   */
  addRefined(tx: SqliteTx, refined: RefinedVersion): void;
  /** Says more about a version that is there. */
  warn(tx: SqliteTx, id: string, warnings: readonly ImportWarning[]): void;
  /** Notes which values of a version the user found right. */
  confirm(tx: SqliteTx, id: string, pointers: readonly string[]): void;
}

const summary = `
  r.line_id, l.title, r.id, r.number, r.origin,
  coalesce(r.resume ->> '$.basics.name', nullif(d.resume ->> '$.basics.name', '')) AS name,
  r.resume ->> '$.basics.label' AS headline, r.file_name, r.page_count, r.mode, r.confidence,
  json_array_length(r.warnings) AS warning_count, r.created_at,
  d.saved_at AS draft_saved_at, l.removed_at,
  EXISTS (SELECT 1 FROM sample_file WHERE blob_hash = r.blob_hash) AS is_sample`;
const newest = 'r.number = (SELECT max(number) FROM resume WHERE line_id = r.line_id)';

// Over 50 lines: the table's named statements, which are SQL and not logic.
export function createResumeTable(db: Database.Database, clock: Pick<Clock, 'now'>): ResumeTable {
  // Most files are new, and of the joined query SQLite makes a new plan for every file.
  const resumeHasBlob = db.prepare('SELECT 1 FROM resume WHERE blob_hash = ? LIMIT 1');
  const resumeFindByBlob = db.prepare(`
    SELECT r.* FROM resume AS r JOIN resume_line AS l ON l.id = r.line_id
    WHERE r.blob_hash = ? AND r.origin = 'read' AND l.removed_at IS NULL
    ORDER BY r.created_at DESC LIMIT 1`);
  const resumeGet = db.prepare('SELECT * FROM resume WHERE id = ?');
  const resumeGetNumber = db.prepare('SELECT * FROM resume WHERE line_id = ? AND number = ?');
  const resumeListVersions = db.prepare(
    'SELECT * FROM resume WHERE line_id = ? ORDER BY number DESC',
  );
  const resumeLastNumber = db
    .prepare('SELECT coalesce(max(number), 0) FROM resume WHERE line_id = ?')
    .pluck();
  const resumeInsert = db.prepare(`
    INSERT INTO resume (id, line_id, number, origin, parent, note, job_id, blob_hash, file_name,
      media_type, page_count, mode, confidence, warnings, resume, evidence, confirmed,
      processing_ms, created_at)
    VALUES (@id, @lineId, @number, @origin, @parent, @note, @jobId, @blobHash, @fileName,
      @mediaType, @pageCount, @mode, @confidence, @warnings, @resume, @evidence, @confirmed,
      @processingMs, @createdAt)`);
  const resumeWarn = db.prepare('UPDATE resume SET warnings = ? WHERE id = ?');
  const resumeIsTouched = db
    .prepare(`
      SELECT EXISTS (SELECT 1 FROM resume_draft WHERE line_id = @lineId)
        OR EXISTS (SELECT 1 FROM resume WHERE line_id = @lineId AND number > @number)`)
    .pluck();
  const resumeIsThere = db
    .prepare('SELECT EXISTS (SELECT 1 FROM resume_line WHERE id = ? AND removed_at IS NULL)')
    .pluck();
  const resumeConfirm = db.prepare('UPDATE resume SET confirmed = ? WHERE id = ?');
  // CROSS: the order of the index on the time is the order that is asked for.
  const resumeList = db.prepare(`
    SELECT r.* FROM resume AS r CROSS JOIN resume_line AS l ON l.id = r.line_id
    WHERE ${newest} AND l.removed_at IS NULL ORDER BY r.created_at DESC`);
  const resumeListLines = db.prepare(`
    SELECT ${summary} FROM resume AS r CROSS JOIN resume_line AS l ON l.id = r.line_id
      LEFT JOIN resume_draft AS d ON d.line_id = l.id
    WHERE ${newest} AND l.removed_at IS NULL ORDER BY r.created_at DESC`);
  const resumeListRemoved = db.prepare(`
    SELECT ${summary} FROM resume_line AS l CROSS JOIN resume AS r ON r.line_id = l.id
      LEFT JOIN resume_draft AS d ON d.line_id = l.id
    WHERE l.removed_at IS NOT NULL AND ${newest} ORDER BY l.removed_at DESC`);
  const resumeFindLine = db.prepare(`
    SELECT ${summary} FROM resume_line AS l CROSS JOIN resume AS r ON r.line_id = l.id
      LEFT JOIN resume_draft AS d ON d.line_id = l.id
    WHERE l.id = coalesce((SELECT line_id FROM resume WHERE id = @id), @id) AND ${newest}`);
  const resumeLineInsert = db.prepare('INSERT INTO resume_line (id, created_at) VALUES (?, ?)');

  const one = (row: unknown) => (row === undefined ? null : resumeRowSchema.parse(row));
  const toVersions = (rows: readonly unknown[]) => z.array(resumeRowSchema).parse(rows);
  const toLines = (rows: readonly unknown[]) => z.array(resumeSummaryRowSchema).parse(rows);
  const findByBlob = (blobHash: string) =>
    resumeHasBlob.get(blobHash) === undefined ? null : one(resumeFindByBlob.get(blobHash));
  const nextNumber = (lineId: string) => Number(resumeLastNumber.get(lineId)) + 1;

  function insert(version: ResumeVersion): ResumeVersion {
    resumeInsert.run(toResumeRow(version));
    return version;
  }

  return {
    add(_tx, version) {
      const createdAt = clock.now();
      const earlier = findByBlob(version.blobHash);
      const lineId = earlier?.lineId ?? version.id;
      if (earlier === null) resumeLineInsert.run(lineId, createdAt);
      insert({
        ...version,
        ...{ lineId, number: nextNumber(lineId), origin: 'read', parent: earlier?.number ?? null },
        ...{ note: null, confirmed: [], createdAt },
      });
    },
    begin(_tx, id) {
      const createdAt = clock.now();
      resumeLineInsert.run(id, createdAt);
      insert({
        ...{ id, lineId: id, number: 1, origin: 'written', parent: null, note: null, jobId: null },
        ...{ blobHash: null, fileName: null, mediaType: null, pageCount: null, mode: null },
        ...{ confidence: null, warnings: [], resume: { basics: {} }, evidence: {}, confirmed: [] },
        ...{ processingMs: null, createdAt },
      });
    },
    addEdited(_tx, { id }, edited) {
      const parent = one(resumeGet.get(id));
      invariant(parent, 'a version is made of one that is there');
      return insert({
        ...parent,
        ...edited,
        ...{ origin: 'edited', parent: parent.number, number: nextNumber(parent.lineId) },
        ...{ jobId: null, processingMs: null, createdAt: clock.now() },
      });
    },
    addRefined(_tx, { parentId, isAnyway, ...refined }) {
      const parent = one(resumeGet.get(parentId));
      if (parent === null || resumeIsThere.get(parent.lineId) !== 1) {
        throw new AppError('resume-gone');
      }
      const { lineId, number } = parent;
      if (!isAnyway && resumeIsTouched.get({ lineId, number }) === 1) {
        throw new AppError('resume-changed');
      }
      insert({
        ...parent,
        ...refined,
        ...{ origin: 'refined', parent: number, number: nextNumber(lineId), note: null },
        createdAt: clock.now(),
      });
    },
    warn: (_tx, id, warnings) => void resumeWarn.run(encodeJson(warnings), id),
    confirm: (_tx, id, pointers) => void resumeConfirm.run(encodeJson(pointers), id),
    list: () => toVersions(resumeList.all()),
    listLines: () => toLines(resumeListLines.all()),
    listRemoved: () => toLines(resumeListRemoved.all()),
    get: (id) => one(resumeGet.get(id)),
    findLine: (id) => toLines(resumeFindLine.all({ id }))[0] ?? null,
    listVersions: (lineId) => toVersions(resumeListVersions.all(lineId)),
    getNumber: (lineId, number) => one(resumeGetNumber.get(lineId, number)),
    findByBlob,
  };
}
