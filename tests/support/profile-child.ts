/**
 * A program of its own for crash tests: the real app, in which somebody types into their profile.
 *
 * Arguments: data folder, trail file, number of the failpoint at which to kill itself (0: none).
 * Each name that was answered to be saved is appended to the trail; then it dies without a word.
 */
import { appendFileSync } from 'node:fs';
import { createApp } from '../../src/main/app.ts';
import { noPreferences } from '../../src/shared/domain/preferences.ts';
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

let revision = 0;
for (const name of ['I', 'In', 'Ine', 'Ines']) {
  const saved = await app.profile.edit('contact', revision, { name: [name] });
  if ('refused' in saved) throw new TypeError('the edit was refused');
  revision = saved.revision;
  appendFileSync(trail, `name:${name}\n`);
}
await app.wishes.savePreferences({ ...noPreferences, titles: ['Surveyor'] }, 0);
appendFileSync(trail, `title:Surveyor\n`);
appendFileSync(trail, `places:${reached}\n`);
process.kill(process.pid, 'SIGKILL');
