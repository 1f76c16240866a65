import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createApp } from '../../src/main/app.ts';
import { chooseTaskRunner } from '../../src/main/services/task-pool/choose-task-runner.ts';
import { isFinalJobState } from '../../src/shared/domain/job-state.ts';
import { makeResumePdf, people } from '../support/fixtures/index.ts';
import { silentLogger as logger } from '../support/silent-logger.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

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
  const isOver = () => app.engine.listJobs(1).every(({ state }) => isFinalJobState(state));
  await new Promise<void>((resolve) => {
    app.engine.listen(() => {
      if (isOver()) resolve();
    });
  });
  const [version] = app.resumes.list();
  expect(version?.resume.basics?.name).toBe(people.nora.resume.basics?.name);
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
