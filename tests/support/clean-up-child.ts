/**
 * A program of its own for crash tests: cleans a data folder up with the real app.
 *
 * Arguments: data folder, trail file, number of the failpoint at which to kill itself (0: none).
 */
import { appendFileSync } from 'node:fs';
import { createApp } from '../../src/main/app.ts';
import { isFinalJobState } from '../../src/shared/domain/job-state.ts';
import { silentLogger } from './silent-logger.ts';

const [dataFolder = '', trail = '', killAt = '0'] = process.argv.slice(2);
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

const { engine } = app;
const cleanUps = () => engine.listJobs(500).filter(({ kind }) => kind === 'clean-up');
if (cleanUps().length === 0) {
  await engine.write((tx) => engine.enqueue(tx, { kind: 'clean-up', args: {}, label: 'Clean up' }));
}
const isOver = () => cleanUps().every(({ state }) => isFinalJobState(state));
if (!isOver()) {
  await new Promise<void>((resolve) => {
    engine.listen(() => {
      if (isOver()) resolve();
    });
  });
}
await app.close();
