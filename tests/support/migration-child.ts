/**
 * A program of its own for crash tests: opens a database, and so upgrades it.
 *
 * Arguments: the database, and the failpoint at which to kill itself (empty: none).
 */
import { openDatabase } from '../../src/main/store/open-database.ts';

const [path = '', killAt = ''] = process.argv.slice(2);

openDatabase(path, (place) => {
  if (place === killAt) process.kill(process.pid, 'SIGKILL');
}).close();
