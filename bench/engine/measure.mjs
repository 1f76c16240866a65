/**
 * What is measured of a queue, whichever it is: every contender is driven by these same lines, in
 * a process of its own. Plain JavaScript, because one of them runs under an older Node only.
 *
 * A driver is `{ enqueue(count), startWorkers(), stopWorkers(), close(), onRun, onDone }`: `enqueue`
 * resolves when `count` jobs are as durable as the run asks, in one commit where it can.
 */
import { openSync, readSync, writeSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

const batch = 1_000;

/**
 * @param {object} driver see above
 * @param {{ one: number, many: number, endToEnd: number, pickUps: number, slow: number }} counts
 */
export async function measure(driver, counts) {
  let done = 0;
  driver.onDone = () => {
    done += 1;
  };
  const disk = openDisk();
  const untilDone = async (wanted) => {
    while (done < wanted) await new Promise((resolve) => setImmediate(resolve));
  };
  const enqueueAll = async (count) => {
    for (let left = count; left > 0; left -= batch) await driver.enqueue(Math.min(batch, left));
  };
  const endToEnd = async (count) => {
    done = 0;
    const before = disk?.syncs() ?? 0;
    const cpuBefore = process.cpuUsage();
    const startedAt = performance.now();
    await enqueueAll(count);
    await untilDone(count);
    const rate = perSecond(count, startedAt);
    const { user, system } = process.cpuUsage(cpuBefore);
    const syncsPerJob = disk === null ? null : (disk.syncs() - before) / count;
    return { rate, cpuUsPerJob: (user + system) / count, syncsPerJob };
  };

  const enqueueOne = await rateOf(counts.one, async () => {
    for (let number = 0; number < counts.one; number += 1) await driver.enqueue(1);
  });
  const enqueueMany = await rateOf(counts.many, () => enqueueAll(counts.many));
  const tenThousandMs = (10_000 / enqueueMany) * 1_000;
  await driver.startWorkers();
  await untilDone(counts.one + counts.many);
  const whole = await endToEnd(counts.endToEnd);
  const pickUp = await measurePickUp(driver, counts.pickUps);
  await delay(20);
  let slow = null;
  if (disk !== null && counts.slow > 0) {
    disk.delaySyncs(5);
    slow = (await endToEnd(counts.slow)).rate;
    disk.delaySyncs(0);
  }
  await driver.stopWorkers();
  return { enqueueOne, enqueueMany, tenThousandMs, ...whole, ...pickUp, slowDisk: slow };
}

/** Milliseconds from the call that queues a job to the first line of its handler, when idle. */
async function measurePickUp(driver, count) {
  const samples = [];
  let onRun = () => {};
  driver.onRun = () => onRun();
  for (let number = 0; number < count; number += 1) {
    // Not in step with anybody's polling.
    await delay(1 + (number % 7));
    const startedAt = performance.now();
    const ran = new Promise((resolve) => {
      onRun = () => resolve(performance.now() - startedAt);
    });
    await driver.enqueue(1);
    samples.push(await ran);
  }
  driver.onRun = () => {};
  samples.sort((a, b) => a - b);
  const at = (share) => samples[Math.min(samples.length - 1, Math.floor(samples.length * share))];
  return { pickUpP50: at(0.5), pickUpP99: at(0.99) };
}

async function rateOf(count, work) {
  const startedAt = performance.now();
  await work();
  return perSecond(count, startedAt);
}

const perSecond = (count, startedAt) => (count / (performance.now() - startedAt)) * 1_000;

/** The disk shim's counters, where the process was started with it. */
function openDisk() {
  const path = process.env.DISK_SHIM_CONTROL;
  if (path === undefined) return null;
  const file = openSync(path, 'r+');
  const number = Buffer.alloc(8);
  return {
    syncs() {
      readSync(file, number, 0, 8, 5 * 8);
      return Number(number.readBigUInt64LE());
    },
    delaySyncs(ms) {
      number.writeBigUInt64LE(BigInt(ms * 1_000));
      writeSync(file, number, 0, 8, 3 * 8);
    },
  };
}
