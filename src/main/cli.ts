/** Entry of the command line. */
import { homedir } from 'node:os';
import { createProgram } from './create-program.ts';
import { createOutput } from './hosts/cli/output.ts';
import { createPrompt } from './hosts/cli/prompt.ts';
import { runCli } from './hosts/cli/run-cli.ts';

const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => interruption.abort());
}
// Whoever reads our output may have read enough, as `head` does; the queue keeps the rest.
process.stdout.on('error', () => interruption.abort());

process.exitCode = await runCli(createProgram(import.meta.filename), {
  args: process.argv.slice(2),
  // npm changes the folder and tells where it was called.
  folder: process.env.INIT_CWD ?? process.cwd(),
  surroundings: { platform: process.platform, env: process.env, home: homedir() },
  output: createOutput(process),
  prompt: createPrompt(process, () => interruption.abort()),
  interrupted: interruption.signal,
});
