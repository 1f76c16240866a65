/** Has a backup made every quarter of an hour of awake time in which something changed. */
import type { Job, JobChange } from '../../engine/job.ts';
import type { Logger } from '../../engine/ports.ts';
import type { BackupDesk } from './backup-desk.ts';
import type { Backups } from './backups.ts';

const minute = 60_000;
const INTERVAL_MS = 15 * minute;
/** Soon after a start, for a backup that is overdue: short sessions add up to a day, too. */
const FIRST_LOOK_MS = minute;
/** More changes than this since the last backup are certainly not housekeeping alone. */
const LOOKED_AT = 200;
/** What these kinds change is no reason for a backup. */
const housekeeping: readonly string[] = ['back-up', 'clean-up'];

export interface BackupDuty {
  start(): void;
  stop(): void;
  /** Queues a backup where there is something new to save; resolves to whether it did. */
  runOnce(): Promise<boolean>;
}

export function createBackupDuty(parts: {
  readonly desk: Pick<BackupDesk, 'make'>;
  readonly backups: Pick<Backups, 'newest'>;
  readonly engine: { getJob(id: string): Job | null; retry(id: string): Promise<Job | null> };
  readonly listChangesAfter: (seq: number, limit: number) => readonly JobChange[] | null;
  /** Whether the user has changed something by hand since. */
  readonly isDataChangedAfter: (seq: number) => boolean;
  readonly now: () => number;
  /** Calls back once after so much time awake; the result cancels it. */
  readonly setAlarm: (ms: number, callback: () => void) => () => void;
  readonly logger: Logger;
}): BackupDuty {
  const { desk, backups, engine } = parts;
  let cancelAlarm = (): void => {};
  let lastId: string | null = null;

  function hasChangedSince(seq: number): boolean {
    if (parts.isDataChangedAfter(seq)) return true;
    // Null: too many to list, or a number of a time that a restore has undone.
    const changes = parts.listChangesAfter(seq, LOOKED_AT);
    return changes?.some((change) => !isHousekeeping(change)) ?? true;
  }

  async function runOnce(): Promise<boolean> {
    const newest = await backups.newest();
    if (newest !== null && !hasChangedSince(newest.seq)) return false;
    const last = lastId === null ? null : engine.getJob(lastId);
    // One that cannot be made is one line for the user, not four an hour.
    if (last?.state === 'failed') await engine.retry(last.id);
    else lastId = (await desk.make('changes')).id;
    return true;
  }

  function waitFor(ms: number, isDue: () => Promise<boolean>): void {
    cancelAlarm = parts.setAlarm(ms, () => {
      waitFor(INTERVAL_MS, async () => true);
      isDue()
        .then((due) => due && runOnce())
        .catch((error: unknown) => parts.logger.warn({ error }, 'a backup could not be queued'));
    });
  }

  async function isOverdue(): Promise<boolean> {
    const newest = await backups.newest();
    return newest === null || parts.now() - newest.at >= INTERVAL_MS;
  }

  return {
    start: () => waitFor(FIRST_LOOK_MS, isOverdue),
    stop: () => cancelAlarm(),
    runOnce,
  };
}

function isHousekeeping(change: JobChange): boolean {
  return 'job' in change && housekeeping.includes(change.job.kind);
}
