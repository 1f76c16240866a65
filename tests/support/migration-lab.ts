/** Databases as every released version left them, and what an upgrade of them may look like. */
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { migrate } from '../../src/main/store/migrate.ts';
import { migrations } from '../../src/main/store/migrations/index.ts';
import { splitStatements } from '../../src/main/store/split-statements.ts';
import { numberedId } from './numbered-id.ts';

const child = fileURLToPath(new URL('./migration-child.ts', import.meta.url));

/** Schemas that an installed app may hold: by how many migrations they have seen, with that name. */
export const releasedSchemas: readonly { readonly version: number; readonly name: string }[] = [
  { version: 0, name: 'an empty database' },
  { version: 1, name: '0001-initial' },
];

/** Rows of the first schema, as its version of the app wrote them. They are never to be changed. */
const firstRows = `
  INSERT INTO job (id, kind, args, label, state, priority, rank, created_at, seq)
    VALUES ('${numberedId(1)}', 'import-resume', '{}', 'waiting.pdf', 'pending', 3, 7, 1000, 1);
  INSERT INTO job (id, kind, args, label, state, priority, rank, attempt, claim_token, boot_id,
      created_at, started_at, seq)
    VALUES ('${numberedId(2)}', 'import-resume', '{}', 'running.pdf', 'running', 3, 8, 1, 'token',
      'boot', 1000, 1001, 2);
  INSERT INTO job (id, kind, args, label, state, priority, rank, attempt, failure, created_at,
      started_at, finished_at, seq)
    VALUES ('${numberedId(3)}', 'import-resume', '{}', 'failed.pdf', 'failed', 3, 9, 3,
      '{"code":"extract-timeout","values":{},"step":null,"detail":""}', 1000, 1001, 1002, 3);
  INSERT INTO job (id, kind, args, label, entity_type, entity_id, state, priority, rank, attempt,
      progress, output, created_at, started_at, finished_at, seq)
    VALUES ('${numberedId(4)}', 'import-resume', '{}', 'done.pdf', 'resume', '${numberedId(9)}',
      'completed', 3, 10, 1, 100, '{"resumeId":"${numberedId(9)}"}', 1000, 1001, 1003, 4);
  INSERT INTO step (job_id, name, revision, type, output, started_at, finished_at)
    VALUES ('${numberedId(4)}', 'open', 1, 'pure', '{"pages":2}', 1001, 1002);
  INSERT INTO step_failure (job_id, step, attempt, at, code, detail)
    VALUES ('${numberedId(3)}', 'open', 1, 1001, 'extract-timeout', 'too slow');
  INSERT INTO audit (seq, at, type, job_id, detail)
    VALUES (1, 1000, 'job.queued', '${numberedId(1)}', '{}'),
      (2, 1001, 'job.claimed', '${numberedId(2)}', '{}'),
      (3, 1002, 'job.failed', '${numberedId(3)}', '{}'),
      (4, 1003, 'job.completed', '${numberedId(4)}', '{}');
  INSERT INTO resume (id, job_id, blob_hash, file_name, media_type, page_count, mode, confidence,
      warnings, resume, processing_ms, created_at)
    VALUES ('${numberedId(9)}', '${numberedId(4)}', '${'ab'.repeat(32)}', 'done.pdf',
      'application/pdf', 2, 'text', 0.9, '[]', '{"basics":{"name":"Mira Feld"}}', 12, 1003);
  INSERT INTO gate (kind, reason, closed_at, closed_by) VALUES ('*', 'pause', 1000, 'user');
  INSERT INTO rate_bucket (kind, tokens, at) VALUES ('import-resume', 1.5, 1000);
  INSERT INTO fact (name, value) VALUES ('awake-ms', 123456);
`;

/** Makes the database that a released version leaves, in the mode in which the app keeps it. */
export function makeReleasedDatabase(path: string, version: number): void {
  mkdirSync(dirname(path), { recursive: true });
  const db = new Database(path);
  try {
    db.pragma('journal_mode = WAL');
    migrate(db, migrations.slice(0, Math.min(version, 1)));
    if (version > 0) db.exec(firstRows);
    migrate(db, migrations.slice(0, version));
  } finally {
    db.close();
  }
}

/** What a user would miss: every row of the first schema's tables, by its columns of that time. */
export function readOldRows(path: string): Readonly<Record<string, readonly unknown[]>> {
  const pattern = new Database(':memory:');
  migrate(pattern, migrations.slice(0, 1));
  const db = new Database(path, { readonly: true });
  try {
    const tables = pattern.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck();
    return Object.fromEntries(
      tables.all().map((table) => {
        const columns = pattern.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table);
        const list = columns.map((column) => `"${column}"`).join();
        return [String(table), db.prepare(`SELECT ${list} FROM "${table}" ORDER BY 1, 2`).all()];
      }),
    );
  } finally {
    pattern.close();
    db.close();
  }
}

/** The schema in SQL and its version: equal for two databases that are equally far. */
export function readSchema(path: string) {
  const db = new Database(path, { readonly: true });
  try {
    return {
      version: db.pragma('user_version', { simple: true }),
      sql: db.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name').all(),
      integrity: db.pragma('integrity_check', { simple: true }),
    };
  } finally {
    db.close();
  }
}

/** Every place at which an upgrade from this version may be killed, in order. */
export function migrationPlaces(version: number): readonly string[] {
  const db = new Database(':memory:');
  migrate(db, migrations.slice(0, version));
  const places = migrations.slice(version).flatMap(({ name, sql }) => {
    let count = 0;
    for (const statement of splitStatements(db, sql)) {
      db.exec(statement);
      count += 1;
    }
    const statements = Array.from({ length: count }, (_, index) => `${index + 1}`);
    return [...statements, 'before-commit', 'after-commit'].map((at) => `migration:${name}:${at}`);
  });
  db.close();
  return places;
}

/** Opens a database in a process of its own, as the app does, and kills it at one place. */
export async function killMigration(
  path: string,
  place: string | null,
): Promise<{ readonly signal: NodeJS.Signals | null; readonly code: number | null }> {
  const process_ = spawn(process.execPath, [child, path, place ?? ''], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return new Promise((resolve) => {
    process_.on('exit', (code, signal) => resolve({ code, signal }));
  });
}
