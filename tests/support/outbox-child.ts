/**
 * A program of its own for crash tests: ends one long job, which starts another by a domain event and
 * is to be told of by a notification and by a webhook, and waits until all of it is over.
 *
 * Arguments: folder, address of the webhook's receiver, number of the failpoint at which to kill itself
 * (0: none). Every failpoint is appended to `trail` in the folder, every notification to `shown`.
 */
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as uuidV7 } from 'uuid';
import { z } from 'zod';
import { createAwakeClock } from '../../src/main/engine/awake-clock.ts';
import { defineJob } from '../../src/main/engine/define-job.ts';
import { createDomainEvents } from '../../src/main/engine/domain-events/domain-events.ts';
import { createEngine, type Engine } from '../../src/main/engine/engine.ts';
import { createDeliveries } from '../../src/main/engine/outbox/deliveries.ts';
import { deliveryIdOf } from '../../src/main/engine/outbox/notice-recorder.ts';
import type { Notifier } from '../../src/main/engine/outbox/notifier.ts';
import type { Delivery } from '../../src/main/engine/outbox/outbox.ts';
import { createSystemClock } from '../../src/main/services/clock/system-clock.ts';
import { createDomainEventTable } from '../../src/main/store/domain-event-table.ts';
import { openDatabase } from '../../src/main/store/open-database.ts';
import { createOutboxTable } from '../../src/main/store/outbox-table.ts';
import { createShiftReads } from '../../src/main/store/shift-reads.ts';
import { createSqliteJobStore } from '../../src/main/store/sqlite-job-store.ts';
import type { SqliteTx } from '../../src/main/store/sqlite-tx.ts';
import { defaultNotificationSettings } from '../../src/shared/domain/notification-settings.ts';
import { createMemoryFiles } from './memory-files.ts';
import { numberedId } from './numbered-id.ts';
import { silentLogger as logger } from './silent-logger.ts';

const [folder = '', address = '', killAt = '0'] = process.argv.slice(2);
let reached = 0;
function reach(place: string): void {
  reached += 1;
  appendFileSync(join(folder, 'trail'), `${place}\n`);
  if (reached === Number(killAt)) process.kill(process.pid, 'SIGKILL');
}

/** Half a minute behind while the job is queued, so that it has taken long when it ends. */
let offsetMs = 0;
const systemClock = createSystemClock();
const clock = { ...systemClock, now: () => systemClock.now() + offsetMs };

const away: Notifier = {
  isUserLooking: () => false,
  async show({ id }) {
    appendFileSync(join(folder, 'shown'), `${id}\n`);
    return 'shown';
  },
  onChange: () => () => {},
};

const webhook = {
  retry: { maxTries: 5, baseDelayMs: 1_000 },
  async deliver({ id }: Delivery, signal: AbortSignal): Promise<void> {
    const headers = { 'nightshift-delivery': id };
    await fetch(address, { method: 'POST', headers, signal });
  },
};

const work = defineJob<SqliteTx, unknown, unknown>({
  ...{ kind: 'work', args: z.unknown(), output: z.unknown(), timeoutMs: 60_000 },
  ...{ concurrency: 1, defaultPriority: 5, retry: { maxTries: 3, baseDelayMs: 10 } },
  async handler() {
    return { status: 'done', output: null, entity: { type: 'resume', id: numberedId(7) } };
  },
  announcesEnd: true,
});

const after = defineJob<SqliteTx, unknown, unknown>({
  ...{ kind: 'after', args: z.unknown(), output: z.unknown(), timeoutMs: 60_000 },
  ...{ concurrency: 1, defaultPriority: 5, retry: { maxTries: 3, baseDelayMs: 10 } },
  handler: async () => ({ status: 'done', output: null }),
  startedBy: [
    {
      type: 'job.completed',
      toRequest: ({ jobId }) => ({ args: { jobId }, label: 'what follows' }),
    },
  ],
});
const definitions = [work, after];

const db = openDatabase(join(folder, 'nightshift.db'));
const store = createSqliteJobStore(db, clock, reach);
const outbox = createOutboxTable(db);
const deliveries = createDeliveries<SqliteTx>({
  ...{ outbox, clock, logger, reach, notifier: away, deliverers: { webhook } },
  ...{ desk: () => engine, random: Math.random, isWorkLeft: createShiftReads(db).isWorkLeft },
  ...{ settings: () => defaultNotificationSettings, timeZone: () => 'UTC' },
});
const domainEvents = createDomainEvents<SqliteTx>({
  ...{ log: createDomainEventTable(db), definitions, clock, logger, newId: () => uuidV7() },
  enqueue: (tx, request) => engine.enqueue(tx, request),
  ...{ write: (write) => engine.write(write), getJob: (id) => engine.getJob(id) },
});
const engine: Engine<SqliteTx> = createEngine<SqliteTx>({
  ...{ store, clock, logger, reach, definitions, files: createMemoryFiles() },
  ...{ newId: () => uuidV7(), random: Math.random },
  awakeClock: createAwakeClock(clock, store.readAwakeMs()),
  hooks: {
    onJobEnded(tx, job) {
      domainEvents.onJobEnded(tx, job);
      deliveries.onJobEnded(tx, job);
      if (job.kind !== 'work') return;
      const now = clock.now();
      const entry = { channel: 'webhook', payload: { jobId: job.id } } as const;
      outbox.record(tx, {
        ...{ ...entry, id: deliveryIdOf(`webhook:${job.id}`), dueAt: now, createdAt: now },
      });
    },
  },
});

if (engine.listJobs(1).length === 0) {
  offsetMs = -30_000;
  const request = { kind: 'work', args: {}, label: 'long work' };
  await engine.write((tx) => engine.enqueue(tx, request));
  offsetMs = 0;
}
await engine.start();
await deliveries.start();

const isOver = (): boolean =>
  db.prepare("SELECT count(*) FROM outbox WHERE state <> 'pending'").pluck().get() === 2 &&
  db.prepare("SELECT count(*) FROM job WHERE state = 'completed'").pluck().get() === 2;
await new Promise<void>((resolve) => {
  const timer = setInterval(() => {
    if (!isOver()) return;
    clearInterval(timer);
    resolve();
  }, 5);
});
await deliveries.stop();
await engine.stop();
await store.close();
db.close();
