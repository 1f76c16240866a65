/** The append-only trail of changes, which is also the memory of the event stream. */
import type Database from 'better-sqlite3';
import type { JobChange } from '../engine/job.ts';
import { encodeJson } from './codec.ts';

interface AuditEntry {
  readonly seq: number;
  readonly at: number;
  readonly type: JobChange['type'];
  readonly jobId: string | null;
  readonly detail: unknown;
}

export function createAuditTable(db: Database.Database) {
  const auditInsert = db.prepare(
    'INSERT INTO audit (seq, at, type, job_id, detail) VALUES (?, ?, ?, ?, ?)',
  );
  const auditFirstSeq = db.prepare('SELECT coalesce(min(seq), 0) FROM audit').pluck();
  const auditLastSeq = db.prepare('SELECT coalesce(max(seq), 0) FROM audit').pluck();
  const auditListAfter = db.prepare(
    'SELECT seq, type, job_id, detail FROM audit WHERE seq > ? ORDER BY seq LIMIT ?',
  );
  return {
    insert(entry: AuditEntry): void {
      const { seq, at, type, jobId, detail } = entry;
      auditInsert.run(seq, at, type, jobId, encodeJson(detail));
    },
    firstSeq: () => Number(auditFirstSeq.get()),
    lastSeq: () => Number(auditLastSeq.get()),
    listAfter: (seq: number, limit: number) => auditListAfter.all(seq, limit),
  };
}
