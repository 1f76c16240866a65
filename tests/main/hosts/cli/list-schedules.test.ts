import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { expect, it } from 'vitest';
import { listSchedules } from '../../../../src/main/hosts/cli/list-schedules.ts';
import { createOutput } from '../../../../src/main/hosts/cli/output.ts';
import { runCli } from '../../../../src/main/hosts/cli/run-cli.ts';
import { createRouter } from '../../../../src/main/router/router.ts';
import { afterTest } from '../../../support/after-test.ts';
import { fakeRouterParts } from '../../../support/fake-router-parts.ts';
import { scriptedProgram } from '../../../support/scripted-program.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { createTimetableLab } from '../../../support/timetable-lab.ts';

const day = 24 * 60 * 60_000;

function capture() {
  const written = { stdout: [] as string[], stderr: [] as string[] };
  const output = createOutput({
    stdout: { write: (text) => written.stdout.push(text) },
    stderr: { write: (text) => written.stderr.push(text) },
  });
  const linesOf = (texts: readonly string[]) => texts.join('').split('\n').slice(0, -1);
  return { output, lines: () => linesOf(written.stdout), notes: () => linesOf(written.stderr) };
}

async function setup() {
  const lab = createTimetableLab();
  afterTest(lab.close);
  await lab.timetable.start();
  await lab.clock.settle();
  const parts = fakeRouterParts({ timetable: lab.timetable });
  const client = createRouterClient(createRouter(parts));
  async function list(isJson = false): Promise<readonly string[]> {
    const { output, lines } = capture();
    expect(await listSchedules({ client }, { isJson, output })).toBe(0);
    return lines();
  }
  return { lab, list };
}

const shown = (time: number) =>
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short' }).format(time);

it('tells when each runs next, what became of the last run, and whether it is paused', async () => {
  const { lab, list } = await setup();
  const next = Date.UTC(2030, 0, 8, 6);
  const line = 'Look around  every day at 06:00';
  expect(await list()).toEqual([`next ${shown(next)}  ${line}`]);
  await lab.leap(3 * day);
  await lab.clock.advance(15_000);
  const last = Date.UTC(2030, 0, 10, 9);
  expect(await list()).toEqual([
    `next ${shown(next + 3 * day)}  ${line}  last ${shown(last)}: missed 3, ran 1`,
  ]);
  await lab.timetable.setPaused(lab.schedule().id, true);
  expect(await list()).toEqual([`paused  ${line}  last ${shown(last)}: missed 3, ran 1`]);
});

it('prints an object a line when asked for JSON', async () => {
  const { list } = await setup();
  const lines = (await list(true)).map((line) => JSON.parse(line));
  expect(lines).toMatchObject([{ kind: 'look-around', cron: '0 6 * * *', isPaused: false }]);
});

it('is a command, and says so where there are none', async () => {
  const { output, lines, notes } = capture();
  const folder = temporaryFolder();
  const surroundings = { platform: 'linux', env: {}, home: join(folder, 'home') } as const;
  const args = ['schedules', '--data', 'data'];
  const interrupted = new AbortController().signal;
  const options = { args, folder, surroundings, output, interrupted };
  expect(await runCli(scriptedProgram(), options)).toBe(0);
  if (lines().length === 0) expect(notes()).toEqual(['There are no schedules.']);
  else expect(lines().every((line) => line.startsWith('next '))).toBe(true);
});
