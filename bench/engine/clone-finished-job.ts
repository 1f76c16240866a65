/** Makes a database look as after many jobs: the one finished job in it, and its trail, over and over. */
import Database from 'better-sqlite3';

/** Columns of a table, each as it is read from the copied row unless `changed` says otherwise. */
function columns(db: Database.Database, table: string, changed: Record<string, string>) {
  const names = db
    .prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?)')
    .all(table)
    .map(({ name }) => name);
  const values = names.map((name) => changed[name] ?? `old.${name}`);
  return { names: names.join(), values: values.join() };
}

/** The text of a well-formed id that no other job has. */
const newId = `printf('00000000-0000-7000-8000-%012d', n)`;

export function cloneFinishedJob(file: string, rows: number): void {
  const db = new Database(file);
  db.pragma('synchronous = OFF');
  const { trail, seq } = db
    .prepare('SELECT count(*) AS trail, max(seq) AS seq FROM audit WHERE job_id IS NOT NULL')
    .get() as { trail: number; seq: number };
  const next = `${seq} + 100 + n * ${trail}`;
  const job = columns(db, 'job', { id: newId, seq: `${next} + ${trail - 1}` });
  const audit = columns(db, 'audit', {
    seq: `${next} + row_number() OVER (PARTITION BY n ORDER BY old.seq) - 1`,
    job_id: newId,
  });
  const numbers = `
    WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < ${rows})`;
  db.exec(`
    BEGIN;
    CREATE TEMP TABLE one AS SELECT * FROM job LIMIT 1;
    CREATE TEMP TABLE its AS SELECT * FROM audit WHERE job_id = (SELECT id FROM one);
    INSERT INTO job (${job.names}) ${numbers} SELECT ${job.values} FROM number, one AS old;
    INSERT INTO audit (${audit.names}) ${numbers} SELECT ${audit.values} FROM number, its AS old;
    COMMIT;`);
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
}
