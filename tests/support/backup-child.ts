/**
 * A program of its own for crash tests: makes a backup, or restores the newest one.
 *
 * Arguments: data folder, `backup` or `restore`, trail file, number of the failpoint at which to
 * kill itself (0: none). Each failpoint is appended to the trail before anything happens there.
 */
import { appendFileSync } from 'node:fs';
import { openBackups } from '../../src/main/open-data.ts';
import { silentLogger } from './silent-logger.ts';

const [dataFolder = '', deed = '', trail = '', killAt = '0'] = process.argv.slice(2);
let reached = 0;

const backups = openBackups({
  dataFolder,
  logger: silentLogger,
  reach(place) {
    reached += 1;
    appendFileSync(trail, `${place}\n`);
    if (reached === Number(killAt)) process.kill(process.pid, 'SIGKILL');
  },
});

await backups.makeReady();
if (deed === 'restore') await backups.restore('newest');
else {
  const copied = await backups.copy('asked');
  await backups.addBlobs(copied);
  await backups.verify(copied.name);
  await backups.prune();
}
