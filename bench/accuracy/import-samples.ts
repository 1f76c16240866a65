/** Imports the sample documents through the app and writes what it makes of each. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createApp } from '../../src/main/app.ts';
import type { Job } from '../../src/main/engine/job.ts';
import type { Logger } from '../../src/main/engine/ports.ts';
import { jobSettled } from '../../tests/support/job-settled.ts';
import { readStepOutputs } from './read-step-outputs.ts';
import type { Sample } from './samples.ts';

export interface SampleResult {
  readonly sample: Sample;
  /** The code it failed with, or null. */
  readonly failure: string | null;
  /** The text that OCR read, all pages; empty when none was needed. */
  readonly ocrText: string;
}

interface Folders {
  readonly dataFolder: string;
  /** Gets one `<id>.json` a document. */
  readonly predictions: string;
}

const silent = (): void => {};
const logger: Logger = { debug: silent, info: silent, warn: silent, error: console.error };

export async function importSamples(
  samples: readonly Sample[],
  { dataFolder, predictions }: Folders,
): Promise<readonly SampleResult[]> {
  await mkdir(predictions, { recursive: true });
  const app = await createApp({ dataFolder, logger });
  const jobs = new Map<Sample, Job>();
  const failures = new Map<Sample, string>();
  const started = performance.now();
  try {
    const outcomes = await app.intake.start(samples.map(({ path }) => app.intake.grantPath(path)));
    for (const [index, sample] of samples.entries()) {
      const outcome = outcomes[index];
      if (outcome?.status === 'refused') failures.set(sample, outcome.code);
      if (outcome && 'job' in outcome) jobs.set(sample, await jobSettled(app, outcome.job.id));
    }
    for (const [sample, job] of jobs) {
      if (job.failure) failures.set(sample, job.failure.code);
      const resume = job.entity ? app.resumes.get(job.entity.id)?.resume : undefined;
      await writeFile(join(predictions, `${sample.id}.json`), JSON.stringify(resume ?? {}));
    }
  } finally {
    await app.close();
  }
  const seconds = (performance.now() - started) / 1000;
  console.log(`${samples.length} documents imported in ${seconds.toFixed(1)} s`);
  const texts = await readStepOutputs(dataFolder, [...jobs.values()]);
  return samples.map((sample) => ({
    sample,
    failure: failures.get(sample) ?? null,
    ocrText: texts.get(jobs.get(sample)?.id ?? '') ?? '',
  }));
}
