/** A finished import with its checkpoints, as another run of the program left it: what refining reads. */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { App } from '../../../src/main/app.ts';
import { numberedId } from '../numbered-id.ts';

const blobHash = 'ab'.repeat(32);

/** The arguments of the job that refines its résumé. */
export async function addPastImport({ engine, resumes, blobs }: App, number: number) {
  const [importJobId, resumeId] = [numberedId(7_000 + number), numberedId(8_000 + number)];
  const db = new Database(join(blobs.pathOf(blobHash), '../../../nightshift.db'));
  const insertJob = db.prepare(`
    INSERT INTO job (id, kind, args, label, state, priority, rank, attempt, progress, output,
        created_at, started_at, finished_at, seq)
      VALUES (?, 'import-resume', '{}', 'past.pdf', 'completed', 3, 10, 1, 100, '{}', 1, 1, 2, 0)`);
  const insertStep = db.prepare(`
    INSERT INTO step (job_id, name, revision, type, output, started_at, finished_at)
      VALUES (?, ?, 1, 'pure', ?, 1, 2)`);
  try {
    db.transaction(() => {
      insertJob.run(importJobId);
      for (const [name, output] of checkpoints) {
        insertStep.run(importJobId, name, JSON.stringify(output));
      }
    })();
  } finally {
    db.close();
  }
  await engine.write((tx) =>
    resumes.add(tx, {
      ...{ id: resumeId, jobId: importJobId, blobHash, fileName: 'past.pdf', pageCount: 1 },
      ...{ mediaType: 'application/pdf', mode: 'text', confidence: 0.9, warnings: [] },
      ...{ resume: { basics: { name: 'Nora Ellingham' } }, evidence: {}, processingMs: 1 },
    }),
  );
  return { blobHash, resumeId, importJobId };
}

const run = {
  ...{ text: 'Nora Ellingham', x: 50, y: 50, width: 80, height: 12, fontSize: 12, fontName: 'F1' },
  ...{ isBold: true, isItalic: false },
};
const text = { page: 1, width: 595, height: 842, runs: [run], links: [] };
const page = { page: 1, mode: 'text', confidence: 1, characters: 13 };
const checkpoints = [
  ['text:1', { mode: 'text', text, confidence: 1 }],
  ['read', { mode: 'text', warnings: [], pages: [page] }],
  ['structure', { resume: { basics: {} }, confidence: 1, resumeLikeness: 1, warnings: [] }],
] as const;
