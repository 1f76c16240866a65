/**
 * `npm start`: installs and builds what is missing, says so, and opens the app. Plain JavaScript
 * for Node 20, because in a fresh clone nothing else is there yet.
 *
 * npm start                        the app: in Electron, or in a browser where that cannot be had
 * npm start -- --browser           the app in a browser
 * npm start -- import FILE…        a command; `npm start -- --help` lists them
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { findElectron } from './electron-binary.mjs';
import { planLaunch } from './launch-plan.mjs';
import { node24, root, say } from './places.mjs';
import { ensureInstalled } from './setup.mjs';

/** The program to run and its arguments. */
async function toCommand({ entry, args }) {
  const underNode = (name) => [node24, join(root, `out/main/${name}.js`), ...args];
  if (entry !== 'electron') return underNode(entry);
  const { path, reason } = hasScreen()
    ? await findElectron()
    : { reason: 'there is no screen here' };
  if (path) {
    // Chromium refuses to run as root with its sandbox.
    const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    return [path, ...flags, root, ...args];
  }
  say(`Electron cannot be used: ${reason}. Opening Nightshift in a browser instead.`);
  return underNode('loopback');
}

function hasScreen() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Runs the program in the foreground, passes signals on, and ends as it ends. */
function runInForeground([program, ...args]) {
  const env = { ...process.env, INIT_CWD: process.env.INIT_CWD ?? process.cwd() };
  const child = spawn(program, args, { stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => child.kill(signal));
  child.once('error', (error) => {
    say(`${program} could not be started: ${error.message}`);
    process.exit(1);
  });
  child.once('exit', (code, signal) => {
    if (signal) process.removeAllListeners(signal).kill(process.pid, signal);
    else process.exit(code ?? 1);
  });
}

ensureInstalled();
ensureBuilt();
runInForeground(await toCommand(planLaunch(process.argv.slice(2))));
