/** Kills a program at each place between the end of a job and the news of it, and starts it again. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';

const child = fileURLToPath(new URL('./outbox-child.ts', import.meta.url));

export interface OutboxKill {
  /** Where the process was killed. */
  readonly place: string | undefined;
  readonly killedBy: NodeJS.Signals | null;
  /** Of the next start. */
  readonly exitCode: number | null;
  /** What the outbox holds in the end, as `channel state reason`. */
  readonly entries: readonly string[];
  /** Ids of the notifications that were shown, and of the webhooks that arrived. */
  readonly shown: readonly string[];
  readonly arrived: readonly string[];
  readonly recorded: readonly string[];
  /** Domain events by type, and the jobs there are, as `kind state`. */
  readonly events: readonly string[];
  readonly jobs: readonly string[];
  readonly integrity: unknown;
}

export interface OutboxSweep {
  /** The places of a run that nobody disturbs, in order. */
  readonly places: () => Promise<readonly string[]>;
  /** Kills at one of them, counted from 1, and starts the program again. */
  readonly killAt: (place: number) => Promise<OutboxKill>;
  readonly close: () => Promise<void>;
}

const linesOf = (path: string): readonly string[] =>
  existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : [];

/** @param folder for the data of all runs; the caller removes it */
export async function openOutboxSweep(folder: string): Promise<OutboxSweep> {
  const arrivals = new Map<string, string[]>();
  const server = createServer((request, response) => {
    const id = String(request.headers['nightshift-delivery']);
    const run = String(request.url);
    arrivals.set(run, [...(arrivals.get(run) ?? []), id]);
    response.end();
  });
  server.listen({ host: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  async function run(data: string, name: string, killAt: number) {
    const args = [child, data, `http://127.0.0.1:${port}/${name}`, String(killAt)];
    const started = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
    const [code, signal] = await once(started, 'exit');
    return { code, signal } as { code: number | null; signal: NodeJS.Signals | null };
  }

  return {
    async places() {
      const data = await mkdtemp(join(folder, 'data-'));
      await run(data, 'clean', 0);
      return linesOf(join(data, 'trail'));
    },
    async killAt(place) {
      const data = await mkdtemp(join(folder, 'data-'));
      const killed = await run(data, `kill-${place}`, place);
      const killedAt = linesOf(join(data, 'trail')).at(-1);
      const next = await run(data, `kill-${place}`, 0);
      return {
        ...{ place: killedAt, killedBy: killed.signal, exitCode: next.code },
        ...{ shown: linesOf(join(data, 'shown')), arrived: arrivals.get(`/kill-${place}`) ?? [] },
        ...inspect(join(data, 'nightshift.db')),
      };
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function inspect(path: string) {
  const db = new Database(path);
  try {
    const pluck = (sql: string) => db.prepare(sql).pluck().all().map(String);
    return {
      entries: pluck("SELECT concat_ws(' ', channel, state, reason) FROM outbox ORDER BY channel"),
      events: pluck('SELECT type FROM domain_event ORDER BY seq'),
      jobs: pluck("SELECT concat_ws(' ', kind, state) FROM job ORDER BY kind"),
      recorded: pluck('SELECT id FROM outbox ORDER BY channel'),
      integrity: db.pragma('integrity_check', { simple: true }),
    };
  } finally {
    db.close();
  }
}
