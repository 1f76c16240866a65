/** Imports one file through the app and tells how it ended: `node import-one-child.ts FILE DATA`. */
import { createApp } from '../../src/main/app.ts';
import { failureOf } from '../../src/shared/domain/failures.ts';
import { toPlainText } from '../../src/shared/std/to-plain-text.ts';
import { jobSettled } from '../../tests/support/job-settled.ts';

const [file = '', dataFolder = ''] = process.argv.slice(2);
const silent = (): void => {};
const logger = { debug: silent, info: silent, warn: silent, error: silent };

const app = await createApp({ dataFolder, logger });
const start = performance.now();
const { end, reason } = await importFile();
const seconds = (performance.now() - start) / 1_000;
await app.close();
const megabytes = process.resourceUsage().maxRSS / 1_024;
console.log(JSON.stringify({ end, reason, seconds, megabytes }));

async function importFile(): Promise<{ readonly end: string; readonly reason: string }> {
  const [outcome] = await app.intake.start([app.intake.grantPath(file)]);
  if (outcome === undefined) return { end: 'refused', reason: '' };
  if (!('job' in outcome)) {
    return { end: 'refused', reason: 'code' in outcome ? sentenceOf(outcome.code) : '' };
  }
  const { state, failure } = await jobSettled(app, outcome.job.id);
  const end = state === 'pending' ? 'needs you' : state;
  return { end, reason: failure === null ? '' : sentenceOf(failure.code) };
}

function sentenceOf(code: Parameters<typeof failureOf>[0]): string {
  return toPlainText(failureOf(code).sentence);
}
