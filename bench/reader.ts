/**
 * Measures how long the main thread is held up by questions over many rows: `npm run bench:reader`.
 *
 * The same questions are put to the reader thread and to the writing connection of the main thread,
 * over one database in a temporary folder. Options: `--jobs 1000000`, `--resumes 10000`, `--rounds 5`.
 */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createSystemClock } from '../src/main/services/clock/system-clock.ts';
import { openDatabase } from '../src/main/store/open-database.ts';
import { createAnswerQuery } from '../src/main/store/reader/answer-query.ts';
import { createStoreReader } from '../src/main/store/reader/store-reader.ts';
import { fillHistory } from './reader/fill-history.ts';
import { fillResumes } from './reader/fill-resumes.ts';
import { measureQuestion } from './reader/measure-question.ts';
import { questionsFor } from './reader/questions.ts';

const { values } = parseArgs({
  options: {
    jobs: { type: 'string', default: '1000000' },
    resumes: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '5' },
  },
});
const jobs = Number(values.jobs);
const resumes = Number(values.resumes);
const rounds = Number(values.rounds);

const folder = await mkdtemp(join(tmpdir(), 'nightshift-reader-'));
const path = join(folder, 'nightshift.db');
const db = openDatabase(path);
try {
  const now = Date.now();
  console.log(`Writing ${jobs.toLocaleString('en')} finished jobs …`);
  fillHistory(db, { jobs, now });
  console.log(`Writing ${resumes.toLocaleString('en')} résumés …`);
  const writtenMs = fillResumes(db, { resumes, now });
  console.log(`${(writtenMs / resumes).toFixed(2)} ms each, found by their words from then on.`);
  const megabytes = Math.round((await stat(path)).size / 2 ** 20);
  console.log(`${megabytes} MB. Medians of ${rounds} rounds, in ms.\n`);

  const logger = { debug() {}, info() {}, warn: console.warn, error: console.error };
  const reader = createStoreReader({ db, clock: createSystemClock(), logger });
  const answer = createAnswerQuery(db);
  const table: Record<string, object> = {};
  for (const { title, name, input } of questionsFor(jobs, now)) {
    const inThread = await measureQuestion(() => reader.run(name, input), rounds);
    const onMain = await measureQuestion(async () => answer(name, input), rounds);
    table[title] = {
      'in the thread: answer': inThread.answerMs,
      'main held up': inThread.holdUpMs,
      '(worst)': inThread.worstHoldUpMs,
      'on main: answer': onMain.answerMs,
      'main held up ': onMain.holdUpMs,
      '(worst) ': onMain.worstHoldUpMs,
    };
  }
  console.table(table);
  await reader.close();
} finally {
  db.close();
  await rm(folder, { recursive: true, force: true });
}
