import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { createTimetableLab, type TimetableLab } from '../support/timetable-lab.ts';

const minute = 60_000;
const hour = 60 * minute;
const at = (text: string) => Date.parse(`${text}:00Z`);

/** Starts a program on the file, lives through a morning, and ends at its nth step over a commit. */
async function liveUntil(path: string, now: number, deathAt: number): Promise<boolean> {
  let places = 0;
  let isDead = false;
  const reach = (): void => {
    if (isDead) throw new RangeError('the process has ended');
    places += 1;
    if (places !== deathAt) return;
    isDead = true;
    throw new RangeError('the process ends here');
  };
  const lab = createTimetableLab({ path, now, reach });
  await live(lab).catch(() => {});
  await lab.crash();
  return isDead;
}

async function live(lab: TimetableLab): Promise<void> {
  await lab.timetable.start();
  await lab.clock.settle();
  await lab.clock.advance(2 * minute);
}

it('that dies around any commit neither loses an occurrence nor runs it twice', async () => {
  let deaths = 0;
  for (let deathAt = 1; ; deathAt += 1) {
    const path = join(temporaryFolder(), 'test.db');
    const first = createTimetableLab({ path, now: at('2030-01-07T04:00') });
    await first.timetable.start();
    await first.close();
    // Two times pass in one life: one in time, and at its start one that was missed.
    if (!(await liveUntil(path, at('2030-01-08T05:59'), deathAt))) break;
    deaths += 1;
    const next = createTimetableLab({ path, now: at('2030-01-08T06:02') });
    await live(next);
    const times = next.runs().map(({ occurrence }) => occurrence);
    expect(times.at(-1), `death ${deathAt}`).toBe(at('2030-01-08T06:00'));
    expect(new Set(times).size).toBe(times.length);
    const jobIds = next.runs().flatMap(({ jobId }) => (jobId === null ? [] : [jobId]));
    expect(
      next
        .jobs()
        .map(({ id }) => id)
        .sort(),
    ).toEqual(jobIds.sort());
    expect(jobIds.length).toBeGreaterThan(0);
    expect(next.schedule().nextAt).toBe(at('2030-01-09T06:00'));
    await next.close();
  }
  expect(deaths).toBeGreaterThanOrEqual(6);
}, 60_000);

it('keeps history, pause and next time over a restart', async () => {
  const path = join(temporaryFolder(), 'test.db');
  const first = createTimetableLab({ path, now: at('2030-01-07T05:59') });
  await live(first);
  await first.timetable.setPaused(first.schedule().id, true);
  const history = first.runs();
  await first.close();
  const next = createTimetableLab({ path, now: at('2030-01-07T05:59') + 48 * hour });
  await live(next);
  expect(next.runs()).toEqual(history);
  expect(next.schedule()).toMatchObject({ stoppedBy: 'user', nextAt: null });
  await next.close();
});
