/** Starts the process of the task pool as one of Electron's utility processes. */
import type { StartPoolProcess } from '../../services/task-pool/child/pool-process.ts';

/**
 * Electron ends such a process with the app, and gives it Node with threads. Plain `fork` would need
 * Electron to run as Node, which the packed app refuses.
 */
export function electronPoolStarter(
  utilityProcess: Pick<typeof Electron.utilityProcess, 'fork'>,
): StartPoolProcess {
  return (file, env) => {
    const child = utilityProcess.fork(file, [], {
      ...{ env, serviceName: 'Nightshift tasks', stdio: 'ignore' },
    });
    return {
      post: (message) => child.postMessage(message),
      onMessage: (listener) => void child.on('message', listener),
      onExit: (listener) => void child.once('exit', (code) => listener({ code, signal: null })),
      kill: () => void child.kill(),
    };
  };
}
