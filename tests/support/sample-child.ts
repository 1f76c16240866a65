/**
 * A program of its own for crash tests: the real app, in which somebody adds and removes the sample
 * data while all work is paused.
 *
 * Arguments: data folder, trail file, number of the failpoint at which to kill itself (0: none).
 * What was answered to be done is appended to the trail; then it dies without a word.
 */
import { appendFileSync } from 'node:fs';
import { createApp } from '../../src/main/app.ts';
import { silentLogger } from './silent-logger.ts';

const [dataFolder = '', trail = '', killAt = '0'] = process.argv.slice(2);
let reached = 0;

const app = await createApp({
  dataFolder,
  logger: silentLogger,
  reach() {
    reached += 1;
    if (reached === Number(killAt)) process.kill(process.pid, 'SIGKILL');
  },
});
await app.engine.pause();
appendFileSync(trail, `opened:${reached}\n`);
const outcomes = await app.samples.add();
appendFileSync(trail, `added:${outcomes.filter(({ status }) => status === 'queued').length}\n`);
await app.samples.remove();
appendFileSync(trail, 'removed:all\n');
appendFileSync(trail, `places:${reached}\n`);
process.kill(process.pid, 'SIGKILL');
