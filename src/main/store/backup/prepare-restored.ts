/**
 * Makes a copy of a backup fit to take the place of the database: brought to this version, with all
 * work paused, nothing sent that may have been sent already, and no job suspected.
 */
import Database from 'better-sqlite3';
import { createAuditTable } from '../audit-table.ts';
import { createFactTable } from '../fact-table.ts';
import { createGateTable } from '../gate-table.ts';
import { migrate } from '../migrate.ts';
import { createOutboxTable } from '../outbox-table.ts';
import { lastSeq } from './database-facts.ts';
import { sealDatabase } from './seal-database.ts';

export interface Restoration {
  /** Of the copy; nobody else has it open. */
  readonly path: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The engine's name for every kind: work of it is paused. */
  readonly pausedKind: string;
  /** The last number that the replaced database gave: windows may have heard it, and must hear more. */
  readonly afterSeq: number;
  /** For the audit trail: what it was restored from. */
  readonly from: string;
}

/** @throws AppError `data-newer` when the backup is of a later version of the app */
export function prepareRestored(restoration: Restoration): { readonly seq: number } {
  const { path } = restoration;
  const db = new Database(path, { fileMustExist: true });
  try {
    db.pragma('foreign_keys = ON');
    db.pragma('trusted_schema = OFF');
    migrate(db);
    const seq = db.transaction(() => settle(db, restoration)).immediate();
    db.close();
    sealDatabase(path);
    return { seq };
  } finally {
    db.close();
  }
}

function settle(db: Database.Database, { now, pausedKind, afterSeq, from }: Restoration): number {
  const audit = createAuditTable(db);
  const gates = createGateTable(db);
  const seq = Math.max(lastSeq(db), afterSeq) + 1;
  // By the user, so that no command line opens it by itself: effects wait for the user's word.
  const pause = { reason: 'pause', until: null, code: null, closedAt: now } as const;
  gates.close({ ...pause, closedBy: 'user', kind: pausedKind, key: null });
  // The rescuer gives back what was running when the copy was made. No process died of it, and one
  // that has finished a step is not suspected.
  db.prepare("UPDATE job SET has_checkpoint = 1 WHERE state = 'running'").run();
  createOutboxTable(db).holdUndelivered({ nextSeq: () => seq, changes: [] });
  createFactTable(db).save('failed-starts', 0);
  const detail = { gates: gates.list(), restoredFrom: from };
  audit.insert({ seq, at: now, type: 'gates.changed', jobId: null, detail });
  return seq;
}
