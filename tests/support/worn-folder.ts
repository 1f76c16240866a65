/** A data folder after years of use: what a clean-up takes away, beside what it must leave. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openDatabase } from '../../src/main/store/open-database.ts';
import { numberedId } from './numbered-id.ts';
import { addPastJob } from './past-jobs.ts';

const day = 24 * 3_600_000;

/** Jobs that are to go: more than one batch. */
const OLD_JOBS = 30;
const FAILED = 100;
const RECENT = 101;

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** Whose file is whose. */
const blobs = {
  resume: 'the file of a résumé',
  failed: 'the file of an import that failed',
  markedOnce: 'marked by an earlier clean-up',
  markedToo: 'marked by an earlier clean-up as well',
  unmarked: 'nobody has looked at this one yet',
} as const;

export function wearFolder(dataFolder: string, now: number): void {
  mkdirSync(dataFolder, { recursive: true });
  const db = openDatabase(join(dataFolder, 'nightshift.db'));
  const ended = (daysAgo: number) => ({ createdAt: 0, finishedAt: now - daysAgo * day });
  const addStep = db.prepare(`
    INSERT INTO step (job_id, name, revision, type, output, started_at, finished_at)
    VALUES (?, 'read', 1, 'pure', '1', 0, 0)`);
  for (let number = 1; number <= OLD_JOBS; number += 1) {
    addStep.run(addPastJob(db, { number, ...ended(40) }));
  }
  const failedArgs = { blobHash: hashOf(blobs.failed) };
  addPastJob(db, { number: FAILED, ...ended(400), state: 'failed', args: failedArgs });
  addPastJob(db, { number: RECENT, ...ended(10) });
  const addAudit = db.prepare("INSERT INTO audit (seq, at, type, detail) VALUES (?, ?, 'x', '{}')");
  for (let seq = 1; seq <= 5; seq += 1) addAudit.run(seq, now - 400 * day);
  const addEvent = db.prepare(
    "INSERT INTO domain_event (id, type, payload, depth, at) VALUES (?, 'x', '{}', 0, ?)",
  );
  addEvent.run(numberedId(1), now - 100 * day);
  const resumeId = numberedId(500);
  db.prepare('INSERT INTO resume_line (id, created_at) VALUES (?, 0)').run(resumeId);
  db.prepare(`
    INSERT INTO resume (id, line_id, number, origin, job_id, blob_hash, file_name, media_type,
      page_count, mode, confidence, warnings, resume, processing_ms, created_at)
    VALUES (?, ?, 1, 'read', ?, ?, 'cv.pdf', 'application/pdf', 1, 'text', 1, '[]', '{}', 1, 0)`).run(
    ...[resumeId, resumeId, numberedId(1), hashOf(blobs.resume)],
  );
  const mark = db.prepare('INSERT INTO orphan_blob (hash, marked_at) VALUES (?, ?)');
  for (const text of [blobs.markedOnce, blobs.markedToo]) mark.run(hashOf(text), now - 2 * day);
  db.close();
  for (const text of Object.values(blobs)) writeBlob(dataFolder, text, now - 3 * day);
  writeAged(join(dataFolder, 'logs'), 'nightshift-2020-01-01.log', now - 20 * day);
}

function writeBlob(dataFolder: string, text: string, at: number): void {
  const hash = hashOf(text);
  const path = writeAged(join(dataFolder, 'blobs', hash.slice(0, 2)), hash, at);
  writeFileSync(path, text);
  utimesSync(path, at / 1_000, at / 1_000);
}

function writeAged(folder: string, name: string, at: number): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), 'x');
  utimesSync(join(folder, name), at / 1_000, at / 1_000);
  return join(folder, name);
}

/** What is left, read as another program would. */
export function inspectWornFolder(dataFolder: string) {
  const db = new Database(join(dataFolder, 'nightshift.db'));
  const pluck = (sql: string) => db.prepare(sql).pluck().all();
  const names = new Map<string, string>(
    Object.entries(blobs).map(([name, text]) => [hashOf(text), name]),
  );
  const stored = readdirSync(join(dataFolder, 'blobs'), { recursive: true })
    .map((path) => names.get(String(path).split(/[\\/]/).at(-1) ?? ''))
    .filter((name) => name !== undefined);
  try {
    return {
      dreams: pluck("SELECT id FROM job WHERE kind = 'dream' ORDER BY id"),
      cleanUps: pluck("SELECT state FROM job WHERE kind = 'clean-up'"),
      stepsOfNobody: pluck('SELECT name FROM step WHERE job_id NOT IN (SELECT id FROM job)'),
      oldSteps: pluck("SELECT count(*) FROM step WHERE name = 'read'"),
      finishedSteps: pluck(
        "SELECT name FROM step JOIN job ON job.id = job_id WHERE kind = 'clean-up'",
      ).map(String),
      oldAudit: pluck("SELECT seq FROM audit WHERE type = 'x'"),
      events: pluck("SELECT id FROM domain_event WHERE type = 'x'"),
      resumes: pluck('SELECT id FROM resume'),
      marked: pluck('SELECT hash FROM orphan_blob').map((hash) => names.get(String(hash))),
      blobs: stored.sort(),
      oldLogs: readdirSync(join(dataFolder, 'logs')).filter((name) => name.includes('2020')),
      integrity: db.pragma('integrity_check', { simple: true }),
      foreignKeys: db.pragma('foreign_key_check'),
    };
  } finally {
    db.close();
  }
}

/** After a clean-up that came to its end, however often it was interrupted. */
export const cleanFolder = {
  dreams: [numberedId(FAILED), numberedId(RECENT)],
  cleanUps: ['completed'],
  ...{ stepsOfNobody: [], oldSteps: [0], oldAudit: [], events: [] },
  resumes: [numberedId(500)],
  marked: ['unmarked'],
  blobs: ['failed', 'resume', 'unmarked'],
  ...{ oldLogs: [], integrity: 'ok', foreignKeys: [] },
};
