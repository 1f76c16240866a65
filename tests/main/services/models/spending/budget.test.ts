import { describe, expect, it } from 'vitest';
import { createWallClock } from '../../../../../src/main/engine/timetable/wall-clock.ts';
import { systemTimeZone } from '../../../../../src/main/services/clock/system-time-zone.ts';
import { budgetPeriods } from '../../../../../src/main/services/models/spending/budget-periods.ts';
import { AppError } from '../../../../../src/shared/domain/app-error.ts';
import { createModelDeskLab, onDevice } from '../../../../support/model-desk-lab.ts';

/** What the script's calls take: 100 tokens in and 10 out. */
const CALL = 110;

async function setup() {
  const lab = await createModelDeskLab();
  const id = await lab.choose();
  await lab.setPrice(id, 1);
  const spent = () => lab.setup.get().then((setup) => setup.spent.dayMicros);
  return { ...lab, id, spent };
}

describe('a call that costs something', () => {
  it('is estimated at more than it takes, and settled at what it took', async () => {
    const { ask, ledgerLines, world, spent } = await setup();
    let reserved = -1;
    world.script = async () => {
      reserved = await spent();
      return undefined as never;
    };
    await ask().catch(() => {});
    world.script = () => JSON.stringify({ title: 'x' });
    await ask({ instructions: 'Other.' });
    expect(reserved).toBeGreaterThan(1_000 + 100);
    expect(ledgerLines()[0]).toMatchObject({
      ...{ costMicros: CALL, isEstimate: false, tokens: { input: 100, output: 10 } },
      ...{ bytesOut: 500, bytesIn: 50, host: 'models.example.org', purpose: 'structuring' },
    });
  });

  it('counts as estimated where the server does not count', async () => {
    const { ask, ledgerLines, world } = await setup();
    world.script = () => ({ text: '{"title":"x"}', tokens: null });
    await ask();
    const [line] = ledgerLines();
    expect(line).toMatchObject({ isEstimate: true, tokens: null });
    expect(line?.costMicros).toBeGreaterThan(1_000);
  });

  it.each([
    ['network-unreachable', { bytesOut: 0, bytesIn: 0 }, 0],
    ['provider-auth', { bytesOut: 500, bytesIn: 20 }, 0],
    ['rate-limited', { bytesOut: 500, bytesIn: 20 }, 0],
    ['task-crashed', undefined, 1_000],
    ['model-too-slow', { bytesOut: 500, bytesIn: 70 }, 1_000],
    ['provider-error', { bytesOut: 500, bytesIn: 70 }, 1_000],
  ] as const)('that failed with %s costs what it may have cost', async (code, traffic, atLeast) => {
    const { ask, ledgerLines, world, spent } = await setup();
    const values = { server: 's' };
    world.script = () => new AppError(code, { values, ...(traffic && { traffic }) });
    await expect(ask()).rejects.toMatchObject({ code });
    expect(ledgerLines()).toMatchObject([{ code, isEstimate: atLeast > 0, ...traffic }]);
    if (atLeast === 0) expect(await spent()).toBe(0);
    else expect(await spent()).toBeGreaterThan(atLeast);
  });

  it('is not made without a price while there is a limit', async () => {
    const { addJob, settle, job, setCaps, setPrice, setup: desk, id, calls } = await setup();
    await desk.setPrice({ providerId: id, model: 'm' }, null);
    await setCaps(5_000);
    const jobId = await addJob();
    await settle();
    expect(job(jobId)).toMatchObject({
      ...{ hold: { reason: 'user' }, failure: { code: 'model-price-missing' } },
    });
    expect(calls).toEqual([]);
    await setPrice(id, 1);
    await settle();
    expect(job(jobId).state).toBe('completed');
  });

  it('is no matter of a model on this computer', async () => {
    const { ask, setCaps, setup: desk, ledgerLines } = await setup();
    await setCaps(0);
    await expect(ask()).rejects.toMatchObject({ code: 'budget-used-up' });
    const near = await desk.addProvider(onDevice, null);
    await desk.choose('structuring', { providerId: near, model: 'm' });
    await ask();
    expect(ledgerLines()).toMatchObject([{ reach: 'device', costMicros: 0, isEstimate: false }]);
  });
});

