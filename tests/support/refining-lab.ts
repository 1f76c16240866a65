/** The real app with a scripted model server on this computer, for whole imports that are refined. */
import { type App, createApp } from '../../src/main/app.ts';
import type { Job } from '../../src/main/engine/job.ts';
import { isFinalJobState } from '../../src/shared/domain/job-state.ts';
import { afterTest } from './after-test.ts';
import { jobSettled } from './job-settled.ts';
import { startModelServer } from './model-server/model-server.ts';
import { answerParts, type PartScript } from './refining/answer-parts.ts';
import { silentLogger } from './silent-logger.ts';
import { temporaryFolder } from './temporary-folder.ts';

export async function openRefiningLab(script: PartScript = () => undefined) {
  const server = await startModelServer({ chat: answerParts(script) });
  afterTest(server.close);
  const app = await createApp({
    ...{ dataFolder: temporaryFolder(), logger: silentLogger, models: { env: {} } },
  });
  afterTest(app.close);
  const providerId = await app.models.addProvider(
    { type: 'openai', name: 'Scripted', baseUrl: server.baseUrl, allowsPrivateHosts: false },
    null,
  );
  await app.models.choose('structuring', { providerId, model: 'test-model' });
  return { app, server, providerId, importFile: (path: string) => importFile(app, path) };
}

/** Resolves when the file is read and a model has been asked about it. */
async function importFile(
  app: App,
  path: string,
): Promise<{ readonly read: Job; readonly refined: Job }> {
  const [outcome] = await app.intake.start([app.intake.grantPath(path)]);
  if (outcome === undefined || !('job' in outcome)) throw new RangeError(outcome?.status);
  const read = await jobSettled(app, outcome.job.id);
  const child = app.engine
    .listJobs(1_000)
    .find((job) => job.kind === 'refine-resume' && job.parentId === read.id);
  if (child === undefined) throw new RangeError(`${read.state}, and nothing was asked`);
  return { read, refined: await jobStopped(app, child.id) };
}

/** The job once it has ended, or waits with a failure that somebody else must mend. */
export function jobStopped({ engine }: App, id: string): Promise<Job> {
  const { promise, resolve } = Promise.withResolvers<Job>();
  const look = (): void => {
    const job = engine.getJob(id);
    const isStuck = job?.state === 'pending' && job.failure !== null;
    if (job !== null && (isStuck || isFinalJobState(job.state))) resolve(job);
  };
  const stopListening = engine.listen(look);
  look();
  return promise.finally(stopListening);
}
