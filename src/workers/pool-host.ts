/** Entry of the process that holds the task pool where the app keeps it apart from itself. */
import { connectToParent } from '../main/services/task-pool/child/connect-to-parent.ts';
import { servePool } from '../main/services/task-pool/child/serve-pool.ts';
import { toTaskError } from './to-task-error.ts';

servePool({
  line: connectToParent(process),
  toErrorData: toTaskError,
  // An exit would wait for the threads, and one that is deep in native code lets it wait for ever.
  endProcess: () => process.kill(process.pid, 'SIGKILL'),
});
