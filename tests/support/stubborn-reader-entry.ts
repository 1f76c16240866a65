/** A reader thread that misbehaves where it is asked about a text that says how. */
import { parentPort } from 'node:worker_threads';

parentPort?.on('message', ({ id, input }: { id: number; input: { text?: string } }) => {
  switch (input.text) {
    case 'spin':
      for (;;) Math.sqrt(id);
    case 'exit':
      return process.exit(3);
    case 'throw':
      throw new RangeError('thrown in the thread');
    case 'fail':
      return parentPort?.postMessage({ id, isDone: false, detail: 'a stack of the thread' });
    case 'lie':
      return parentPort?.postMessage({ id, isDone: true, output: { jobs: 'none' } });
    default:
      return parentPort?.postMessage({ id, isDone: true, output: { jobs: [], next: null } });
  }
});
