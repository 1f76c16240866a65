/**
 * A program that holds a task pool in a child process and is busy with it: prints the id of that
 * process, then works until it is killed.
 */
import { openRunnerLab } from './runner-lab.ts';

const { run, start } = openRunnerLab({ kind: 'child-process' });
const pid = await run('process');
await Promise.all([start('spin'), start('wait')]);
process.stdout.write(`${pid}\n`);
