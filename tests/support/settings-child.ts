/**
 * A program of its own for crash tests: the real app, in which somebody changes settings.
 *
 * Arguments: data folder, trail file, number of the failpoint at which to kill itself (0: none).
 * Each change that was answered to be stored is appended to the trail; then it dies without a word.
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
appendFileSync(trail, `opened:${reached}\n`);

for (const keepJobsDays of [7, 8, 9]) {
  await app.settings.set({ keepJobsDays });
  appendFileSync(trail, `days:${keepJobsDays}\n`);
}
for (const concurrency of [2, 3]) {
  await app.settings.kinds.set('import-resume', { concurrency });
  appendFileSync(trail, `concurrency:${concurrency}\n`);
}
appendFileSync(trail, `places:${reached}\n`);
process.kill(process.pid, 'SIGKILL');
