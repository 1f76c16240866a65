import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type App, createApp } from '../../src/main/app.ts';
import { chooseTaskRunner } from '../../src/main/services/task-pool/choose-task-runner.ts';
import { isFinalJobState } from '../../src/shared/domain/job-state.ts';
import { makeResumePdf, people } from '../support/fixtures/index.ts';
import { silentLogger as logger } from '../support/silent-logger.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Resolves once every job has come to its end. */
async function allOver(app: App): Promise<void> {
  const isOver = () => app.engine.listJobs(9).every(({ state }) => isFinalJobState(state));
  await new Promise<void>((resolve) => {
    const look = (): void => {
      if (isOver()) resolve();
    };
    app.engine.listen(look);
    look();
  });
}

it('the runner that was set is used from the next start on, and reads as well', async () => {
  const folder = temporaryFolder();
  const dataFolder = join(folder, 'data');
  const first = await createApp({ dataFolder, logger });
  await first.settings.set({ taskRunner: 'child-process' });
  expect(first.tasks.health().runner).toBe('threads');
  await first.close();

  const app = await createApp({ dataFolder, logger });
  expect(app.tasks.health().runner).toBe('child-process');
  const file = join(folder, 'nora.pdf');
  await writeFile(file, await makeResumePdf());
  await app.intake.start([app.intake.grantPath(file)]);
  await allOver(app);
  const [version] = app.resumes.list();
  expect(version?.resume.basics?.name).toBe(people.nora.resume.basics?.name);
  await app.close();
});

it('a file that crashes native code costs only itself, when tasks have their own process', async () => {
  const folder = temporaryFolder();
  const workerEntry = new URL('../support/scripted-entry.ts', import.meta.url);
  const dataFolder = join(folder, 'data');
  const setting = await createApp({ dataFolder, logger, workerEntry });
  await setting.settings.set({ taskRunner: 'child-process' });
  await setting.close();

  const app = await createApp({ dataFolder, logger, workerEntry });
  const words = ['name: Ada', 'name: Ben', 'crash', 'name: Cleo', 'name: Dov'];
  const files = words.map((_word, index) => join(folder, `${index}.pdf`));
  for (const [index, file] of files.entries()) {
    await writeFile(file, `%PDF-1.7\n${words[index]}\n`);
  }
  await app.intake.start(files.map(app.intake.grantPath));
  await allOver(app);
  const outcomes = new Map(
    app.engine.listJobs(9).map(({ label, state, failure }) => [label, failure?.code ?? state]),
  );
  expect(Object.fromEntries(outcomes)).toEqual({
    ...{ '0.pdf': 'completed', '1.pdf': 'completed', '2.pdf': 'task-crashed' },
    ...{ '3.pdf': 'completed', '4.pdf': 'completed' },
  });
  await app.close();
});

it.each([
  [undefined, 'threads'],
  ['', 'threads'],
  ['balloons', 'threads'],
  ['child-process', 'child-process'],
] as const)(
  'with %j in the environment, tasks that are set to threads run on %s',
  (value, runner) => {
    expect(chooseTaskRunner('threads', { NIGHTSHIFT_TASK_RUNNER: value })).toBe(runner);
  },
);
