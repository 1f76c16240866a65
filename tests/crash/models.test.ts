import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { mapInParallel } from '../../src/shared/std/map-in-parallel.ts';
import { afterTest } from '../support/after-test.ts';
import { isLong } from '../support/faults/fault-row.ts';
import { withDatabase } from '../support/faults/inspect-folder.ts';
import { startModelServer } from '../support/model-server/model-server.ts';
import { sayJson } from '../support/model-server/replies.ts';
import type { ModelServerRequest } from '../support/model-server/server-request.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const program = fileURLToPath(new URL('../support/model-child.ts', import.meta.url));

/** The first answer to the first question is of no use, so that there are three calls in all. */
const script = ({ prompt, body }: ModelServerRequest) => {
  const isFirst = prompt.includes('the first question') && body.messages?.length === 2;
  return sayJson(isFirst ? { name: 'x' } : { title: 'Signal engineer' });
};

async function setup() {
  const server = await startModelServer({ chat: { to: script } });
  afterTest(server.close);
  const folder = temporaryFolder();
  const dataFolder = join(folder, 'data');
  let runs = 0;

  function start(killAt = 0) {
    runs += 1;
    const trail = join(folder, `trail-${runs}`);
    const args = [program, dataFolder, server.baseUrl, trail, String(killAt)];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
    const ended = once(child, 'exit').then(async ([, signal]) => {
      const text = await readFile(trail, 'utf8').catch(() => '');
      return { signal: signal as string | null, places: text.split('\n').filter(Boolean) };
    });
    return { child, ended };
  }
  const run = (killAt = 0) => start(killAt).ended;

  const left = () =>
    withDatabase(dataFolder, (db) => {
      const all = (sql: string) => db.prepare(sql).pluck().all();
      return {
        integrity: db.pragma('integrity_check', { simple: true }),
        states: all("SELECT state FROM job WHERE kind = 'ask-twice'"),
        outputs: all("SELECT output FROM job WHERE kind = 'ask-twice'"),
        open: all('SELECT id FROM outward_call WHERE ended_at IS NULL').length,
        free: all('SELECT id FROM outward_call WHERE cost_micros IS 0').length,
        lines: all('SELECT id FROM outward_call').length,
      };
    });
  return { server, start, run, left };
}

const done = {
  ...{ integrity: 'ok', states: ['completed'], free: 0 },
  outputs: ['["Signal engineer","Signal engineer"]'],
};
/** The question, its repair, and the other question. */
const CALLS = 3;
/** The machine has few cores. */
const LANES = 2;

/** Kills the process at one place and starts it again. */
async function killAndReopen(killAt: number): Promise<void> {
  const { server, run, left } = await setup();
  const { signal, places } = await run(killAt);
  expect(signal, `at ${killAt}`).toBe('SIGKILL');
  // A call that was reserved but not settled when the process died may have been in flight.
  const { open } = left();
  expect(open, `at ${killAt}`).toBeLessThanOrEqual(1);
  await run();
  expect(server.chats.length, `${places.at(-1)} (${killAt})`).toBeLessThanOrEqual(CALLS + open);
  expect(left(), `at ${killAt}`).toEqual({ ...done, open, lines: CALLS + open });
}

describe('a process that asks models', () => {
  it('makes no call once more that had an answer, wherever it is killed', async () => {
    const whole = await setup();
    const { places } = await whole.run();
    expect(whole.server.chats).toHaveLength(CALLS);
    expect(whole.left()).toEqual({ ...done, open: 0, lines: CALLS });
    const commits = places.flatMap((place, index) =>
      place === 'transaction:after-commit' ? [index + 1] : [],
    );
    // A call is reserved and settled, and a step commits what came of its calls.
    const [, settled, reserved, repaired, , , last] = commits;
    const told = [settled, reserved, repaired, last].map((place) => place ?? 0);
    const killedAt = isLong ? places.map((_place, index) => index + 1) : told;
    await mapInParallel(killedAt, LANES, killAndReopen);
  }, 300_000);

  it('repeats the call that was in flight, once, and counts both', async () => {
    const { server, start, run, left } = await setup();
    const held = Promise.withResolvers<void>();
    server.script({ to: (request) => (request.index < 1 ? script(request) : () => held.promise) });
    const { child, ended } = start();
    await server.chat(1);
    child.kill('SIGKILL');
    await ended;
    held.resolve();
    server.script({ to: script });
    await run();
    expect(server.chats).toHaveLength(CALLS + 1);
    expect(left()).toEqual({ ...done, open: 1, lines: CALLS + 1 });
  }, 60_000);
});
