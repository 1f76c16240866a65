/** Notes in the audit trail what the user has set about models: who may see what, at what price. */
import type Database from 'better-sqlite3';
import type { Clock } from '../../engine/ports.ts';
import { encodeJson } from '../codec.ts';
import type { SqliteTx } from '../sqlite-tx.ts';

export const modelsSet = 'models.set';

export interface ModelAudit {
  /** @param detail without anything secret */
  note(tx: SqliteTx, detail: Readonly<Record<string, unknown>>): void;
}

export function createModelAudit(db: Database.Database, clock: Pick<Clock, 'now'>): ModelAudit {
  const auditNoteModels = db.prepare(
    `INSERT INTO audit (seq, at, type, detail) VALUES (?, ?, '${modelsSet}', ?)`,
  );
  return {
    note: (tx, detail) => void auditNoteModels.run(tx.nextSeq(), clock.now(), encodeJson(detail)),
  };
}
