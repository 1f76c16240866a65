/** Imports the sample documents through the app and writes what it makes of each. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type App, createApp } from '../../src/main/app.ts';
import type { Job } from '../../src/main/engine/job.ts';
import type { Logger } from '../../src/main/engine/ports.ts';
import type { Resume } from '../../src/shared/domain/resume.ts';
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
  /** A model server that fills gaps, and where what came of that goes, likewise. */
  readonly model?: { readonly baseUrl: string; readonly name: string; readonly assisted: string };
}

const silent = (): void => {};
const logger: Logger = { debug: silent, info: silent, warn: silent, error: console.error };

async function chooseModel(app: App, { baseUrl, name }: { baseUrl: string; name: string }) {
  const settings = {
    type: 'compatible',
    name: 'Bench',
    baseUrl,
    allowsPrivateHosts: true,
  } as const;
  const providerId = await app.models.addProvider(settings, null);
  await app.models.choose('structuring', { providerId, model: name });
  const scope = { providerId, use: 'structuring' } as const;
  await app.models.setConsent(scope, { isAllowed: true, isRedacted: false });
}

/** The newest version, once a model was asked about it, if it was. */
async function refinedResume(app: App, { id, entity }: Job): Promise<Resume | undefined> {
  const child = app.engine
    .listJobs(10_000)
    .find(({ kind, parentId }) => kind === 'refine-resume' && parentId === id);
  const ended = child && (await jobSettled(app, child.id));
  if (ended?.failure) console.log(`  ${ended.failure.code}  ${ended.label}`);
  const line = entity && app.resumes.findLine(entity.id);
  return line ? app.resumes.get(line.versionId)?.resume : undefined;
}

export async function importSamples(
  samples: readonly Sample[],
  { dataFolder, predictions, model }: Folders,
): Promise<readonly SampleResult[]> {
  await mkdir(predictions, { recursive: true });
  const app = await createApp({ dataFolder, logger });
  const jobs = new Map<Sample, Job>();
  const failures = new Map<Sample, string>();
  const started = performance.now();
  try {
    if (model) await chooseModel(app, model);
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
      if (model) {
        const refined = await refinedResume(app, job);
        await writeFile(join(model.assisted, `${sample.id}.json`), JSON.stringify(refined ?? {}));
      }
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