describe('a batch of 100 over the limit', () => {
  /** Room for so many calls and not one more, whatever the estimate says of the last. */
  async function setupBatch(room: number) {
    const lab = await setup();
    // One after another, as the calls of one at a time would be.
    await lab.engine.reconfigure('ask', () => ({
      ...{ concurrency: 1, maxTries: 3, baseDelayMs: 1_000, timeoutMs: 60_000, priority: 5 },
      ...{ stepTimeoutMs: null, perMinute: null },
    }));
    // Just before midnight: nobody has to wait for a whole day, tick by tick.
    lab.clock.jumpTo(dayEndOf(lab) - 5_000);
    const estimate = await estimateOf(lab);
    await lab.setCaps((await lab.spent()) + CALL * (room - 1) + estimate);
    const before = lab.calls.length;
    for (let index = 0; index < 100; index += 1) await lab.addJob(text(index));
    await lab.rest();
    const made = () => lab.calls.length - before;
    return { ...lab, made };
  }

  const text = (index: number) => `Signal engineer ${String(index).padStart(3, '0')}`;

  const dayEndOf = (lab: Awaited<ReturnType<typeof setup>>) =>
    budgetPeriods(lab.clock.now(), createWallClock(systemTimeZone())).dayEnd;

  /** Of one such call. */
  async function estimateOf(lab: Awaited<ReturnType<typeof setup>>): Promise<number> {
    let estimate = 0;
    lab.world.script = async () => {
      estimate = await lab.spent();
      return JSON.stringify({ title: 'x' }) as never;
    };
    await lab.ask({ document: { label: 'résumé', text: text(999) } });
    lab.world.script = () => JSON.stringify({ title: 'x' });
    return estimate;
  }

  const count = (lab: Awaited<ReturnType<typeof setupBatch>>, state: string) =>
    lab.engine.listJobs(200).filter((job) => job.state === state).length;

  it('stops before the call that could exceed it, all saying what they wait for', async () => {
    const lab = await setupBatch(40);
    expect(lab.made()).toBe(40);
    expect(count(lab, 'completed')).toBe(40);
    const waiting = lab.engine.listJobs(200).filter(({ state }) => state === 'pending');
    const dayEnd = dayEndOf(lab);
    expect(waiting).toHaveLength(60);
    for (const { hold, attempt } of waiting) {
      expect(hold).toMatchObject({ reason: 'budget', until: dayEnd });
      expect(attempt).toBe(0);
    }
  });

  it('goes on where it stopped on the next day, and on the day after', async () => {
    const lab = await setupBatch(40);
    await lab.clock.advance(dayEndOf(lab) - lab.clock.now() - 1);
    expect(lab.made()).toBe(40);
    await lab.clock.advance(2);
    await lab.rest();
    // One more than on the first day, on which one call had been made before.
    expect(lab.made()).toBe(81);
    lab.clock.jumpTo(dayEndOf(lab));
    await lab.clock.advance(60_000);
    await lab.rest();
    expect(lab.made()).toBe(100);
    expect(count(lab, 'completed')).toBe(100);
  });

  it('goes on at once when there is more to spend, or no limit any more', async () => {
    const lab = await setupBatch(40);
    const more = await lab.setup.get();
    await lab.setCaps((more.budget.perDayMicros ?? 0) + CALL * 10);
    await lab.rest();
    expect(lab.made()).toBe(50);
    await lab.setCaps(null);
    await lab.rest();
    expect(lab.made()).toBe(100);
  });

  it('over the limit of the month waits for the next one', async () => {
    const lab = await setupBatch(40);
    const { budget } = await lab.setup.get();
    await lab.setCaps(null, budget.perDayMicros);
    await lab.rest();
    expect(lab.made()).toBe(40);
    const { monthEnd } = budgetPeriods(lab.clock.now(), createWallClock(systemTimeZone()));
    expect(lab.engine.listGates()).toMatchObject([{ reason: 'budget', until: monthEnd }]);
  });
});
