import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mapInParallel } from '../../src/shared/std/map-in-parallel.ts';
import { addRow } from '../support/faults/fault-row.ts';
import { type OutboxKill, type OutboxSweep, openOutboxSweep } from '../support/outbox-sweep.ts';

const moments = ['record', 'begin', 'deliver', 'confirm'].flatMap((what) => [
  `outbox:before-${what}`,
  `outbox:after-${what}`,
]);

let folder = '';
let sweep: OutboxSweep;
let kills: readonly OutboxKill[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nightshift-outbox-'));
  sweep = await openOutboxSweep(folder);
  const places = await sweep.places();
  expect(places).toEqual(expect.arrayContaining(moments));
  // Two at a time: the machine has few cores.
  kills = await mapInParallel(
    places.map((_place, index) => index + 1),
    2,
    sweep.killAt,
  );
}, 300_000);
afterAll(async () => {
  await sweep.close();
  await rm(folder, { recursive: true });
});

/** The place with what had happened by then, for the message of a failure. */
const at = (kill: OutboxKill) => `killed at ${kill.place}: ${JSON.stringify(kill)}`;

describe('a process killed between the end of a job and the news of it', () => {
  it('was killed at every moment there is, and the next start came to its end', () => {
    const places = kills.map(({ place }) => place);
    expect(places).toEqual(expect.arrayContaining(moments));
    for (const kill of kills) {
      const whole = { killedBy: 'SIGKILL', exitCode: 0, integrity: 'ok' };
      expect(kill, at(kill)).toMatchObject(whole);
    }
  });

  it('has recorded each of its news exactly once', () => {
    for (const kill of kills) {
      expect(kill.entries, at(kill)).toHaveLength(2);
      expect(new Set(kill.recorded).size, at(kill)).toBe(2);
    }
  });

  it('has told of the end once, and started once what follows from it', () => {
    for (const kill of kills) {
      expect(kill.events, at(kill)).toEqual(['job.completed']);
      expect(kill.jobs, at(kill)).toEqual(['after completed', 'work completed']);
    }
  });

  it('never shows a notification twice, and misses one only where it may have been shown', () => {
    for (const kill of kills) {
      const [notification] = kill.recorded;
      const isConfirmed = kill.entries[0] === 'notification delivered';
      if (isConfirmed) expect(kill.shown, at(kill)).toEqual([notification]);
      else {
        expect(kill.entries[0], at(kill)).toBe('notification withdrawn unconfirmed');
        expect(kill.shown.length, at(kill)).toBeLessThanOrEqual(1);
      }
    }
    expect(kills.some(({ shown }) => shown.length === 0)).toBe(true);
    expect(kills.filter(({ shown }) => shown.length === 1).length).toBeGreaterThan(10);
  });

  it('delivers a webhook once, and after a kill in the middle once more under the same id', () => {
    for (const kill of kills) {
      const [, webhook] = kill.recorded;
      expect(kill.entries[1], at(kill)).toBe('webhook delivered');
      expect(kill.arrived.length, at(kill)).toBeGreaterThanOrEqual(1);
      expect(kill.arrived.length, at(kill)).toBeLessThanOrEqual(2);
      expect(new Set(kill.arrived), at(kill)).toEqual(new Set([webhook]));
    }
    const twice = kills.filter(({ arrived }) => arrived.length === 2).length;
    expect(twice).toBeGreaterThan(0);
    addRow({
      ...{ id: 'F21', fault: 'kill between done and notify', verdict: 'met' },
      done: 'at every place between the end of a job and the news of it',
      count: kills.length,
      asked: 'recorded once, delivered at most twice under one id',
      result: `recorded once each; ${twice} webhooks twice under one id, no notification twice`,
    });
  });
});
