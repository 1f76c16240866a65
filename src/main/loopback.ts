/** Entry of the app in a browser. */
import { homedir } from 'node:os';
import { createProgram } from './create-program.ts';
import { runLoopback } from './hosts/loopback/run-loopback.ts';
import { createShowPage } from './hosts/loopback/show-page.ts';

const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => stopping.abort());
}
const surroundings = { platform: process.platform, env: process.env, home: homedir() };
const page = createShowPage({ ...surroundings, isRoot: process.getuid?.() === 0 });

process.exitCode = await runLoopback(createProgram(import.meta.filename), {
  args: process.argv.slice(2),
  folder: process.env.INIT_CWD ?? process.cwd(),
  surroundings,
  say: (line) => void process.stdout.write(`${line}\n`),
  showPage: page.show,
  stop: stopping.signal,
});
await page.close();
