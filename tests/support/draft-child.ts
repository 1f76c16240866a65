/**
 * A program of its own for crash tests: the real app, in which somebody types into a résumé.
 *
 * Arguments: data folder, trail file, number of the failpoint at which to kill itself (0: none).
 * Each name that was answered to be saved is appended to the trail; then it dies without a word.
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

const { resumeDesk: desk } = app;
const id = await desk.create();
appendFileSync(trail, `created:${id}\n`);
let revision = 0;
for (const name of ['I', 'In', 'Ine', 'Ines']) {
  const saved = await desk.saveDraft(id, { base: 1, revision, resume: { basics: { name } } });
  if (saved === null || 'conflict' in saved) throw new TypeError('the draft was refused');
  revision = saved.revision;
  appendFileSync(trail, `draft:${name}\n`);
}
await desk.saveVersion(id, { revision, note: null });
appendFileSync(trail, `version:Ines\n`);
await desk.saveDraft(id, { base: 2, revision: 0, resume: { basics: { name: 'Ines C' } } });
appendFileSync(trail, `draft:Ines C\n`);
appendFileSync(trail, `places:${reached}\n`);
process.kill(process.pid, 'SIGKILL');
