import { existsSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cheapKinds, faultKinds } from '../support/faults/fault-kinds.ts';
import { isLong, prove } from '../support/faults/fault-row.ts';
import { inspectFolder, withDatabase } from '../support/faults/inspect-folder.ts';
import { type RunningChild, runFaultChild } from '../support/faults/run-child.ts';

/** Each job of the first kind queues one of the second. */
const form = isLong ? { kills: 1_000, jobs: 10_000 } : { kills: 20, jobs: 300 };
const lanes = 2;
const kills = form.kills / lanes;
const pairs = form.jobs / lanes / 2;
const bodiesOfAPair = 4;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nightshift-kills-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** A small generator of our own, so that a run that fails can be made again (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Kills in one data folder until there were enough, then lets the rest run to its end. */
async function killInLane(lane: number) {
  const random = randomFrom(lane + 1);
  const dataFolder = await mkdtemp(join(folder, 'data-'));
  const bodyLog = join(dataFolder, 'bodies');
  const fill = [{ kind: faultKinds.steps, count: pairs }];
  const plan = { dataFolder, bodyLog, fill, isScripted: true };
  const integrity = new Set<string>();
  let killed = 0;
  let overEarly = false;
  let killsAtStart = false;

  /** Share of the bodies that have begun: where it runs ahead of the kills, these come sooner. */
  const progress = () =>
    existsSync(bodyLog) ? statSync(bodyLog).size / (pairs * bodiesOfAPair * 43) : 0;

  while (killed < kills && !overEarly) {
    const isAhead = progress() > killed / kills;
    const aliveMs = random() * (isAhead ? 30 : 250);
    // Never twice in a row: a job that dies three times alone is set aside, as it should be.
    killsAtStart = killed > 0 && !killsAtStart && random() < 0.1;
    let timer: NodeJS.Timeout | undefined;
    const killIn = (ms: number, child: RunningChild) => {
      timer = setTimeout(() => child.kill('SIGKILL'), ms);
    };
    const ended = await runFaultChild(plan, {
      onStart: (child) => killsAtStart && killIn(100 + random() * 250, child),
      onNews: ({ type }, child) => type === 'worked' && !killsAtStart && killIn(aliveMs, child),
    });
    clearTimeout(timer);
    overEarly = ended.signal !== 'SIGKILL';
    expect(overEarly ? ended.code : 0, ended.errors).toBe(0);
    if (!overEarly) killed += 1;
    // Looking repairs what the next start would have to: so not after every kill.
    if (killed % 10 === 0) integrity.add(inspectFolder(dataFolder, cheapKinds).integrity);
  }
  const last = await runFaultChild(plan);
  expect(last.code, last.errors).toBe(0);
  integrity.add(inspectFolder(dataFolder, cheapKinds).integrity);
  return { ...summary(dataFolder, bodyLog), killed, integrity: [...integrity] };
}

function summary(dataFolder: string, bodyLog: string) {
  const failures = withDatabase(dataFolder, (db) =>
    db.prepare('SELECT kind, failure FROM job WHERE failure IS NOT NULL').all(),
  );
  const { states, stepsRunAgain } = inspectFolder(dataFolder, cheapKinds);
  const bodies = readFileSync(bodyLog, 'utf8').split('\n').filter(Boolean).length;
  const perKind = withDatabase(dataFolder, (db) =>
    db
      .prepare(`
        SELECT kind, count(*) AS jobs FROM job WHERE kind LIKE 'fault-%'
        GROUP BY kind ORDER BY kind`)
      .all(),
  );
  return {
    failures,
    states,
    stepsRunAgain,
    perKind,
    bodiesInFlight: bodies - pairs * bodiesOfAPair,
  };
}

it('loses no job and runs no finished step again, killed at random', async () => {
  const row = { id: 'F2', fault: 'random SIGKILL' };
  await prove({ ...row, asked: '0 lost, 0 finished steps run again, 0 corrupt' }, async () => {
    const results = await Promise.all(Array.from({ length: lanes }, (_, lane) => killInLane(lane)));
    for (const result of results) {
      expect(result).toMatchObject({
        failures: [],
        states: { completed: pairs * 2 },
        perKind: [
          { kind: faultKinds.echo, jobs: pairs },
          { kind: faultKinds.steps, jobs: pairs },
        ],
        stepsRunAgain: [],
        integrity: ['ok'],
      });
    }
    const killed = results.reduce((sum, result) => sum + result.killed, 0);
    expect(killed).toBeGreaterThanOrEqual(form.kills * 0.9);
    const inFlight = results.reduce((sum, { bodiesInFlight }) => sum + bodiesInFlight, 0);
    return {
      done: `${killed} kills over ${form.jobs} jobs, ${lanes} processes at a time`,
      count: killed,
      result: `all completed once; ${inFlight} steps in flight begun again; all checks ok`,
    };
  });
}, 1_200_000);
