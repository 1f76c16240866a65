import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import type { JobDefinition } from '../../../../src/main/engine/define-job.ts';
import type { SqliteTx } from '../../../../src/main/store/sqlite-tx.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { createTimetableLab, scheduledKind } from '../../../support/timetable-lab.ts';

type Kinds = readonly JobDefinition<SqliteTx>[];
const at = (text: string) => Date.parse(`${text}:00Z`);

/** Starts the program once with these kinds, and gives what stands in the store after `act`. */
function setup() {
  const path = join(temporaryFolder(), 'test.db');
  return async function start(
    kinds: Kinds,
    act: (lab: ReturnType<typeof createTimetableLab>) => unknown = () => {},
    now = at('2030-01-07T09:00'),
  ) {
    const lab = createTimetableLab({ path, kinds, now });
    await lab.timetable.start();
    await lab.clock.settle();
    await act(lab);
    await lab.clock.settle();
    const found = { schedules: lab.schedules.listSchedules(), runs: lab.runs() };
    await lab.close();
    return found;
  };
}

const daily = { key: 'daily', cron: '0 6 * * *', args: { depth: 3 }, label: 'Look around' };

it('adds the schedules of a new kind once', async () => {
  const start = setup();
  const kind = scheduledKind({
    schedules: [daily, { ...daily, key: 'weekly', cron: '0 9 * * 1' }],
  });
  const { schedules } = await start([kind]);
  expect(schedules).toMatchObject([
    { kind: 'look-around', defaultKey: 'daily', timeZone: null, nextAt: at('2030-01-08T06:00') },
    { kind: 'look-around', defaultKey: 'weekly', cron: '0 9 * * 1', isTouched: false },
  ]);
  expect((await start([kind])).schedules).toEqual(schedules);
});

it('follows a default that changed, in the row that the user left alone', async () => {
  const start = setup();
  await start([scheduledKind()]);
  const changed = { ...daily, cron: '30 7 * * *', args: { depth: 4 }, label: 'Look further' };
  const { schedules } = await start([scheduledKind({ schedules: [changed] })]);
  expect(schedules).toMatchObject([
    {
      cron: '30 7 * * *',
      args: { depth: 4 },
      label: 'Look further',
      nextAt: at('2030-01-08T07:30'),
    },
  ]);
});

it('leaves the times that the user chose, and gives its jobs what the code says now', async () => {
  const start = setup();
  await start([scheduledKind()], (lab) =>
    lab.timetable.update(lab.schedule().id, { cron: '0 20 * * *' }),
  );
  const changed = { ...daily, cron: '30 7 * * *', args: { depth: 4 } };
  const { schedules } = await start([scheduledKind({ schedules: [changed] })]);
  expect(schedules).toMatchObject([{ cron: '0 20 * * *', args: { depth: 4 }, isTouched: true }]);
});

it('stops a schedule whose kind is gone, and lets it go on when the kind is back', async () => {
  const start = setup();
  const [before] = (await start([scheduledKind()])).schedules;
  const other = scheduledKind({ kind: 'look-back' });
  const gone = await start([other]);
  expect(gone.schedules[0]).toMatchObject({ stoppedBy: 'kind-gone', nextAt: null });
  const { schedules } = await start([scheduledKind(), other]);
  expect(schedules[0]).toEqual(before);
});

it('stops a default that its kind no longer has, and a user’s one that it no longer allows', async () => {
  const start = setup();
  const make = { kind: 'look-around', cron: '0 12 * * *', timeZone: null };
  await start([scheduledKind()], (lab) => lab.timetable.create(make));
  const { userSchedule: _, ...without } = scheduledKind({ schedules: [] });
  const { schedules } = await start([without]);
  expect(schedules.map(({ stoppedBy }) => stoppedBy)).toEqual(['kind-gone', 'kind-gone']);
});

it('keeps the user’s pause when the kind comes back', async () => {
  const start = setup();
  await start([scheduledKind()], (lab) => lab.timetable.setPaused(lab.schedule().id, true));
  await start([scheduledKind({ kind: 'look-back' })]);
  const { schedules } = await start([scheduledKind()]);
  expect(schedules[0]).toMatchObject({ kind: 'look-around', stoppedBy: 'user', nextAt: null });
});

it('does not lose what is due when only the arguments have changed', async () => {
  const start = setup();
  await start([scheduledKind()]);
  const args = z.object({ depth: z.number() });
  const changed = scheduledKind({ args, schedules: [{ ...daily, args: { depth: 9 } }] });
  const { runs } = await start([changed], () => {}, at('2030-01-09T09:00'));
  expect(runs).toMatchObject([{ trigger: 'catch-up', missed: 2 }]);
});
