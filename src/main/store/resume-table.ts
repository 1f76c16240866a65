/** Versions of the user's résumé, as they were read. */
import type Database from 'better-sqlite3';
import { z } from 'zod';
import { importWarningSchema, readingModeSchema } from '../../shared/domain/import-result.ts';
import { resumeSchema } from '../../shared/domain/resume.ts';
import type { Clock } from '../engine/ports.ts';
import { decodeJson, encodeJson } from './codec.ts';
import type { SqliteTx } from './sqlite-tx.ts';

const resumeRowSchema = z
  .object({
    id: z.string(),
    job_id: z.string(),
    blob_hash: z.string(),
    file_name: z.string(),
    media_type: z.string(),
    page_count: z.number(),
    mode: readingModeSchema,
    confidence: z.number(),
    warnings: z.string().transform(decodeJson).pipe(z.array(importWarningSchema)),
    resume: z.string().transform(decodeJson).pipe(resumeSchema),
    processing_ms: z.number(),
    created_at: z.number(),
  })
  .transform((row) => ({
    id: row.id,
    /** The job that read it. */
    jobId: row.job_id,
    /** SHA-256 of the file, in hexadecimal. */
    blobHash: row.blob_hash,
    fileName: row.file_name,
    mediaType: row.media_type,
    pageCount: row.page_count,
    mode: row.mode,
    confidence: row.confidence,
    warnings: row.warnings,
    resume: row.resume,
    processingMs: row.processing_ms,
    createdAt: row.created_at,
  }));

export type ResumeVersion = Readonly<z.output<typeof resumeRowSchema>>;

export interface ResumeReader {
  /** Newest first. */
  list(): readonly ResumeVersion[];
  get(id: string): ResumeVersion | null;
  /** The newest version that was read from the file with this content. */
  findByBlob(blobHash: string): ResumeVersion | null;
}

export interface ResumeTable extends ResumeReader {
  /** The time is given here, so that pipelines need no clock. */
  add(tx: SqliteTx, version: Omit<ResumeVersion, 'createdAt'>): void;
}

export function createResumeTable(db: Database.Database, clock: Pick<Clock, 'now'>): ResumeTable {
  const resumeFindByBlob = db.prepare(
    'SELECT * FROM resume WHERE blob_hash = ? ORDER BY created_at DESC LIMIT 1',
  );
  const resumeGet = db.prepare('SELECT * FROM resume WHERE id = ?');
  const resumeInsert = db.prepare(`
    INSERT INTO resume (id, job_id, blob_hash, file_name, media_type, page_count, mode,
      confidence, warnings, resume, processing_ms, created_at)
    VALUES (@id, @jobId, @blobHash, @fileName, @mediaType, @pageCount, @mode,
      @confidence, @warnings, @resume, @processingMs, @createdAt)`);
  const resumeList = db.prepare('SELECT * FROM resume ORDER BY created_at DESC');
  const one = (row: unknown) => (row === undefined ? null : resumeRowSchema.parse(row));
  return {
    add(_tx, version) {
      resumeInsert.run({
        ...version,
        createdAt: clock.now(),
        warnings: encodeJson(version.warnings),
        resume: encodeJson(version.resume),
      });
    },
    list: () => resumeList.all().map((row) => resumeRowSchema.parse(row)),
    get: (id) => one(resumeGet.get(id)),
    findByBlob: (blobHash) => one(resumeFindByBlob.get(blobHash)),
  };
}
