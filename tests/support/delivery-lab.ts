/** Deliveries on a real store and engine, with a clock and a user that the test moves. */
import { z } from 'zod';
import { defineJob, type JobDefinition } from '../../src/main/engine/define-job.ts';
import type { Deliverers } from '../../src/main/engine/outbox/courier.ts';
import { createDeliveries, type Deliveries } from '../../src/main/engine/outbox/deliveries.ts';
import type { NoticeEnd, Notifier } from '../../src/main/engine/outbox/notifier.ts';
import { openDatabase } from '../../src/main/store/open-database.ts';
import { createOutboxTable } from '../../src/main/store/outbox-table.ts';
import { createShiftReads } from '../../src/main/store/shift-reads.ts';
import { createSqliteJobStore } from '../../src/main/store/sqlite-job-store.ts';
import type { SqliteTx } from '../../src/main/store/sqlite-tx.ts';
import type { Notice } from '../../src/shared/domain/notice.ts';
import {
  defaultNotificationSettings,
  type NotificationSettings,
} from '../../src/shared/domain/notification-settings.ts';
import { afterTest } from './after-test.ts';
import { createBarrier } from './barrier.ts';
import { createEngineBundle } from './engine-bundle.ts';
import { createFakeClock } from './fake-clock.ts';
import { numberedId } from './numbered-id.ts';
import { silentLogger } from './silent-logger.ts';

/** A user who looks at the app, is away, or (null) nobody can tell; and what they were shown. */
export function createFakeNotifier(isLooking: boolean | null = false) {
  const shown: Notice[] = [];
  const listeners = new Set<() => void>();
  let looking = isLooking;
  let end: NoticeEnd | Promise<NoticeEnd> = 'shown';
  const notifier: Notifier = {
    isUserLooking: () => looking,
    async show(notice) {
      shown.push(notice);
      return end;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return {
    notifier,
    shown,
    answer: (next: NoticeEnd | Promise<NoticeEnd>) => {
      end = next;
    },
    look(next: boolean | null) {
      looking = next;
      for (const listener of listeners) listener();
    },
  };
}

interface LabOptions {
  readonly isLooking?: boolean | null;
  readonly deliverers?: Deliverers;
  readonly limits?: Partial<JobDefinition<SqliteTx>>;
  readonly settings?: () => NotificationSettings;
}

export async function createDeliveryLab(options: LabOptions = {}) {
  const db = openDatabase(':memory:');
  const clock = createFakeClock();
  const store = createSqliteJobStore(db, clock);
  const outbox = createOutboxTable(db);
  const user = createFakeNotifier(options.isLooking);
  const barriers = new Map<string, ReturnType<typeof createBarrier>>();
  /** Works until the test lets it end. */
  const work = defineJob<SqliteTx, unknown, unknown>({
    ...{ kind: 'work', args: z.unknown(), output: z.unknown(), timeoutMs: 86_400_000 },
    ...{ concurrency: 3, defaultPriority: 5, retry: { maxTries: 1, baseDelayMs: 1_000 } },
    async handler({ jobId }) {
      const barrier = createBarrier();
      barriers.set(jobId, barrier);
      await barrier.passed;
      return { status: 'done', output: null, entity: { type: 'resume', id: numberedId(77) } };
    },
    ...options.limits,
  });

  const newDeliveries = (notifier: Notifier): Deliveries<SqliteTx> =>
    createDeliveries<SqliteTx>({
      ...{ outbox, clock, notifier, logger: silentLogger, random: () => 0.5 },
      ...{ deliverers: options.deliverers ?? {}, isWorkLeft: createShiftReads(db).isWorkLeft },
      settings: options.settings ?? (() => defaultNotificationSettings),
      ...{ timeZone: () => 'UTC', desk: () => bundle.engine },
    });
  let deliveries = newDeliveries(user.notifier);
  const bundle = createEngineBundle(store, [work], {
    clock,
    hooks: {
      onJobEnded: (tx, job) => deliveries.onJobEnded(tx, job),
      onBatchEnded: (tx, batch) => deliveries.onBatchEnded(tx, batch),
    },
  });
  const { engine, settle } = bundle;
  await deliveries.start();
  await engine.start();
  afterTest(async () => {
    await deliveries.stop();
    const stopped = engine.stop();
    await clock.advance(2_000);
    await stopped;
    await store.close();
    db.close();
  });

  return {
    ...{ engine, clock, db, outbox, user, settle },
    deliveries: () => deliveries,
    write: engine.write,
    /** Begins a job; the result lets it end. */
    async begin() {
      const id = await bundle.enqueue({}, { kind: 'work' });
      await settle();
      return {
        id,
        async end() {
          barriers.get(id)?.open();
          await settle();
        },
      };
    },
    /** What the outbox holds about a channel, in the order in which it was recorded. */
    entries: () =>
      db
        .prepare('SELECT id FROM outbox ORDER BY seq')
        .pluck()
        .all()
        .map((id) => outbox.get(String(id))),
    /** The program dies and starts again: whatever was being tried is cut short. */
    async restart(notifier: Notifier = user.notifier) {
      const old = deliveries;
      deliveries = newDeliveries(notifier);
      await old.stop();
      await deliveries.start();
      await settle();
    },
  };
}
