/** Makes a month of finished jobs, with a trail, straight in the database. */
import type Database from 'better-sqlite3';

const month = 30 * 24 * 3_600_000;
const CHUNK = 50_000;

/** Of 1,000 jobs 30 failed and 20 were cancelled; five kinds, one résumé for every hundred jobs. */
export function fillHistory(
  db: Database.Database,
  { jobs, now }: { readonly jobs: number; readonly now: number },
): void {
  const numbers = `WITH RECURSIVE number (n) AS
    (SELECT @from UNION ALL SELECT n + 1 FROM number WHERE n < @to)`;
  const idOf = (n: string) => `printf('01900000-0000-7000-8000-%012d', ${n})`;
  const addJobs = db.prepare(`
    ${numbers},
    timed AS (SELECT n, @now - @month + n * @month / @jobs AS at FROM number)
    INSERT INTO job (id, kind, args, label, entity_type, entity_id, state, priority, rank, attempt,
      failure, output, created_at, started_at, finished_at, seq)
    SELECT ${idOf('n')}, 'kind-' || (n % 5), json_object('blobHash', hex(randomblob(32))),
      'résumé of person ' || n || '.pdf', 'resume', ${idOf('n / 100')},
      CASE WHEN n % 1000 < 30 THEN 'failed' WHEN n % 1000 < 50 THEN 'cancelled'
        ELSE 'completed' END,
      5, n, 1,
      CASE WHEN n % 1000 < 30 THEN json_object('code',
        CASE n % 3 WHEN 0 THEN 'disk-full' ELSE 'extract-timeout' END) END,
      CASE WHEN n % 1000 >= 50 THEN '{"resumeId":"x"}' END,
      at - 60000 - n % 5000, at - 60000, at - 55000 + abs(random()) % 50000, n
    FROM timed`);
  const addTrail = db.prepare(`
    ${numbers}
    INSERT INTO audit (seq, at, type, job_id, detail)
    SELECT n, @now - @month + n * @month / @jobs, 'job.completed', ${idOf('n')}, '{"reason":"done"}'
    FROM number`);
  for (let from = 1; from <= jobs; from += CHUNK) {
    const range = { from, to: Math.min(jobs, from + CHUNK - 1) };
    addJobs.run({ ...range, now, month, jobs });
    addTrail.run({ ...range, now, month, jobs });
  }
  db.pragma('wal_checkpoint(TRUNCATE)');
}
