/**
 * A program of its own for crash tests: imports one file with the real app and waits for its end.
 *
 * Arguments: data folder, file, trail file, number of the failpoint at which to kill itself (0: none).
 * Every failpoint it reaches is appended to the trail before anything happens there, so that the
 * test can count what was begun and what was recorded.
 */
import { appendFileSync } from 'node:fs';
import { createApp } from '../../src/main/app.ts';
import { isFinalJobState } from '../../src/shared/domain/job-state.ts';
import { silentLogger } from './silent-logger.ts';

const [dataFolder = '', file = '', trail = '', killAt = '0'] = process.argv.slice(2);
let reached = 0;

const app = await createApp({
  dataFolder,
  logger: silentLogger,
  reach(place) {
    reached += 1;
    appendFileSync(trail, `${place}\n`);
    if (reached === Number(killAt)) process.kill(process.pid, 'SIGKILL');
  },
});

if (app.engine.listJobs(1).length === 0) await app.intake.start([app.intake.grantPath(file)]);

const isOver = () => app.engine.listJobs(10).every((job) => isFinalJobState(job.state));
if (!isOver()) {
  await new Promise<void>((resolve) => {
    app.engine.listen(() => {
      if (isOver()) resolve();
    });
  });
}
await app.close();
