/** A Redis of the bench's own on this computer: a free port, a temporary folder, ended by its process. */
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { findPrograms } from './find-program.ts';

export interface RedisServer {
  /** A file in which the port stands, for the driver. */
  readonly file: string;
  stop(): Promise<void>;
}

export function findRedis(): string | null {
  return [...findPrograms('redis-server'), ...findPrograms('valkey-server')][0] ?? null;
}

/** `FULL` syncs its log before each answer, `NORMAL` once a second. */
export async function startRedis(
  program: string,
  options: {
    readonly folder: string;
    readonly level: 'FULL' | 'NORMAL';
    readonly env: Readonly<Record<string, string>>;
  },
): Promise<RedisServer> {
  const { folder, level, env } = options;
  mkdirSync(folder, { recursive: true });
  const port = await freePort();
  const settings = {
    ...{ port, bind: '127.0.0.1', dir: folder, save: '', appendonly: 'yes' },
    appendfsync: level === 'FULL' ? 'always' : 'everysec',
    'maxmemory-policy': 'noeviction',
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const server = spawn(program, flags, { stdio: 'ignore', env: { ...process.env, ...env } });
  const ended = new Promise<void>((resolve) => server.once('close', () => resolve()));
  await untilOpen(port);
  const file = join(folder, 'port');
  writeFileSync(file, String(port));
  return {
    file,
    async stop() {
      server.kill('SIGTERM');
      await ended;
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

async function untilOpen(port: number): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const isOpen = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1');
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
      socket.once('connect', () => socket.destroy());
    });
    if (isOpen) return;
    await delay(50);
  }
  throw new Error('Redis did not start');
}
