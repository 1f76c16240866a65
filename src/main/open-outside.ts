/** Joins what follows from what has happened: domain events, and what leaves the app. */
import type Database from 'better-sqlite3';
import { v7 as uuidV7 } from 'uuid';
import type { Settings } from '../shared/domain/settings.ts';
import type { JobDefinition } from './engine/define-job.ts';
import type { Desk } from './engine/desk.ts';
import { createDomainEvents } from './engine/domain-events/domain-events.ts';
import type { ReachFailpoint } from './engine/failpoints.ts';
import type { Job } from './engine/job.ts';
import { createDeliveries } from './engine/outbox/deliveries.ts';
import type { Clock, Logger } from './engine/ports.ts';
import { systemTimeZone } from './services/clock/system-time-zone.ts';
import { createWindowNotifier } from './services/notices/window-notifier.ts';
import { createDomainEventTable } from './store/domain-event-table.ts';
import { createOutboxTable } from './store/outbox-table.ts';
import { createShiftReads } from './store/shift-reads.ts';
import type { SqliteTx } from './store/sqlite-tx.ts';

interface OutsideOptions {
  readonly db: Database.Database;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly definitions: readonly JobDefinition<SqliteTx>[];
  /** The engine, which is made after this. */
  readonly desk: () => Desk<SqliteTx>;
  readonly reach: ReachFailpoint | undefined;
  readonly readSettings: () => Settings;
}

export function openOutside(options: OutsideOptions) {
  const { db, desk, definitions, readSettings, ...parts } = options;
  const { clock } = parts;
  const notices = createWindowNotifier(clock);
  const domainEvents = createDomainEvents<SqliteTx>({
    ...{ ...parts, log: createDomainEventTable(db), definitions, newId: () => uuidV7() },
    enqueue: (tx, request) => desk().enqueue(tx, request),
    write: (work) => desk().write(work),
    getJob: (id) => desk().getJob(id),
  });
  const deliveries = createDeliveries<SqliteTx>({
    ...{ ...parts, desk, outbox: createOutboxTable(db), notifier: notices, random: Math.random },
    // Mail and webhooks have no kinds yet; each will bring its own.
    deliverers: {},
    ...{ settings: () => readSettings().notifications, timeZone: systemTimeZone },
    isWorkLeft: createShiftReads(db).isWorkLeft,
  });
  return {
    ...{ domainEvents, deliveries, notices },
    onJobEnded(tx: SqliteTx, job: Job): void {
      domainEvents.onJobEnded(tx, job);
      deliveries.onJobEnded(tx, job);
    },
    onBatchEnded: deliveries.onBatchEnded,
  };
}
