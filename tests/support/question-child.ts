/**
 * A program of its own for the crash tests of questions: opens the app with scripted readers, hands
 * over a file where none was, answers what is asked in the order of its arguments, and says how the
 * job stands. Out of answers, it waits to be killed.
 */
import { createApp } from '../../src/main/app.ts';
import { askedBy } from '../../src/shared/domain/asked-by.ts';
import { isFinalJobState } from '../../src/shared/domain/job-state.ts';
import { silentLogger } from './silent-logger.ts';

const [dataFolder = '', file = '', ...passwords] = process.argv.slice(2);
const workerEntry = new URL('./scripted-entry.ts', import.meta.url);
const app = await createApp({ dataFolder, workerEntry, logger: silentLogger });
let toldSeq = -1;

function look(): void {
  const [job] = app.engine.listJobs(1);
  if (job === undefined || job.seq === toldSeq) return;
  toldSeq = job.seq;
  const asks = askedBy(job);
  const resumes = app.resumes.list().length;
  const { state, attempt, failure } = job;
  const said = { state, attempt, asks, code: failure?.code ?? null, resumes };
  process.stdout.write(`${JSON.stringify(said)}\n`);
  if (isFinalJobState(state)) void app.close();
  const password = asks === 'password' ? passwords.shift() : undefined;
  // In a turn of its own: what is told here is being told to others as well.
  if (password !== undefined) {
    setImmediate(() => void app.answers.answer(job.id, { type: 'password', password }));
  }
}

// Two starts that were killed have closed the gate of all work.
await app.engine.resume();
app.engine.listen(look);
if (app.engine.listJobs(1).length === 0) await app.intake.start([app.intake.grantPath(file)]);
look();
