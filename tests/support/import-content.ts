/** Imports a file through the whole app, handed over as every way in hands it over. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { App } from '../../src/main/app.ts';
import type { Job } from '../../src/main/engine/job.ts';
import { jobSettled } from './job-settled.ts';

interface FileContent {
  /** Where the file is written first. */
  readonly folder: string;
  readonly name: string;
  readonly content: string | Buffer;
}

export async function startImport(app: App, { folder, name, content }: FileContent) {
  const path = join(folder, name);
  await writeFile(path, content);
  const [outcome] = await app.intake.start([app.intake.grantPath(path)]);
  return outcome;
}

/** The file's job once it has ended or asks something. */
export async function importContent(app: App, file: FileContent): Promise<Job> {
  const outcome = await startImport(app, file);
  if (outcome === undefined || !('job' in outcome)) {
    throw new TypeError(`not queued: ${JSON.stringify(outcome)}`);
  }
  return jobSettled(app, outcome.job.id);
}
