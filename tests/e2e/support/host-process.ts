/** Runs the built loopback host as a process of its own, on a data folder that outlives it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export interface HostProcess {
  /** The page with this launch's token. */
  readonly url: string;
  readonly pid: number;
  /** Where its memory can be asked about, if it was started with `--inspect`. */
  readonly inspector: string | null;
  /** What it has written so far, by lines. */
  readonly said: readonly string[];
  /** Ends it as an impatient person or a power cut does; resolves when it is gone. */
  kill(): Promise<void>;
  /** Asks it to end; resolves with its exit code. */
  stop(): Promise<number | null>;
}

const pageAddress = /http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]+/;
const inspectorAddress = /ws:\/\/127\.0\.0\.1:\d+\/[\w-]+/;

/**
 * Resolves when the host says where its page is; rejects with all it said when it ends before.
 *
 * @param nodeOptions for its Node, such as `--inspect=127.0.0.1:0`
 * @param env besides the environment of the tests
 */
export async function startHost(
  dataFolder: string,
  nodeOptions: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<HostProcess> {
  const args = [...nodeOptions, 'out/main/loopback.js', '--data', dataFolder, '--no-open'];
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  const { url, said } = await pageUrl(child);
  return {
    url,
    said,
    pid: child.pid ?? 0,
    // Node says it before it runs anything.
    inspector: inspectorAddress.exec(said.join('\n'))?.[0] ?? null,
    kill: () => end(child, 'SIGKILL').then(() => undefined),
    stop: () => end(child, 'SIGTERM'),
  };
}

function pageUrl(child: ChildProcess): Promise<{ url: string; said: readonly string[] }> {
  const said: string[] = [];
  return new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      if (!stream) continue;
      createInterface({ input: stream }).on('line', (line) => {
        said.push(line);
        const url = pageAddress.exec(line)?.[0];
        if (url) resolve({ url, said });
      });
    }
    child.once('error', reject);
    child.once('exit', (code) => {
      reject(new Error(`the host ended with ${code} and said:\n${said.join('\n')}`));
    });
  });
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  }
  return child.exitCode;
}
