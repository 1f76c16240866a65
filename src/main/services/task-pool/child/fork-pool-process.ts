/** Starts the process of a task pool under plain Node. */
import { fork } from 'node:child_process';
import type { StartPoolProcess } from './pool-process.ts';

export const forkPoolProcess: StartPoolProcess = (file, env) => {
  const child = fork(file, {
    env,
    // Bytes cross as bytes.
    serialization: 'advanced',
    // Not the parent's: a debugger's port can be taken only once.
    execArgv: [],
    // Standard output belongs to the command line's answers; how it ended is told by its exit.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return {
    // The callback takes the error of a closed line: the exit tells all that matters.
    post: (message) => void child.send(message as object, () => {}),
    onMessage: (listener) => void child.on('message', listener),
    onExit(listener) {
      child.once('exit', (code, signal) => listener({ code, signal }));
      // Kept for good: an error may also come of a message or a signal that could not be sent.
      child.on('error', () => {
        if (child.pid === undefined) listener({ code: null, signal: null });
      });
    },
    kill: () => void child.kill('SIGKILL'),
  };
};
