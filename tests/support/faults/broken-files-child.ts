/**
 * Imports files one after another through the whole app, and prints a line of JSON for each: what
 * came of it, the milliseconds it took, and the most memory that the process held meanwhile.
 *
 * Arguments: a folder for the app's data, then the files.
 */
import { type App, createApp } from '../../../src/main/app.ts';
import { jobSettled } from '../job-settled.ts';
import { silentLogger as logger } from '../silent-logger.ts';

const [dataFolder = '', ...files] = process.argv.slice(2);
const sampleMs = 10;

async function outcomeOf(app: App, path: string): Promise<string> {
  const [outcome] = await app.intake.start([app.intake.grantPath(path)]);
  if (outcome === undefined) return 'lost';
  if (outcome.status === 'refused') return outcome.code;
  if (!('job' in outcome)) return outcome.status;
  const job = await jobSettled(app, outcome.job.id);
  return job.failure?.code ?? (job.state === 'pending' ? 'needs-user' : job.state);
}

const app = await createApp({ dataFolder, logger });
for (const file of files) {
  let peakBytes = process.memoryUsage.rss();
  const sampler = setInterval(() => {
    peakBytes = Math.max(peakBytes, process.memoryUsage.rss());
  }, sampleMs);
  const startedMs = performance.now();
  const outcome = await outcomeOf(app, file);
  clearInterval(sampler);
  const ms = Math.round(performance.now() - startedMs);
  process.stdout.write(`${JSON.stringify({ file, outcome, ms, peakBytes })}\n`);
}
await app.close();
