/** The line of a pool's process to the app that started it, under Node and under Electron alike. */
import { invariant } from '../../../../shared/std/invariant.ts';

export interface ParentLine {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Called when the app is gone. Electron's utility processes are ended by Electron itself then. */
  onGone(listener: () => void): void;
}

/** As much of `process` as is needed; `parentPort` is there in Electron's utility processes. */
export type ChildProcessSelf = Pick<NodeJS.Process, 'connected' | 'send' | 'on'> & {
  readonly parentPort?: Pick<Electron.ParentPort, 'postMessage' | 'on'>;
};

export function connectToParent(self: ChildProcessSelf): ParentLine {
  const { parentPort } = self;
  if (parentPort !== undefined) {
    return {
      post: (message) => parentPort.postMessage(message),
      onMessage: (listener) => void parentPort.on('message', ({ data }) => listener(data)),
      onGone: () => {},
    };
  }
  invariant(self.send !== undefined, 'a pool process is started by the app');
  return {
    // The callback takes the error of a closed line: `onGone` follows.
    post: (message) => void self.send?.(message, undefined, undefined, () => {}),
    onMessage: (listener) => void self.on('message', listener),
    onGone(listener) {
      self.on('disconnect', listener);
      // The app may have gone while this process was still starting.
      if (!self.connected) listener();
    },
  };
}
