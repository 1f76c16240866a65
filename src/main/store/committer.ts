/**
 * Group commit: writes that are ready together share one transaction and one sync of the disk, each
 * in a savepoint of its own, so that one that fails takes nothing with it.
 */
import type Database from 'better-sqlite3';
import { SqliteError } from 'better-sqlite3';
import { AppError } from '../../shared/domain/app-error.ts';
import type { Committed } from '../engine/ports.ts';
import { createSequence } from './sequence.ts';
import type { SqliteTx } from './sqlite-tx.ts';

const MAX_WRITES = 500;
/** Above this the main thread would be felt to stutter. */
const MAX_MS = 8;
const BUSY_RETRY_MS = 20;

interface QueuedWrite {
  /** Runs the write in its savepoint; the result settles the caller after the commit. */
  readonly run: () => void;
  readonly settle: () => void;
  readonly reject: (error: unknown) => void;
}

export interface Committer {
  write<T>(work: (tx: SqliteTx) => T): Promise<Committed<T>>;
  /** Resolves when everything queued has been written or refused; nothing is taken after. */
  close(): Promise<void>;
}

/** @param reach tells a crash test where the code is */
export function createCommitter(
  db: Database.Database,
  reach: (place: string) => void = () => {},
): Committer {
  const queue: QueuedWrite[] = [];
  const sequence = createSequence(db);
  const begin = db.prepare('BEGIN IMMEDIATE');
  const commit = db.prepare('COMMIT');
  const rollback = db.prepare('ROLLBACK');
  const savepoint = db.prepare('SAVEPOINT write');
  const release = db.prepare('RELEASE write');
  const undo = db.prepare('ROLLBACK TO write');
  let isScheduled = false;
  let isClosed = false;
  let onDrained = (): void => {};

  function schedule(delayMs = 0): void {
    if (isScheduled) return;
    isScheduled = true;
    if (delayMs === 0) setImmediate(flush);
    else setTimeout(flush, delayMs);
  }

  /** Never throws: whoever waits for a write must hear of it, however broken the disk is. */
  function abandon(): void {
    sequence.forget();
    try {
      if (db.inTransaction) rollback.run();
    } catch {
      // The transaction stays open, the next one cannot begin, and its writes are refused.
    }
  }

  function flush(): void {
    isScheduled = false;
    const batch: QueuedWrite[] = [];
    try {
      begin.run();
      const startedAt = performance.now();
      while (queue.length > 0 && batch.length < MAX_WRITES) {
        if (batch.length > 0 && performance.now() - startedAt > MAX_MS) break;
        const next = queue.shift();
        if (next === undefined) break;
        batch.push(next);
        next.run();
      }
      reach('transaction:before-commit');
      commit.run();
      reach('transaction:after-commit');
      for (const write of batch) write.settle();
    } catch (error) {
      abandon();
      if (isBusy(error) && !isClosed) {
        // Another process holds the file. Wait without blocking the thread; nothing was written.
        queue.unshift(...batch);
        schedule(BUSY_RETRY_MS);
        return;
      }
      for (const write of batch.length > 0 ? batch : queue.splice(0))
        write.reject(toAppError(error));
    }
    if (queue.length > 0) schedule();
    else onDrained();
  }

  return {
    write<T>(work: (tx: SqliteTx) => T) {
      return new Promise<Committed<T>>((resolve, reject) => {
        if (isClosed) {
          reject(new AppError('store-closed'));
          return;
        }
        let settle = (): void => {};
        const run = (): void => {
          const tx: SqliteTx = { nextSeq: sequence.next, changes: [] };
          savepoint.run();
          try {
            const value = work(tx);
            release.run();
            settle = () => resolve({ value, changes: tx.changes });
          } catch (error) {
            // A full disk or an I/O error may have ended the whole transaction already.
            if (!db.inTransaction) throw error;
            undo.run();
            release.run();
            settle = () => reject(toAppError(error));
          }
        };
        queue.push({ run, settle: () => settle(), reject });
        schedule();
      });
    },
    async close() {
      isClosed = true;
      if (queue.length > 0) {
        await new Promise<void>((resolve) => {
          onDrained = resolve;
        });
      }
    },
  };
}

function isBusy(error: unknown): boolean {
  return error instanceof SqliteError && error.code.startsWith('SQLITE_BUSY');
}

function toAppError(error: unknown): unknown {
  if (error instanceof SqliteError && error.code === 'SQLITE_FULL') {
    return new AppError('disk-full', { cause: error });
  }
  return error;
}
